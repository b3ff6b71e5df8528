import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isLitter } from "../../documents/litter";

/** A file to read: where it is and the name its records carry. */
export interface SourceFile {
  readonly path: string;
  /** Path inside the folder that was given, with slashes; the bare name of a file that was given itself. */
  readonly name: string;
}

async function* walkFolder(dir: string, prefix: string): AsyncGenerator<SourceFile> {
  const entries = await readdir(dir).catch(() => null);
  if (entries === null) yield { path: dir, name: prefix };
  for (const entry of (entries ?? []).filter((name) => !isLitter(name)).toSorted()) {
    const path = join(dir, entry);
    const name = `${prefix}${entry}`;
    const info = await lstat(path);
    if (info.isDirectory()) yield* walkFolder(path, `${name}/`);
    else if (info.isFile()) yield { path, name };
    else if (info.isSymbolicLink() && !(await stat(path).catch(() => undefined))?.isDirectory())
      yield { path, name };
  }
}

/**
 * The files under the given paths, sorted within each folder. Hidden files and what systems leave behind are passed
 * over; links to files are followed, links to folders are not, so that no walk is endless. A path that does not
 * exist, a link to nothing and a folder that may not be read are handed on for the reader to name.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<SourceFile> {
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info?.isDirectory()) yield* walkFolder(path, "");
    else yield { path, name: basename(path) };
  }
}
