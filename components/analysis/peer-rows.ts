import {
  type Candidate,
  type PeerSet,
  peersByPopulation,
  peersByProvince,
  peersByTraits,
} from "@/lib/compare/peers";
import type { MetricRow } from "@/lib/metrics/queries/metric-rows";
import type { Selection } from "@/lib/view/fields";

const candidateOf = (row: MetricRow): Candidate => ({
  key: row.bureau_id,
  level: row.level,
  bureauType: row.bureau_type,
  province: row.province,
  prefecture: row.prefecture,
  population: row.population,
  traits: { population: row.population },
});

/** F6: the peers of a unit among the rows; null where the strategy takes all. */
export function choosePeers(
  rows: readonly MetricRow[],
  focusId: string | undefined,
  strategy: NonNullable<Selection["peers"]>,
): PeerSet | null {
  if (strategy === "all" || strategy === "picked") return null;
  const focus = rows.find((row) => row.bureau_id === focusId);
  if (!focus) return null;
  const others = rows.filter((row) => row.bureau_id !== focusId).map(candidateOf);
  if (strategy === "population") return peersByPopulation(candidateOf(focus), others);
  if (strategy === "neighbours") return peersByTraits(candidateOf(focus), others);
  return { strategy: "province", peers: peersByProvince(candidateOf(focus), others), fellBack: null };
}
