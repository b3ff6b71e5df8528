import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { assemblePackage } from "../corpus/assemble";
import { DocumentError } from "../documents/document-error";
import { extractDocument } from "../extract/extract";
import type { Extraction, Reference } from "../extract/types";
import { loadPublishedFigures, loadReference } from "../reference/node";
import { writePackage } from "./package-files";

interface Options {
  readonly documents: string;
  readonly reference: string;
  readonly out: string;
}

/** Extracts every text document of a folder; one that cannot be read is named and left out. */
async function extractFolder(dir: string, reference: Reference): Promise<Extraction[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".txt")).toSorted();
  const extractions: Extraction[] = [];
  for (const file of names) {
    try {
      const extraction = extractDocument({ file, bytes: await readFile(join(dir, file)) }, reference);
      console.error(`${file}: ${extraction.facts.length} facts, ${extraction.findings.length} findings`);
      extractions.push(extraction);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      console.error(`${file}: ${error.message}`);
    }
  }
  return extractions;
}

/** Rebuilds the data package from a folder of documents and the reference files. */
export async function buildData({ documents, reference: dir, out }: Options): Promise<void> {
  const reference = await loadReference(dir);
  const published = await loadPublishedFigures(dir, reference);
  const records = assemblePackage(await extractFolder(documents, reference), reference, published);
  await writePackage(out, records);
  console.error(`${out}: ${records.documents.length} documents, ${records.facts.length} facts`);
}

export const dataCommand = new Command("data")
  .description("rebuild the data package from a folder of documents and the reference files")
  .option("--documents <dir>", "folder of final accounts", "../shared/documents")
  .option("--reference <dir>", "folder of reference files", "../shared/reference")
  .option("--out <dir>", "folder of the data package", "data")
  .action(buildData);
