import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import { findColumn } from "@/lib/metrics/columns";
import type { Denominator } from "@/lib/metrics/denominators";
import { factIdsByColumn } from "@/lib/metrics/fact-ids";
import { columnsOf, type Metric, metricFor } from "@/lib/metrics/metric";
import type { MetricRow } from "@/lib/metrics/queries/metric-rows";
import { namedIn } from "@/lib/records/measures";
import type { Scope } from "@/lib/records/vocabulary";
import type { EvidencePart, EvidenceRequest } from "../foundation/evidence/evidence-request";
import { bureauName } from "./bureau-name";

const nameOf = (column: string, scope: Scope, locale: Locale): string =>
  namedIn(findColumn(column) ?? { zh: column, en: column }, scope)[locale];

function factParts(columns: readonly string[], { facts, scope }: MetricRow, locale: Locale): EvidencePart[] {
  const ids = factIdsByColumn(facts);
  const seen = new Set<string>();
  return columns.flatMap((column, i) =>
    (ids[i] ?? []).flatMap((factId) => {
      if (seen.has(factId)) return [];
      seen.add(factId);
      return [{ label: nameOf(column, scope, locale), factId }];
    }),
  );
}

function headParts(row: MetricRow, denominator: Denominator | undefined, locale: Locale): EvidencePart[] {
  if (denominator?.column !== "population" || row.population === null) return [];
  const label = denominator.people[locale];
  const year = row.population_year ?? "";
  const value =
    locale === "zh"
      ? `${formatCount(row.population)} 人（${year} 年）`
      : `${formatCount(row.population)} (${year})`;
  const note = row.population_note;
  const caveat = note ? { caveat: note } : {};
  return [{ label, value, source: row.population_source ?? "", ...caveat }];
}

/** Why a metric has the value it has: each figure it rests on, and the formula. */
export function metricEvidence(
  metric: Metric,
  denominator: Denominator | undefined,
  row: MetricRow,
  value: string,
  locale: Locale,
): EvidenceRequest {
  const heads = metric.denominator === null && denominator?.column ? denominator : undefined;
  const people = heads && heads.column !== "population" ? [heads.column ?? ""] : [];
  const columns = [...columnsOf(metric), ...people];
  const formula = heads
    ? `${metricFor(metric, row.scope).title[locale]} ÷ ${heads.people[locale]}`
    : metric.formula[locale];
  const parts = [...factParts(columns, row, locale), ...headParts(row, heads, locale)];
  const title = `${bureauName(row, locale)} ${row.fiscal_year} ${metricFor(metric, row.scope).title[locale]}`;
  const cell = {
    metric: metric.id,
    denominator: denominator?.id ?? "none",
    year: row.fiscal_year,
    bureau: row.bureau_id,
  };
  return parts.length > 1 || heads ? { title, value, formula, parts, cell } : { title, value, parts };
}
