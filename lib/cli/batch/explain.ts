import { DocumentError } from "../../documents/document-error";
import { keepBug } from "./bug";
import type { Failure } from "./outcome";

/** What the system's refusals mean to who started the run. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check the name; a link may lead to nothing.",
  EACCES: "The file or folder may not be read. Check its permissions.",
  EPERM: "The file or folder may not be read. Check its permissions.",
  EISDIR: "The folder could not be listed. Check its permissions.",
  ELOOP: "The link leads back to itself. Remove it, or name the file itself.",
  ENAMETOOLONG: "The name is longer than the system allows. Shorten it.",
  EIO: "The disk could not be read here. Copy the file to another disk and try again.",
  ENOSPC: "The disk is full. Make room and start the same command again: it goes on from here.",
  EDQUOT:
    "The quota of the disk is used up. Make room and start the same command again: it goes on from here.",
  EROFS: "The disk is read-only. Name another folder with --out.",
  EMFILE: "Too many files are open. Raise the limit (ulimit -n) or use fewer --jobs.",
  ENFILE: "Too many files are open. Raise the limit (ulimit -n) or use fewer --jobs.",
};

const isRefusal = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";

const BUILT_IN =
  /^(?:Error|TypeError|RangeError|ReferenceError|SyntaxError|EvalError|URIError|AggregateError)$/;

/** An error with a name of its own was written for people to read. */
const isSaid = (error: unknown): error is Error => error instanceof Error && !BUILT_IN.test(error.name);

/** A sentence for whatever went wrong, with what to do next; never a stack trace. */
export function explain(error: unknown): Pick<Failure, "code" | "message"> {
  if (error instanceof DocumentError) return { code: error.code, message: error.message };
  if (isRefusal(error)) {
    const code = error.code ?? "unknown";
    return {
      code: code === "ENOENT" ? "missing" : code,
      message: REFUSALS[code] ?? `The system refused to read it (${code}). Check the file and its disk.`,
    };
  }
  return { code: "internal", message: isSaid(error) ? error.message : keepBug(error) };
}
