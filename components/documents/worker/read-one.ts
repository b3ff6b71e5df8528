import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { readBytes } from "@/lib/documents/read-bytes";
import { sniff } from "@/lib/documents/sniff";
import { extractModel } from "@/lib/extract/extract";
import type { Reference } from "@/lib/extract/types";
import { AssetError, failureOf, refusalOf } from "./failure";
import { documentLoaders } from "./load-libraries";
import type { ReadOutcome, ReadRequest, ReadStage } from "./protocol";
import { readArchive } from "./read-archive";
import { offerTable, readFigures } from "./read-table";

let reference: Promise<Reference> | undefined;

async function fetchReference(address: string): Promise<Reference> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new AssetError(address, { cause });
  });
  if (!response.ok) throw new AssetError(`${address}: ${response.status}`);
  return response.json();
}

function loadReference(address: string): Promise<Reference> {
  reference ??= fetchReference(address);
  reference.catch(() => {
    reference = undefined;
  });
  return reference;
}

type Report = (stage: ReadStage) => void;

async function readAccounts(request: ReadRequest, names: Reference, report: Report): Promise<ReadOutcome> {
  const { file, bytes, given, assets } = request;
  report({ kind: "reading" });
  const model = await readBytes(bytes, documentLoaders(assets.pdf, report));
  report({ kind: "extracting" });
  const extraction = extractModel({ file, bytes }, model, names, given);
  if (extraction.facts.length > 0) return { kind: "read", model, extraction };
  return offerTable(bytes, refusalOf(extraction.abstentions[0]?.reason ?? ""));
}

/** Reads one file from its bytes to its records; whatever goes wrong is an outcome, never an exception. */
export async function readOne(request: ReadRequest, report: Report): Promise<ReadOutcome> {
  const { file, bytes, known, assets, choice } = request;
  try {
    const documentId = bytesToHex(sha256(bytes));
    if (known.includes(documentId)) return { kind: "known", documentId };
    report({ kind: "loading" });
    if (sniff(bytes) === "zip") return await readArchive(file, bytes);
    const names = await loadReference(assets.reference);
    if (choice) return await readFigures(file, bytes, choice, names);
    return await readAccounts(request, names, report);
  } catch (cause) {
    return failureOf(cause);
  }
}
