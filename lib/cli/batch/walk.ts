import { readFileSync } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { basename, sep } from "node:path";
import { isLitter } from "../../documents/litter";
import { decodeName, shownName } from "../../documents/shown-name";
import type { Published } from "../../records/published";

/** A file to read: where it is and the name its records carry. */
export interface SourceFile {
  readonly path: string;
  /** The path's bytes in base64 where they are no UTF-8. */
  readonly raw?: string;
  /** Path inside the folder that was given, with slashes; the bare name of a file that was given itself. */
  readonly name: string;
  /** Where it was published, as far as that is known. */
  readonly published?: Published;
}

/** What the system knows the file by. */
export const pathOf = ({ path, raw }: Pick<SourceFile, "path" | "raw">): string | Buffer =>
  raw === undefined ? path : Buffer.from(raw, "base64");

function sourceFile(path: Buffer, name: string): SourceFile {
  const text = path.toString("utf8");
  const shown = shownName(name);
  if (Buffer.from(text, "utf8").equals(path)) return { path: text, name: shown };
  return { path: shownName(decodeName(path)), raw: path.toString("base64"), name: shown };
}

const childOf = (dir: Buffer, entry: Buffer): Buffer =>
  Buffer.concat(dir.at(-1) === sep.charCodeAt(0) ? [dir, entry] : [dir, Buffer.from(sep), entry]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function* walkFolder(dir: Buffer, prefix: string): AsyncGenerator<SourceFile> {
  const entries = await readdir(dir, { encoding: "buffer" }).catch(() => null);
  if (entries === null) yield sourceFile(dir, prefix);
  const named = (entries ?? [])
    .map((bytes) => ({ bytes, shown: decodeName(bytes) }))
    .filter(({ shown }) => !isLitter(shown))
    .toSorted((a, b) => compare(a.shown, b.shown) || Buffer.compare(a.bytes, b.bytes));
  for (const { bytes, shown } of named) {
    const path = childOf(dir, bytes);
    const name = `${prefix}${shown}`;
    const info = await lstat(path).catch(() => null);
    if (info?.isDirectory()) yield* walkFolder(path, `${name}/`);
    else if (!info?.isSymbolicLink() || !(await stat(path).catch(() => undefined))?.isDirectory())
      yield sourceFile(path, name);
  }
}

/** An argument as it was typed: what is no UTF-8 in it reaches a program as question marks only. */
function argumentBytes(text: string): Buffer {
  if (!text.includes("\ufffd")) return Buffer.from(text);
  try {
    const given = readFileSync("/proc/self/cmdline").toString("latin1").split("\0");
    const own = given
      .map((part) => Buffer.from(part, "latin1"))
      .find((part) => part.toString("utf8") === text);
    return own ?? Buffer.from(text);
  } catch {
    return Buffer.from(text);
  }
}

/**
 * The files under the given paths, sorted within each folder. Hidden files and what systems leave behind are passed
 * over; links to files are followed, links to folders are not, so that no walk is endless. A path that does not
 * exist, a link to nothing, a pipe or device and a folder that may not be read are handed on for the reader to name.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<SourceFile> {
  for (const path of paths) {
    const bytes = argumentBytes(path);
    const info = await stat(bytes).catch(() => undefined);
    if (info?.isDirectory()) yield* walkFolder(bytes, "");
    else yield sourceFile(bytes, basename(decodeName(bytes)));
  }
}
