import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { compareText } from "../corpus/corpus-document";
import { type MergedReference, mergeReference } from "../corpus/merge";
import { PackageError } from "../records/package/table";
import type { DocumentRecord } from "../records/schema";
import { RecordStore } from "./batch/store";
import {
  type PackageHead,
  readHead,
  SharedTables,
  streamDocuments,
  streamRegister,
} from "./batch/stream-package";
import { writeCorpus } from "./batch/write-corpus";
import { missingPackage, OccupiedFolderError, replaceFolder, requireOwnFolder } from "./package-files";

interface Source extends Pick<PackageHead, "documents" | "bureaus"> {
  readonly dir: string;
}

interface Heads {
  readonly sources: readonly Source[];
  readonly reference: MergedReference;
}

/** The heads of all packages, one after the other; the reference tables that a hundred parts share stand once. */
async function readHeads(dirs: readonly string[]): Promise<Heads> {
  const shared = new SharedTables();
  const sources: (PackageHead & Source)[] = [];
  for (const dir of dirs) sources.push({ dir, ...(await readHead(dir, shared)) });
  return { sources, reference: mergeReference(sources.map(({ reference }) => reference)) };
}

/** Which package each document is taken from: the reading with more facts, then the first name in code-unit order. */
function chooseSources(
  sources: readonly Source[],
): Map<string, { source: Source; document: DocumentRecord }> {
  const chosen = new Map<string, { source: Source; document: DocumentRecord }>();
  for (const source of sources) {
    for (const document of source.documents) {
      const known = chosen.get(document.document_id)?.document;
      const order = known ? known.facts - document.facts || compareText(document.file, known.file) : -1;
      if (order < 0) chosen.set(document.document_id, { source, document });
    }
  }
  return chosen;
}

/** Fills the store with the documents that are taken from each package. */
async function fillStore(store: RecordStore, sources: readonly Source[]): Promise<DocumentRecord[]> {
  const chosen = chooseSources(sources);
  for (const source of sources) {
    for await (const one of streamDocuments(source.dir, source.documents))
      if (chosen.get(one.document.document_id)?.source === source) await store.put(one, null);
    for await (const rows of streamRegister(source.dir)) {
      const [first] = rows;
      if (first && chosen.get(first.document_id)?.source === source)
        await store.addDisclosures(first.document_id, rows);
    }
  }
  return [...chosen.values()].map(({ document }) => document);
}

/**
 * Merges data packages into one, the same as if its documents had been read together. One bureau's records are in
 * memory at a time.
 */
export async function mergeData(dirs: readonly string[], { out }: { readonly out: string }): Promise<void> {
  await requireOwnFolder(out);
  const { sources, reference: merged } = await readHeads(dirs);
  const { reference, conflicts } = merged;
  for (const { table, key, kept, dropped } of conflicts)
    console.error(`${table} ${key}: the packages differ, kept “${kept}”, dropped “${dropped}”`);
  const work = await mkdtemp(join(tmpdir(), "atlas-merge-"));
  try {
    const store = new RecordStore(join(work, "records"), "rows");
    const documents = await fillStore(store, sources);
    await replaceFolder(out, async (fresh) => {
      await writeCorpus(fresh, {
        documents,
        bureaus: sources.flatMap((source) => source.bureaus),
        store,
        scratch: join(work, "settled"),
        reference,
      });
    });
    console.error(`${out}: ${documents.length} documents of ${dirs.length} packages`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What is wrong with a folder is said in words; anything else is a defect. */
async function mergeOrExplain(dirs: readonly string[], options: { readonly out: string }): Promise<void> {
  const missing = dirs.map(missingPackage).find((said) => said !== null);
  if (missing !== undefined) {
    console.error(missing);
    process.exitCode = 2;
    return;
  }
  try {
    await mergeData(dirs, options);
  } catch (error) {
    const isUsage = error instanceof OccupiedFolderError;
    const isKnown = isUsage || error instanceof PackageError || isSystemError(error);
    if (!isKnown) throw error;
    console.error((error as Error).message);
    process.exitCode = isUsage ? 2 : 1;
  }
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string";

export const mergeCommand = new Command("merge")
  .description("merge data packages into one, the same as if made together")
  .argument("<dirs...>", "folders of data packages")
  .requiredOption("--out <dir>", "folder of the merged package")
  .action(mergeOrExplain);
