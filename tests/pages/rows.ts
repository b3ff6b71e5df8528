import type { CellRow } from "../../lib/metrics/queries/cells";
import type { ItemFact } from "../../lib/metrics/queries/item-facts";
import type { MetricRow } from "../../lib/metrics/queries/metric-rows";

const BUREAU = {
  bureau_type: "医疗保障",
  scope: "department",
  region_code: "430202",
  region: "湖南省株洲市荷塘区",
  region_name: "荷塘区",
  prefecture: "株洲市",
  province: "湖南省",
  level: "county",
  population: 300000,
  population_year: 2020,
  population_source: "census",
  population_note: null,
} as const;

const who = (id: string, year: number) => ({ ...BUREAU, bureau_id: id, bureau: id, fiscal_year: year });

/** A row of queryMetricRows; figures in 元 with two decimals. */
export function metricRow(id: string, fields: Partial<MetricRow>): MetricRow {
  const numerator = fields.numerator ?? null;
  return {
    ...who(id, 2021),
    numerator,
    numerator_precision: "0.01",
    denominator: null,
    denominator_precision: null,
    value: numerator === null ? null : Number(numerator),
    reason: numerator === null ? "numerator_missing" : null,
    facts: `${id}-fact`,
    status: "reported",
    origin: "printed",
    ...fields,
  } as MetricRow;
}

/** A row of queryCells: every named column gets status, fact and precision. */
export function cellRow(
  id: string,
  year: number,
  values: Readonly<Record<string, string>>,
  precision = "0.01",
): CellRow {
  const cells = Object.entries(values).flatMap(([column, value]) => [
    [column, value],
    [`${column}_status`, "consistent"],
    [`${column}_fact`, `${id}-${year}-${column}`],
    [`${column}_origin`, "printed"],
    [`${column}_precision`, precision],
  ]);
  return { ...who(id, year), ...Object.fromEntries(cells) } as CellRow;
}

let line = 0;

/** A row of queryItemFacts. */
export function itemFact(fields: Partial<ItemFact>): ItemFact {
  line += 1;
  return {
    fact_id: `f${line}`,
    document_id: "d",
    bureau_id: "430202:医疗保障局",
    bureau: "医疗保障局",
    scope: "department",
    region_name: "荷塘区",
    province: "湖南省",
    fiscal_year: 2021,
    measure: "indicator_score",
    phase: "actual",
    fund: null,
    subject_code: null,
    subject_name: null,
    item: null,
    value: null,
    unit: "元",
    printed: null,
    precision: "0.01",
    status: "reported",
    origin: "printed",
    table: "performance_overall",
    row: null,
    column: null,
    line,
    ...fields,
  } as ItemFact;
}
