import { BUDGETS, type Budget } from "./budgets";
import { DocumentError } from "./document-error";
import { isLitter } from "./litter";
import { shownName } from "./shown-name";
import { sniff } from "./sniff";
import type { ZipEntry } from "./zip/directory";
import { ZipFile } from "./zip/zip-file";

/** A document of an archive, or the reason why it could not be taken out. */
export type Member =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly error: DocumentError };

interface Spent {
  documents: number;
  bytes: number;
}

/**
 * The documents a file holds: of an archive its members, one after another and named `archive.zip/member`, else
 * the file itself. What cannot be taken out is an error in its place; what lies beyond the limits is counted.
 */
export function documentsIn(name: string, bytes: Uint8Array): Iterable<Member> {
  return unpack(name, bytes, 0, { documents: 0, bytes: 0 });
}

function* unpack(name: string, bytes: Uint8Array, depth: number, spent: Spent): Generator<Member> {
  let archive: ZipFile;
  try {
    if (sniff(bytes) !== "zip") {
      spent.documents += 1;
      yield { name, bytes };
      return;
    }
    if (depth >= BUDGETS.archiveDepth.most)
      throw new DocumentError(
        "too_deep",
        `The archive lies more than ${BUDGETS.archiveDepth.most} deep in others. Unpack it first.`,
      );
    archive = new ZipFile(bytes);
  } catch (error) {
    spent.documents += 1;
    yield { name, error: asDocumentError(error) };
    return;
  }
  const entries = archive.entries.filter((entry) => !entry.name.endsWith("/") && !isLitter(entry.name));
  if (entries.length === 0)
    yield {
      name,
      error: new DocumentError("empty", "The archive holds no file. Check that it is the right one."),
    };
  for (const [i, entry] of entries.entries()) {
    const beyond = exhausted(spent, entry);
    if (beyond) {
      yield { name, error: leftOut(entries.length - i, beyond) };
      return;
    }
    const path = `${name}/${shownName(entry.name.replaceAll("\\", "/"))}`;
    let content: Uint8Array;
    try {
      content = archive.read(entry);
    } catch (error) {
      spent.documents += 1;
      yield { name: path, error: asDocumentError(error) };
      continue;
    }
    spent.bytes += content.length;
    yield* unpack(path, content, depth + 1, spent);
  }
}

/** The budget that another entry would exceed. */
function exhausted(spent: Spent, entry: ZipEntry): Budget | null {
  if (spent.documents >= BUDGETS.archiveEntries.most) return BUDGETS.archiveEntries;
  const honest = entry.inflated <= BUDGETS.entryBytes.most;
  return honest && spent.bytes + entry.inflated > BUDGETS.archiveBytes.most ? BUDGETS.archiveBytes : null;
}

const leftOut = (files: number, { most, unit }: Budget): DocumentError =>
  unit === "count"
    ? new DocumentError(
        "too_many",
        `${files} more files were left out: of one archive ${most} are read. Split it.`,
      )
    : new DocumentError(
        "too_large",
        `${files} more files were left out: unpacked it has more than ${most} bytes. Split it.`,
      );

function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  throw error;
}
