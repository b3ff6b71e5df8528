import type { PeerRow } from "../metrics/queries/peer-values";
import { explainOutlier, type OutlierExplanation, type Scored } from "./outlier";
import { candidateOf, peersOf } from "./peer-candidates";
import type { Peer, PeerStrategyId } from "./peers";
import type { Watched } from "./watched";

export type PeerSetId = "all" | Exclude<PeerStrategyId, "picked">;
export const PEER_SETS: readonly PeerSetId[] = ["all", "population", "neighbours", "province"];

/** One unit against one set of peers. */
export interface PeerComparison {
  readonly against: PeerSetId;
  readonly peers: readonly Peer[];
  /** A trait the strategy needs is not known, and (c) stands in. */
  readonly fellBack: boolean;
  readonly result: OutlierExplanation;
}

export interface LeadExplanation {
  /** Every unit of the kind with a value, the focus among them. */
  readonly values: readonly (Scored & { readonly row: PeerRow })[];
  readonly comparisons: readonly PeerComparison[];
}

/** The value of each unit, or what it has become of one yuan of the year before. */
function valuesOf(
  rows: readonly PeerRow[],
  year: number,
  change: "level" | "growth",
): LeadExplanation["values"] {
  const before = new Map(
    rows.filter((row) => row.fiscal_year === year - 1).map((row) => [row.bureau_id, row.value]),
  );
  return rows
    .filter((row) => row.fiscal_year === year && row.value !== null)
    .flatMap((row) => {
      const own = row.value ?? 0;
      if (change === "level") return [{ key: row.bureau_id, value: own, row }];
      const earlier = before.get(row.bureau_id) ?? 0;
      return earlier > 0 && own > 0 ? [{ key: row.bureau_id, value: own / earlier, row }] : [];
    });
}

/**
 * F7 with all it asks to be said: one unit against every set of peers. `rows` are the units of its scope, type and
 * level for the year, and for a change the year before too. Null where the unit has no value.
 */
export function explainLead(
  watched: Pick<Watched, "scale">,
  change: "level" | "growth",
  rows: readonly PeerRow[],
  focusId: string,
  year: number,
): LeadExplanation | null {
  const values = valuesOf(rows, year, change);
  const scale = change === "growth" ? "log" : watched.scale;
  const scorable = values.filter(({ value }) => scale === "linear" || value > 0);
  const focus = scorable.find(({ key }) => key === focusId);
  if (!focus) return null;
  const others = scorable.filter(({ key }) => key !== focusId);
  const candidates = others.map(({ row }) => candidateOf(row));
  const comparisons = PEER_SETS.map((against): PeerComparison => {
    const set =
      against === "all"
        ? { peers: others.map(({ key }) => ({ key, distance: null })), fellBack: null }
        : peersOf(against, candidateOf(focus.row), candidates);
    const members = new Set(set.peers.map(({ key }) => key));
    const entered = scorable.filter(({ key }) => key === focusId || members.has(key));
    const result = explainOutlier(focusId, entered, scale);
    return { against, peers: set.peers, fellBack: set.fellBack === "trait_missing", result };
  });
  return { values: scorable, comparisons };
}
