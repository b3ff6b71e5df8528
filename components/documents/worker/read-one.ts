import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { DocumentError } from "@/lib/documents/document-error";
import type { PdfEngine } from "@/lib/documents/pdf/read-pdf";
import { type Loaders, readBytes } from "@/lib/documents/read-bytes";
import { extractModel } from "@/lib/extract/extract";
import type { Reference } from "@/lib/extract/types";
import { loadPdfEngine, loadWorkbookLibrary } from "./load-libraries";
import type { FailureCode, ReadOutcome, ReadRequest, ReadStage } from "./protocol";

/** A file of the site's own that reading needs did not arrive. */
class AssetError extends Error {
  override readonly name = "AssetError";
}

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

/** The same engine; every page it hands out is reported. */
function countPages(engine: PdfEngine, report: (stage: ReadStage) => void): PdfEngine {
  return {
    ...engine,
    async open(bytes) {
      const file = await engine.open(bytes);
      return {
        ...file,
        page(number) {
          report({ kind: "page", page: number, pages: file.pages });
          return file.page(number);
        },
      };
    },
  };
}

function failure(cause: unknown): ReadOutcome {
  const code: FailureCode =
    cause instanceof DocumentError ? cause.code : cause instanceof AssetError ? "assets" : "internal";
  return { kind: "failed", code, detail: cause instanceof Error ? cause.message : String(cause) };
}

const REFUSALS: ReadonlySet<string> = new Set(["budget", "template", "not_a_final_account"]);

/** Why a readable document gave no records, from the first reason the recogniser left. */
function refusal(reason: string): ReadOutcome {
  const code = reason.split(":")[0] ?? "";
  return { kind: "failed", code: REFUSALS.has(code) ? (code as FailureCode) : "no_records", detail: reason };
}

/** Reads one document from its bytes to its records; whatever goes wrong is an outcome, never an exception. */
export async function readOne(
  { file, bytes, given, known, assets }: ReadRequest,
  report: (stage: ReadStage) => void,
): Promise<ReadOutcome> {
  const documentId = bytesToHex(sha256(bytes));
  if (known.includes(documentId)) return { kind: "known", documentId };
  const loaders: Loaders = {
    pdf: async () => countPages(await loadPdfEngine(assets.pdf), report),
    workbook: loadWorkbookLibrary,
  };
  try {
    report({ kind: "loading" });
    const known = await loadReference(assets.reference);
    report({ kind: "reading" });
    const model = await readBytes(bytes, loaders);
    report({ kind: "extracting" });
    const extraction = extractModel({ file, bytes }, model, known, given);
    return extraction.facts.length > 0
      ? { kind: "read", model, extraction }
      : refusal(extraction.abstentions[0]?.reason ?? "");
  } catch (cause) {
    return failure(cause);
  }
}
