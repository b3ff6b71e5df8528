import { DocumentError } from "./document-error";
import { isLitter } from "./litter";
import { sniff } from "./sniff";
import { ZIP_LIMITS } from "./zip/limits";
import { ZipFile } from "./zip/zip-file";

/** What an archive of documents may hold, its nested archives included; each ZIP file keeps ZIP_LIMITS as well. */
export const ARCHIVE_LIMITS = {
  /** Archives inside archives: 1 is none. */
  depth: 2,
  documents: 5000,
  totalBytes: 2 * ZIP_LIMITS.totalBytes,
} as const;

/** A document of an archive, or the reason why it could not be taken out. */
export type Member =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly error: DocumentError };

interface Budget {
  documents: number;
  bytes: number;
}

/**
 * The documents a file holds: of an archive its members, one after another and named `archive.zip/member`, else
 * the file itself. An archive beyond the limits ends with an error in the place of what is left out.
 */
export function documentsIn(name: string, bytes: Uint8Array): Iterable<Member> {
  return unpack(name, bytes, 0, { documents: 0, bytes: 0 });
}

function* unpack(name: string, bytes: Uint8Array, depth: number, budget: Budget): Generator<Member> {
  let archive: ZipFile;
  try {
    if (sniff(bytes) !== "zip") {
      budget.documents += 1;
      if (budget.documents > ARCHIVE_LIMITS.documents)
        throw new DocumentError(
          "too_many",
          `The archive holds more than ${ARCHIVE_LIMITS.documents} documents.`,
        );
      yield { name, bytes };
      return;
    }
    if (depth >= ARCHIVE_LIMITS.depth)
      throw new DocumentError("too_deep", `The archive lies more than ${ARCHIVE_LIMITS.depth} deep.`);
    archive = new ZipFile(bytes);
    budget.bytes += archive.totalBytes;
    if (budget.bytes > ARCHIVE_LIMITS.totalBytes)
      throw new DocumentError("too_large", `The archive would unpack to ${budget.bytes} bytes.`);
  } catch (error) {
    yield { name, error: asDocumentError(error) };
    return;
  }
  const entries = archive.entries.filter((entry) => !entry.name.endsWith("/") && !isLitter(entry.name));
  if (entries.length === 0) yield { name, error: new DocumentError("empty", "The archive holds no file.") };
  for (const entry of entries) {
    const path = `${name}/${entry.name.replaceAll("\\", "/")}`;
    try {
      yield* unpack(path, archive.read(entry), depth + 1, budget);
    } catch (error) {
      yield { name: path, error: asDocumentError(error) };
    }
    if (budget.documents > ARCHIVE_LIMITS.documents) return;
  }
}

function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  throw error;
}
