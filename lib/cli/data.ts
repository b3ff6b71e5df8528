import { Command } from "commander";
import { assemblePackage } from "../corpus/assemble";
import type { Extraction, Reference } from "../extract/types";
import { loadPublishedFigures, loadReference } from "../reference/node";
import { extractFile } from "./batch/extract-file";
import { walk } from "./batch/walk";
import { figuresCommand } from "./figures";
import { mergeCommand } from "./merge";
import { writePackage } from "./package-files";

interface Options {
  readonly documents: string;
  readonly reference: string;
  readonly out: string;
}

/** Extracts every document of a folder; one that cannot be read is named and left out. */
async function extractFolder(dir: string, reference: Reference): Promise<Extraction[]> {
  const extractions: Extraction[] = [];
  for await (const file of walk([dir])) {
    for await (const one of extractFile(file, reference, null)) {
      if (one.kind === "read") {
        const { document, facts, findings } = one.extraction;
        console.error(`${document.file}: ${facts.length} facts, ${findings.length} findings`);
        extractions.push(one.extraction);
      } else if (one.kind === "failed") console.error(`${one.failure.file}: ${one.failure.message}`);
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
  // So that --out after "merge" or "figures" is theirs.
  .enablePositionalOptions()
  .addCommand(mergeCommand)
  .addCommand(figuresCommand)
  .action(buildData);
