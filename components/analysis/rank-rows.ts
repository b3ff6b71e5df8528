import { type MetricValue, readMetric } from "@/lib/compare/metric-value";
import { type Rank, rankValues } from "@/lib/compare/ranks";
import { toFixed, toNumber } from "@/lib/compare/rational";
import { isUnstable } from "@/lib/compare/unstable";
import type { Locale } from "@/lib/i18n/locale";
import type { Denominator } from "@/lib/metrics/denominators";
import type { Metric } from "@/lib/metrics/metric";
import type { MetricRow } from "@/lib/metrics/queries/metric-rows";
import { bureauName } from "./bureau-name";

/** A unit with its exact value and place. */
export interface RankedUnit {
  readonly row: MetricRow;
  readonly key: string;
  readonly name: string;
  /** Exact decimal, rounded to six digits. */
  readonly decimal: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly rank: Rank;
  readonly unstable: boolean;
}

export interface UnknownUnit {
  readonly row: MetricRow;
  readonly name: string;
}

const DIGITS = 6;

const isHeadCount = (metric: Metric, denominator: Denominator | undefined): boolean =>
  metric.denominator === null && denominator?.column !== null && denominator !== undefined;

export interface Ranking {
  readonly ranked: readonly RankedUnit[];
  readonly unknown: readonly UnknownUnit[];
}

const known = new WeakMap<readonly MetricRow[], Map<string, Ranking>>();

/**
 * Units in order of their exact values with places and rounding intervals (F9, F13, F14); and those without. The same
 * rows are ranked once: a page asks again whenever something else on it changes.
 */
export function rankUnits(
  metric: Metric,
  denominator: Denominator | undefined,
  rows: readonly MetricRow[],
  locale: Locale,
): Ranking {
  const rankings = known.get(rows) ?? new Map<string, Ranking>();
  const key = `${metric.id}|${denominator?.id}|${locale}`;
  const ranking = rankings.get(key) ?? rankAnew(metric, denominator, rows, locale);
  known.set(rows, rankings.set(key, ranking));
  return ranking;
}

function rankAnew(
  metric: Metric,
  denominator: Denominator | undefined,
  rows: readonly MetricRow[],
  locale: Locale,
): Ranking {
  const perHead = isHeadCount(metric, denominator);
  const unknown: UnknownUnit[] = [];
  const values = new Map<string, { row: MetricRow; value: MetricValue }>();
  for (const row of rows) {
    const value = row.reason === null ? readMetric(metric, row, perHead) : null;
    if (value) values.set(`${row.bureau_id}|${row.fiscal_year}`, { row, value });
    else unknown.push({ row, name: bureauName(row, locale) });
  }
  const ranks = rankValues([...values].map(([key, { value }]) => ({ key, ...value })));
  const ranked = ranks.flatMap((rank): RankedUnit[] => {
    const entry = values.get(rank.key);
    if (!entry) return [];
    const { row, value } = entry;
    return [
      {
        row,
        key: rank.key,
        name: bureauName(row, locale),
        decimal: toFixed(value.value, DIGITS),
        value: toNumber(value.value),
        low: toNumber(value.interval.low),
        high: toNumber(value.interval.high),
        rank,
        unstable: perHead && isUnstable(Number(row.denominator)),
      },
    ];
  });
  return { ranked, unknown };
}
