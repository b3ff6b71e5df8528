import { WITHOUT_PEOPLE } from "../extract/own-level";
import { TABLES } from "../records/closed-lists";
import { COLUMNS, type Column } from "./columns";

/** Widest distance in years between a figure and the census its denominator is taken from (methods F2). */
export const POPULATION_WINDOW = 3;

const TYPES = {
  money: "DECIMAL(18,2)",
  percent: "DECIMAL(18,6)",
  count: "DECIMAL(18,2)",
  score: "DECIMAL(18,4)",
} as const;

/** DuckDB type of a column's value. */
export function sqlTypeOf(column: Column): string {
  if (column.quantity === "text" || column.quantity === "mixed") return "VARCHAR";
  return TYPES[column.quantity];
}

const isNumeric = (column: Column): boolean => sqlTypeOf(column) !== "VARCHAR";
const text = (value: string | null): string => (value === null ? "NULL" : `'${value.replaceAll("'", "''")}'`);

function specRows(): string {
  const rows = COLUMNS.flatMap((column) =>
    column.sources.map((source) =>
      [text(column.name), text(source.measure), text(source.phase), text(source.fund), source.tier].join(
        ", ",
      ),
    ),
  );
  return rows.map((row) => `(${row})`).join(",\n    ");
}

function cellsOf(column: Column): string[] {
  const pick = (expression: string) => `any_value(${expression}) FILTER (WHERE name = ${text(column.name)})`;
  const cells = [
    isNumeric(column)
      ? `try_cast(${pick("value")} AS ${sqlTypeOf(column)}) AS ${column.name}`
      : `${pick("value")} AS ${column.name}`,
    `${pick("status")} AS ${column.name}_status`,
    `${pick("fact_id")} AS ${column.name}_fact`,
    `${pick("origin")} AS ${column.name}_origin`,
  ];
  if (isNumeric(column))
    cells.push(`try_cast(${pick("precision")} AS DECIMAL(18,6)) AS ${column.name}_precision`);
  return cells;
}

const cellNamesOf = (column: Column): string[] => [
  column.name,
  `${column.name}_status`,
  `${column.name}_fact`,
  `${column.name}_origin`,
  ...(isNumeric(column) ? [`${column.name}_precision`] : []),
];

const list = (words: readonly string[]): string => `[${words.map(text).join(", ")}]`;

/** A figure a person corrected or a document prints goes before one that was computed, a table before the narrative. */
const BEST_PLACE = `list_position(${list(["corrected", "printed", "derived"])}, origin),
      list_position(${list(TABLES)}, "table"), fact_id`;

/**
 * `CREATE TABLE bureau_years`: one row a bureau and fiscal year, from the preferred facts of the whole: without item
 * and without subject, by code or by name. A cell takes the best-placed fact of the first tier of its column's sources
 * that has a known value, so that a figure next year's document implies (phase prior_actual) stands only where the
 * year states none itself. Where facts of that tier disagree by more than their last digits (methods F9), none is
 * chosen: the cell has no value, the status clash and the ids of them all, joined by |.
 * Reads the tables facts, bureaus, regions and population.
 */
export function buildWideTable(): string {
  return `CREATE OR REPLACE TABLE bureau_years AS
WITH spec(name, measure, phase, fund, tier) AS (
  VALUES
    ${specRows()}
),
whole AS (
  SELECT f.bureau_id, f.fiscal_year, s.name, s.tier, f.value, f.status, f.fact_id, f.origin, f."table",
    try_cast(f."precision" AS DECIMAL(18,6)) AS "precision", try_cast(f.value AS DECIMAL(24,6)) AS amount,
    CASE WHEN f.measure LIKE '%_rate' THEN f.basis END AS basis
  FROM facts f
  JOIN spec s ON f.measure = s.measure AND f.phase = s.phase AND f.fund IS NOT DISTINCT FROM s.fund
  WHERE f.preferred AND f.item IS NULL AND f.subject_code IS NULL AND f.subject_name IS NULL
    AND f.bureau_id IS NOT NULL AND f.fiscal_year IS NOT NULL
),
placed AS (
  SELECT *, row_number() OVER (
      PARTITION BY bureau_id, fiscal_year, name
      ORDER BY value IS NULL, tier, ${BEST_PLACE}
    ) AS place,
    count(DISTINCT value) OVER same > 1 AND coalesce(
      max(amount - coalesce("precision", 0) / 2) OVER same > min(amount + coalesce("precision", 0) / 2) OVER same,
      TRUE
    ) AS clash,
    string_agg(fact_id, '|') OVER same AS all_facts
  FROM whole
  WINDOW same AS (PARTITION BY bureau_id, fiscal_year, name, tier, basis, value IS NULL)
),
candidates AS (
  SELECT bureau_id, fiscal_year, name, place, origin, CASE WHEN NOT clash THEN value END AS value,
    CASE WHEN NOT clash THEN "precision" END AS "precision",
    CASE WHEN clash THEN 'clash' ELSE status END AS status,
    CASE WHEN clash THEN all_facts ELSE fact_id END AS fact_id
  FROM placed
),
cells AS (
  SELECT bureau_id, fiscal_year,
    ${COLUMNS.flatMap(cellsOf).join(",\n    ")}
  FROM candidates
  WHERE place = 1
  GROUP BY bureau_id, fiscal_year
),
places AS (
  SELECT region_code,
    any_value(full_name ORDER BY valid_to IS NULL DESC, valid_from DESC) AS region,
    any_value(name ORDER BY valid_to IS NULL DESC, valid_from DESC) AS region_name,
    any_value(prefecture ORDER BY valid_to IS NULL DESC, valid_from DESC) AS prefecture,
    any_value(province ORDER BY valid_to IS NULL DESC, valid_from DESC) AS province,
    any_value(level ORDER BY valid_to IS NULL DESC, valid_from DESC) AS level
  FROM regions GROUP BY region_code
),
people AS (
  SELECT c.bureau_id, c.fiscal_year, p.population, p.year, p.source,
    row_number() OVER (
      PARTITION BY c.bureau_id, c.fiscal_year
      ORDER BY abs(p.year - c.fiscal_year), p.year DESC
    ) AS place
  FROM cells c
  JOIN bureaus b USING (bureau_id)
  JOIN population p ON p.region_code = b.region_code AND coalesce(b.level, '') NOT IN (${WITHOUT_PEOPLE.map((level) => `'${level}'`)})
    AND abs(p.year - c.fiscal_year) <= ${POPULATION_WINDOW}
)
SELECT c.bureau_id, b.name AS bureau, b.bureau_type, b.scope, b.region_code,
  r.region, r.region_name, r.prefecture, r.province, coalesce(b.level, r.level) AS level,
  c.fiscal_year, p.population, p.year AS population_year, p.source AS population_source,
  ${COLUMNS.flatMap(cellNamesOf)
    .map((name) => `c.${name}`)
    .join(", ")}
FROM cells c
JOIN bureaus b USING (bureau_id)
LEFT JOIN places r ON r.region_code = b.region_code
LEFT JOIN people p ON p.bureau_id = c.bureau_id AND p.fiscal_year = c.fiscal_year AND p.place = 1
ORDER BY b.scope, c.bureau_id, c.fiscal_year`;
}
