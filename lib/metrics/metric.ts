import type { Message } from "../i18n/message";
import type { Quantity } from "../records/measures";
import type { Scope } from "../records/vocabulary";

/** A column of the wide table, added or taken away. */
export interface Term {
  readonly column: string;
  readonly sign: 1 | -1;
}

export type MetricFamily = "amount" | "three_public" | "execution" | "structure" | "balance" | "performance";

/** Whether more of it is better, worse, or says nothing by itself. */
export type Polarity = "higher_is_better" | "lower_is_better" | "neutral";

/** Columns of one bureau-year and what the metric makes of them: a rounded value or the reason there is none. */
export interface MetricExample {
  readonly given: Readonly<Record<string, string>>;
  readonly value: string | null;
  readonly reason: string | null;
}

/** A metric as data: pages, tooltips, exports, SQL, documentation and tests are made from it. */
export interface Metric {
  readonly id: string;
  readonly family: MetricFamily;
  readonly title: Message;
  /** What it is called for a whole region or government, where that is not what a department calls it. */
  readonly regionTitle?: Message;
  readonly definition: Message;
  readonly formula: Message;
  /** 口径: on which money the metric stands. */
  readonly basis: Message;
  readonly caveats: readonly Message[];
  readonly numerator: readonly Term[];
  /** Null for an amount, which a page may divide by a number of people. */
  readonly denominator: readonly Term[] | null;
  /** 100 for percentages, else 1. */
  readonly factor: 1 | 100;
  readonly quantity: Quantity;
  readonly unit: Message;
  readonly polarity: Polarity;
  readonly scopes: readonly Scope[];
  readonly examples: readonly MetricExample[];
}

export const plus = (column: string): Term => ({ column, sign: 1 });
export const minus = (column: string): Term => ({ column, sign: -1 });

export const YUAN: Message = { zh: "元", en: "¥" };
export const PERCENT: Message = { zh: "%", en: "%" };

export const DEPARTMENTS: readonly Scope[] = ["department"];
export const REGIONS: readonly Scope[] = ["region_whole", "region_level"];
export const ANY_SCOPE: readonly Scope[] = [...DEPARTMENTS, ...REGIONS];

const ofRegions = new Map<Metric, Metric>();

/** The metric under the name it has for units of a scope; always the same object for the same metric. */
export function metricFor(metric: Metric, scope: Scope | null): Metric {
  if (scope === null || scope === "department" || !metric.regionTitle) return metric;
  const known = ofRegions.get(metric) ?? { ...metric, title: metric.regionTitle };
  ofRegions.set(metric, known);
  return known;
}

/** The columns a metric reads, numerator first. */
export function columnsOf(metric: Metric): readonly string[] {
  return [...metric.numerator, ...(metric.denominator ?? [])].map((term) => term.column);
}
