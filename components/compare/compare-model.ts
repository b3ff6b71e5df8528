import { type Alike, type Comparability, judgeComparable, mayAverage } from "@/lib/compare/comparable";
import { COVERAGE_FLOOR, type Coverage, coverageOf } from "@/lib/compare/coverage";
import { type GroupRate, groupRate } from "@/lib/compare/group-rate";
import type { PeerSet } from "@/lib/compare/peers";
import { multiply, parseDecimal, type Rational, whole } from "@/lib/compare/rational";
import { type Tukey, tukeyBox } from "@/lib/compare/robust";
import type { Locale } from "@/lib/i18n/locale";
import type { AreaRow } from "@/lib/metrics/queries/areas";
import type { MetricRow } from "@/lib/metrics/queries/metric-rows";
import type { SummaryRow } from "@/lib/metrics/queries/summary";
import { choosePeers } from "../analysis/peer-rows";
import { type RankedUnit, rankUnits, type UnknownUnit } from "../analysis/rank-rows";
import type { CompareView } from "./compare-view";

/** Everything the page shows, before words. */
export interface CompareModel {
  readonly view: CompareView;
  readonly year: number;
  /** In order of value, and by kind before that where the units are not comparable. */
  readonly ranked: readonly RankedUnit[];
  /** Whether places, median and multiples may be given, and the groups where they may. */
  readonly judged: Comparability<RankedUnit>;
  /** The largest group of comparable departments, where none was chosen and the page shows it alone. */
  readonly narrowed: Alike<RankedUnit> | null;
  readonly unknown: readonly UnknownUnit[];
  readonly box: Tukey | null;
  readonly group: GroupRate;
  readonly coverage: Coverage;
  /** Lowest value of all units where the engine summed them up; null where the listed units are all. */
  readonly lowest: number | null;
  readonly peerSet: PeerSet | null;
  readonly focus: RankedUnit | undefined;
  /** Census years behind per-resident values, ascending. */
  readonly populationYears: readonly number[];
}

const exact = (figure: string | number | null): Rational | null =>
  figure === null ? null : parseDecimal(String(figure));

function groupOf(
  view: CompareView,
  rows: readonly Pick<MetricRow, "numerator" | "denominator">[],
): GroupRate {
  const units = rows.map((row) => ({ numerator: exact(row.numerator), denominator: exact(row.denominator) }));
  const group = groupRate(units);
  const scale = (rate: Rational | null): Rational | null => rate && multiply(rate, whole(view.metric.factor));
  return { ...group, rate: scale(group.rate), median: scale(group.median) };
}

/** What the engine computed over all units, where there are too many to fetch. */
function summarised(
  view: CompareView,
  summary: SummaryRow,
): Pick<CompareModel, "box" | "group" | "coverage" | "lowest"> {
  const { q1, median, q3, lowest, known, units } = summary;
  const reach = q1 === null || q3 === null ? 0 : 1.5 * (q3 - q1);
  const rate = groupOf(view, [summary]).rate;
  return {
    lowest,
    box:
      q1 === null || median === null || q3 === null
        ? null
        : { q1, median, q3, lowFence: q1 - reach, highFence: q3 + reach },
    group: { rate, median: null, used: known, total: units },
    coverage: {
      share: units === 0 ? 0 : known / units,
      by: "units",
      used: known,
      total: units,
      sufficient: known >= COVERAGE_FLOOR * units,
    },
  };
}

const isOf = (row: MetricRow, { kind, level }: Alike<RankedUnit>): boolean =>
  row.bureau_type === kind && row.level === level;

/** Departments are compared kind by kind: without a choice the largest group of two or more comes first. */
function narrowedGroup(
  { scope, bureauTypes, levels, focus }: CompareView,
  judged: Comparability<RankedUnit>,
  hasPeers: boolean,
): Alike<RankedUnit> | null {
  if (scope !== "department" || bureauTypes.length + levels.length > 0 || hasPeers || judged.comparable)
    return null;
  const own = judged.groups.find(
    ({ known, rows }) => known && rows.some(({ row }) => row.bureau_id === focus),
  );
  const group = own ?? judged.largest;
  return group && group.rows.length > 1 ? group : null;
}

/** A sum over sums may stand for the group only where a mean could. */
const mayStandFor = (ranked: readonly RankedUnit[]): boolean =>
  mayAverage(ranked.map(({ row }) => Number(row.denominator ?? row.numerator ?? 0)));

export function modelCompare(
  view: CompareView,
  year: number,
  rows: readonly MetricRow[],
  locale: Locale,
  summary?: SummaryRow,
  areas: readonly AreaRow[] = [],
): CompareModel {
  const peerSet = choosePeers(rows, view.focus, view.peers, areas);
  const members = peerSet && new Set([...peerSet.peers.map((peer) => peer.key), view.focus]);
  const shown = members ? rows.filter((row) => members.has(row.bureau_id)) : rows;
  const all = rankUnits(view.metric, view.denominator, shown, locale);
  const judged = judgeComparable(all.ranked, ({ row }) => row);
  const narrowed = narrowedGroup(view, judged, members !== null);
  const { ranked, unknown } = narrowed
    ? rankUnits(
        view.metric,
        view.denominator,
        shown.filter((row) => isOf(row, narrowed)),
        locale,
      )
    : { ...all, ranked: judged.comparable ? all.ranked : judged.groups.flatMap((group) => group.rows) };
  const comparable = judged.comparable || narrowed !== null;
  const group = groupOf(view, narrowed ? ranked.map(({ row }) => row) : shown);
  const known = new Set(ranked.map((unit) => unit.row.bureau_id));
  const years = ranked.flatMap(({ row }) =>
    view.denominator?.id === "population" ? (row.population_year ?? []) : [],
  );
  return {
    view,
    year,
    ranked,
    unknown,
    judged,
    narrowed,
    box: comparable && ranked.length > 1 ? tukeyBox(ranked.map((unit) => unit.value)) : null,
    group: comparable && mayStandFor(ranked) ? group : { ...group, rate: null, median: null },
    coverage: coverageOf(
      (narrowed ? shown.filter((row) => isOf(row, narrowed)) : shown).map((row) => ({
        population: row.population,
        region: row.region_code,
        hasData: known.has(row.bureau_id),
      })),
    ),
    lowest: null,
    peerSet,
    focus: ranked.find((unit) => unit.row.bureau_id === view.focus),
    populationYears: [...new Set(years)].sort((a, b) => a - b),
    ...(summary && !members && judged.comparable ? summarised(view, summary) : {}),
  };
}
