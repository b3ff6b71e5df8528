import { readdir } from "node:fs/promises";
import { Command } from "commander";
import type { Extraction } from "../extract/types";
import { loadPublishedFigures, loadReference } from "../reference/node";
import { assemblePackage } from "./assemble";
import { writePackage } from "./package-files";

interface Options {
  readonly documents: string;
  readonly reference: string;
  readonly out: string;
}

async function extractFolder(dir: string): Promise<Extraction[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".txt")).toSorted();
  console.error(`${names.length} documents in ${dir}`);
  return [];
}

/** Rebuilds the data package from a folder of documents and the reference files. */
export async function buildData({ documents, reference: dir, out }: Options): Promise<void> {
  const reference = await loadReference(dir);
  const published = await loadPublishedFigures(dir, reference);
  const records = assemblePackage(await extractFolder(documents), published, reference);
  await writePackage(out, records);
  console.error(`${out}: ${records.documents.length} documents, ${records.facts.length} facts`);
}

export const dataCommand = new Command("data")
  .description("rebuild the data package from a folder of documents and the reference files")
  .option("--documents <dir>", "folder of final accounts", "../shared/documents")
  .option("--reference <dir>", "folder of reference files", "../shared/reference")
  .option("--out <dir>", "folder of the data package", "data")
  .action(buildData);
