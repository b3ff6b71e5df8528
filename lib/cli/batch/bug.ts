import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { paths, ROOT } from "../paths";

const FOLDER = join(paths.cache, "errors");

/** The same fault has the same number on every machine: its kind and where it arose, without what the document said. */
function numberOf(error: unknown): string {
  const { name, frames } = anatomy(error);
  return createHash("sha256")
    .update([name, ...frames].join("\n"))
    .digest("hex")
    .slice(0, 8)
    .toUpperCase();
}

function anatomy(error: unknown): { name: string; frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? "")
    .split("\n")
    .flatMap((line) => /^\s+at (?:async )?([\w$.<> ]+)/.exec(line)?.[1]?.trim() ?? [])
    .slice(0, 4);
  return { name: error.name, frames };
}

/** Keeps what a developer needs of a fault of the program; the sentence to show in its place. */
export function keepBug(error: unknown): string {
  const number = numberOf(error);
  const about = [
    `fault ${number}`,
    `node ${process.version} on ${process.platform} ${process.arch}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ].join("\n");
  const path = join(FOLDER, `${number}.txt`);
  const sentence = `This is a fault of the program, not of the file (number ${number}). Nothing else is affected.`;
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, `${about.replaceAll(ROOT, ".")}\n`);
    return `${sentence} Please report it with what stands in ${relative(ROOT, path)} (see SECURITY.md).`;
  } catch {
    return `${sentence} Please report its number (see SECURITY.md).`;
  }
}
