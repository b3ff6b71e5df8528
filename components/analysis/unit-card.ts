import type { MarkCard } from "@/lib/charts/marks/mark";
import type { Text } from "@/lib/i18n/catalogue";
import { formatCount } from "@/lib/i18n/number";
import type { Denominator } from "@/lib/metrics/denominators";
import type { Metric } from "@/lib/metrics/metric";
import { type MetricFormat, writeMetric } from "./metric-format";
import type { RankedUnit } from "./rank-rows";

interface CardContext {
  readonly metric: Metric;
  readonly denominator: Denominator | undefined;
  readonly format: MetricFormat;
  /** How many units the rank is among. */
  readonly of: number;
  readonly t: Text;
}

const isPerResident = (metric: Metric, denominator: Denominator | undefined): boolean =>
  metric.denominator === null && denominator?.column === "population";

/** The people a per-head value is divided by, and the year they were counted. */
export function peopleText(
  row: Pick<RankedUnit["row"], "population" | "population_year">,
  t: Text,
): string | null {
  if (row.population === null) return null;
  return t("chart.people", { n: formatCount(String(row.population)), year: row.population_year ?? "—" });
}

/** What the source of the head count says of it, where a value is divided by people. */
export const peopleNotes = (row: Pick<RankedUnit["row"], "population_note">, t: Text): readonly string[] =>
  row.population_note ? [t("chart.cardCaveat", { text: row.population_note })] : [];

/** What the card of a ranked unit says. */
export function unitCard(unit: RankedUnit, { metric, denominator, format, of, t }: CardContext): MarkCard {
  const { rank, row } = unit;
  const write = (value: number): string => writeMetric(format, value.toFixed(6)).text;
  const subject = metric.title[format.locale];
  const per = metric.denominator === null && denominator?.column ? denominator.title[format.locale] : null;
  const perResident = isPerResident(metric, denominator);
  const notes = [
    ...(unit.unstable ? [t("analysis.unstable")] : []),
    ...(perResident ? peopleNotes(row, t) : []),
  ];
  const place = rank.best === rank.worst ? String(rank.rank) : `${rank.rank} (${rank.best}–${rank.worst})`;
  return {
    title: unit.name,
    subject: per ? `${subject} · ${per}` : subject,
    value: writeMetric(format, unit.decimal).text,
    year: row.fiscal_year,
    interval: [write(unit.low), write(unit.high)],
    people: perResident ? peopleText(row, t) : null,
    rank: { place, of },
    ...(notes.length > 0 ? { notes } : {}),
  };
}
