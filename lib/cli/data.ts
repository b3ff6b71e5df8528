import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { recordsOf } from "../corpus/assemble";
import { type CorpusDocument, documentsOf } from "../corpus/corpus-document";
import type { Extraction, Reference } from "../extract/types";
import { SOURCE_KINDS } from "../records/closed-lists";
import type { Bureau, DocumentRecord } from "../records/schema";
import { loadPublishedFigures, loadReference, loadSourceFigures } from "../reference/node";
import { MissingReferenceError } from "../reference/node-files";
import { extractFile } from "./batch/extract-file";
import { walk } from "./batch/walk";
import { exportCommand } from "./export";
import { figuresCommand } from "./figures";
import { mergeCommand } from "./merge";
import {
  OccupiedFolderError,
  REFERENCE_FOLDER,
  readPackage,
  replaceFolder,
  requireOwnFolder,
  writePackageFiles,
} from "./package-files";
import { paths } from "./paths";
import { readAnyDocument } from "./read-document";
import { copyReference } from "./reference-copy";

export interface DataSources {
  /** Folder of documents; without it their records are those the repository holds. */
  readonly documents?: string;
  /** Folder of reference files; without it those the repository holds. */
  readonly reference?: string;
  readonly out: string;
}

/** A folder that was named does not exist. */
class MissingFolderError extends Error {
  override readonly name = "MissingFolderError";

  constructor(dir: string) {
    super(
      `there is no folder ${dir}: name a folder of final accounts with --documents, or leave it out to keep the records that data/ holds`,
    );
  }
}

/** Documents with their records and the bureaus these are about. */
interface Read {
  readonly documents: readonly CorpusDocument[];
  readonly bureaus: readonly (Bureau | null)[];
}

/** Extracts every document of a folder; one that cannot be read is named and left out. */
async function extractFolder(dir: string, reference: Reference): Promise<Read> {
  if (!existsSync(dir)) throw new MissingFolderError(dir);
  const documents: Extraction[] = [];
  for await (const file of walk([dir])) {
    for await (const one of extractFile(file, { reference, read: readAnyDocument })) {
      if (one.kind === "read") {
        const { document, facts, findings } = one.extraction;
        console.error(`${document.file}: ${facts.length} facts, ${findings.length} findings`);
        documents.push(one.extraction);
      } else if (one.kind === "failed") console.error(`${one.failure.file}: ${one.failure.message}`);
    }
  }
  return { documents, bureaus: documents.flatMap(({ bureau, bureaus = [] }) => [bureau, ...bureaus]) };
}

/** Kinds of documents that come out of the reference files; the others are read by the project itself. */
const TAKEN_OVER: ReadonlySet<DocumentRecord["kind"]> = new Set(["published_page", ...SOURCE_KINDS]);

/** The documents of the repository's own package that were read from files, with their bureaus. */
async function keepRead(): Promise<Read> {
  const records = await readPackage(paths.data);
  const documents = documentsOf(records).filter(({ document }) => !TAKEN_OVER.has(document.kind));
  const named = new Set(
    documents.flatMap(({ document, facts }) => [document, ...facts].map((one) => one.bureau_id)),
  );
  return { documents, bureaus: records.bureaus.filter(({ bureau_id }) => named.has(bureau_id)) };
}

/** Rebuilds the data package; what is not named comes from the repository. */
export async function buildData({ documents: folder, reference: named, out }: DataSources): Promise<void> {
  const dir = named ?? join(paths.data, REFERENCE_FOLDER);
  await requireOwnFolder(out);
  const reference = await loadReference(dir);
  const published = await loadPublishedFigures(dir, reference);
  const sources = await loadSourceFigures(dir, reference);
  const read = await (folder === undefined ? keepRead() : extractFolder(folder, reference));
  const records = recordsOf(
    [...read.documents, ...[published, sources].flatMap((one) => documentsOf({ ...one, findings: [] }))],
    [...read.bureaus, ...published.bureaus, ...sources.bureaus],
    reference,
  );
  await replaceFolder(out, async (fresh) => {
    await writePackageFiles(fresh, records);
    await copyReference(dir, join(fresh, REFERENCE_FOLDER), join(paths.data, REFERENCE_FOLDER));
  });
  console.error(`${out}: ${records.documents.length} documents, ${records.facts.length} facts`);
}

const isUsage = (error: unknown): error is Error =>
  error instanceof MissingFolderError ||
  error instanceof MissingReferenceError ||
  error instanceof OccupiedFolderError;

async function buildOrExplain(sources: DataSources): Promise<void> {
  try {
    await buildData(sources);
  } catch (error) {
    if (!isUsage(error)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

export const dataCommand = new Command("data")
  .description("rebuild the data package from what the repository holds, or from the folders that are named")
  .option("--documents <dir>", "folder of final accounts to read anew")
  .option("--reference <dir>", "folder of reference files to take over")
  .option("--out <dir>", "folder of the data package", "data")
  // So that --out after "merge" or "figures", and --data after "export", are theirs.
  .enablePositionalOptions()
  .addCommand(mergeCommand)
  .addCommand(figuresCommand)
  .addCommand(exportCommand)
  .action(buildOrExplain);
