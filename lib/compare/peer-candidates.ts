import type { PeerRow } from "../metrics/queries/peer-values";
import {
  type Candidate,
  type PeerSet,
  type PeerStrategyId,
  peersByPopulation,
  peersByProvince,
  peersByTraits,
} from "./peers";

type Traits = Pick<
  PeerRow,
  | "bureau_id"
  | "level"
  | "bureau_type"
  | "province"
  | "prefecture"
  | "population"
  | "census_2010"
  | "census_2020"
  | "gdp"
  | "extent"
>;

/**
 * Traits of the area, never its spending: residents and how their number moved between the censuses; where they are
 * known, product per resident and residents per area as well.
 */
export function candidateOf(row: Traits): Candidate {
  const { census_2010: before, census_2020: after, gdp, extent } = row;
  return {
    key: row.bureau_id,
    level: row.level,
    bureauType: row.bureau_type,
    province: row.province,
    prefecture: row.prefecture,
    population: row.population,
    traits: {
      residents: row.population,
      change: before && after ? after / before : null,
      ...(gdp && after ? { product: gdp / after } : {}),
      ...(extent && after ? { density: after / extent } : {}),
    },
  };
}

/** F6: the peers of one unit among others by a strategy that chooses by itself. */
export function peersOf(
  strategy: Exclude<PeerStrategyId, "picked">,
  focus: Candidate,
  others: readonly Candidate[],
): PeerSet {
  if (focus.bureauType === null || focus.level === null)
    return { strategy, peers: [], fellBack: "kind_unknown" };
  if (strategy === "population") return peersByPopulation(focus, others);
  if (strategy === "neighbours") return peersByTraits(focus, others);
  return { strategy, peers: peersByProvince(focus, others), fellBack: null };
}
