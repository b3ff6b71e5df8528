import type { Given } from "@/lib/extract/given";
import type { Extraction } from "@/lib/extract/types";
import { standingOf } from "@/lib/local/decisions";
import type { Decision, DecisionEntry } from "@/lib/local/types";
import { type KeptDocument, loadBytes, loadDocument } from "../library/read-documents";
import { changeDecisions } from "../library/store-documents";
import type { ReaderPool } from "../worker/reader-pool";

/** What a decision adds to those made before, or sets among them. */
export type DecisionChange = (entries: readonly DecisionEntry[]) => {
  readonly add?: Decision;
  readonly set?: DecisionEntry;
};

function after(entries: readonly DecisionEntry[], make: DecisionChange): DecisionEntry[] {
  const { add, set } = make(entries);
  const kept = entries.map((entry) => (entry.id === set?.id ? set : entry));
  const added = { id: Number.MAX_SAFE_INTEGER, document_id: "", at: "", undone: false };
  return add ? [...kept, { ...added, decision: add }] : kept;
}

const isSame = (a: Given, b: Given): boolean =>
  a.bureau === b.bureau && a.region_code === b.region_code && a.fiscal_year === b.fiscal_year;

async function reread(kept: KeptDocument, given: Given, pool: ReaderPool): Promise<Extraction> {
  const { document_id: id, file } = kept.stored;
  const bytes = await loadBytes(id);
  if (!bytes) throw new Error("the file is not kept");
  const outcome = await pool.read(
    { file, source: bytes, given, onStage: () => undefined },
    new AbortController().signal,
  );
  if (outcome.kind !== "read") throw new Error(outcome.kind === "failed" ? outcome.detail : outcome.kind);
  return outcome.extraction;
}

/**
 * Writes a decision made upon those that were `seen`; where it changes what is given of the document, the document is
 * read again first. @throws ConflictError, DamagedError
 */
export async function applyChange(
  id: string,
  make: DecisionChange,
  seen: readonly DecisionEntry[],
  pool: ReaderPool,
): Promise<KeptDocument | null> {
  const kept = await loadDocument(id);
  if (!kept) return null;
  const { given } = standingOf(after(kept.entries, make));
  const extraction = isSame(given, kept.stored.given) ? undefined : await reread(kept, given, pool);
  return changeDecisions(id, make, seen, extraction);
}
