import { candidateOf, peersOf } from "@/lib/compare/peer-candidates";
import type { PeerSet } from "@/lib/compare/peers";
import type { AreaRow } from "@/lib/metrics/queries/areas";
import type { MetricRow } from "@/lib/metrics/queries/metric-rows";
import type { Selection } from "@/lib/view/fields";

/** F6: the peers of a unit among the rows; null where the strategy takes all. */
export function choosePeers(
  rows: readonly MetricRow[],
  focusId: string | undefined,
  strategy: NonNullable<Selection["peers"]>,
  areas: readonly AreaRow[],
): PeerSet | null {
  if (strategy === "all" || strategy === "picked") return null;
  const focus = rows.find((row) => row.bureau_id === focusId);
  if (!focus) return null;
  const byBureau = new Map(areas.map((area) => [area.bureau_id, area]));
  const candidate = (row: MetricRow) => {
    const {
      census_2010 = null,
      census_2020 = null,
      gdp = null,
      extent = null,
    } = byBureau.get(row.bureau_id) ?? {};
    return candidateOf({ ...row, census_2010, census_2020, gdp, extent });
  };
  const others = rows.filter((row) => row.bureau_id !== focusId);
  return peersOf(strategy, candidate(focus), others.map(candidate));
}
