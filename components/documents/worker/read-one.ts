import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { DocumentError } from "@/lib/documents/document-error";
import { readBytes } from "@/lib/documents/read-bytes";
import { sniff } from "@/lib/documents/sniff";
import { extractModel } from "@/lib/extract/extract";
import type { Reference } from "@/lib/extract/types";
import { AssetError, failureOf, refusalOf } from "./failure";
import { documentLoaders } from "./load-libraries";
import type { ReadOutcome, ReadRequest, ReadStage, Source } from "./protocol";
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

/** The bytes of a file; a browser's handle is read anew each time, so that nothing is held twice. */
export async function bytesOf(source: Source): Promise<Uint8Array<ArrayBuffer>> {
  return source instanceof Blob ? new Uint8Array(await source.arrayBuffer()) : source;
}

async function readAccounts(
  request: ReadRequest,
  bytes: Uint8Array<ArrayBuffer>,
  names: Reference,
  report: Report,
): Promise<ReadOutcome> {
  const { file, given, assets } = request;
  report({ kind: "reading" });
  const model = await readBytes(bytes, documentLoaders(assets, report));
  report({ kind: "extracting" });
  const extraction = extractModel({ file, bytes }, model, names, given);
  if (extraction.facts.length > 0) return { kind: "read", model, extraction };
  return offerTable(bytes, refusalOf(extraction.abstentions[0]?.reason ?? ""));
}

async function fetchBytes(source: Source): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(source).catch((cause: unknown) => {
    throw new DocumentError("damaged", String(cause), { cause });
  });
}

/**
 * Reads one file from its bytes to its records; whatever goes wrong is an outcome, never an exception. A document
 * that is known is not read again.
 */
export async function readOne(
  request: ReadRequest,
  report: Report,
  isKnown: (documentId: string) => Promise<boolean>,
): Promise<ReadOutcome> {
  const { file, assets, choice } = request;
  try {
    const bytes = await fetchBytes(request.source);
    const documentId = bytesToHex(sha256(bytes));
    if (await isKnown(documentId)) return { kind: "known", documentId };
    report({ kind: "loading" });
    if (sniff(bytes) === "zip")
      return await readArchive(file, bytes, async () => (await loadReference(assets.reference)).regions);
    const names = await loadReference(assets.reference);
    if (choice) return await readFigures(file, bytes, choice, names);
    return await readAccounts(request, bytes, names, report);
  } catch (cause) {
    return failureOf(cause);
  }
}
