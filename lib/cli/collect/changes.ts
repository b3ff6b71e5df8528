import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type ChangedFigure, changedFigures } from "../../collect/changed-figures";
import type { Fact } from "../../records/schema";
import { ALLOWANCE } from "../batch/allowance";
import { type Batch, runBatch } from "../batch/run-batch";
import type { SourceFile } from "../batch/walk";
import { earlierPath } from "./documents";
import type { Taken } from "./visit";

/** A document that is another than before under the same address. */
export interface ChangedDocument {
  readonly before: Taken;
  readonly now: Taken;
}

/** Figures that differ between the two; null, with the reason, where one of them could not be read. */
export interface Compared extends ChangedDocument {
  readonly figures: readonly ChangedFigure[] | null;
  readonly reason: string;
}

async function factsOf(
  batch: Batch,
  file: string,
): Promise<{ readonly facts: Fact[]; readonly reason: string }> {
  const outcome = batch.done.find((one) => one.file.path === file)?.outcome;
  const facts: Fact[] = [];
  for (const { document } of outcome?.documents ?? [])
    facts.push(...(await batch.store.document(document.document_id)).facts);
  return { facts, reason: outcome?.failures[0]?.message ?? "" };
}

/** Reads both versions of every changed document and holds their figures against each other. */
export async function compareVersions(
  dir: string,
  work: string,
  changed: readonly ChangedDocument[],
  stop: AbortSignal,
): Promise<Compared[]> {
  if (changed.length === 0) return [];
  const pathsOf = ({ before, now }: ChangedDocument) =>
    ({ before: join(dir, earlierPath(before)), now: join(dir, now.file) }) as const;
  const files = changed.flatMap((one): SourceFile[] => {
    const { before, now } = pathsOf(one);
    return [
      { path: before, name: earlierPath(one.before) },
      { path: now, name: one.now.file },
    ];
  });
  const settings = {
    work,
    form: "records",
    verify: false,
    jobs: null,
    shard: null,
    ocr: "auto",
    disclosure: false,
    allowance: ALLOWANCE,
  } as const;
  const batch = await runBatch(files, settings, stop);
  try {
    const compared: Compared[] = [];
    for (const one of changed) {
      const paths = pathsOf(one);
      const [before, now] = [await factsOf(batch, paths.before), await factsOf(batch, paths.now)];
      const isRead = before.facts.length > 0 && now.facts.length > 0;
      compared.push({
        ...one,
        figures: isRead ? changedFigures(before.facts, now.facts) : null,
        reason: isRead ? "" : before.reason || now.reason,
      });
    }
    return compared;
  } finally {
    await batch.close();
    if (batch.interrupted === null) await rm(work, { recursive: true, force: true });
  }
}
