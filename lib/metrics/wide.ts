import { WITHOUT_PEOPLE } from "../extract/own-level";
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
    column.sources.map((source, rank) =>
      [text(column.name), text(source.measure), text(source.phase), text(source.fund), rank].join(", "),
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
  ];
  if (isNumeric(column))
    cells.push(`try_cast(${pick("precision")} AS DECIMAL(18,6)) AS ${column.name}_precision`);
  return cells;
}

const cellNamesOf = (column: Column): string[] => [
  column.name,
  `${column.name}_status`,
  `${column.name}_fact`,
  ...(isNumeric(column) ? [`${column.name}_precision`] : []),
];

/**
 * `CREATE TABLE bureau_years`: one row a bureau and fiscal year, from the preferred facts without item and
 * subject. A cell takes the first of its column's sources; a known value goes before an unknown one, so that
 * a figure next year's document implies (phase prior_actual) stands only where the year states none itself.
 * Reads the tables facts, bureaus, regions and population.
 */
export function buildWideTable(): string {
  return `CREATE OR REPLACE TABLE bureau_years AS
WITH spec(name, measure, phase, fund, rank) AS (
  VALUES
    ${specRows()}
),
candidates AS (
  SELECT f.bureau_id, f.fiscal_year, s.name, f.value, f.status, f.fact_id, f.precision,
    row_number() OVER (
      PARTITION BY f.bureau_id, f.fiscal_year, s.name
      ORDER BY f.value IS NULL, s.rank, f.fact_id
    ) AS place
  FROM facts f
  JOIN spec s ON f.measure = s.measure AND f.phase = s.phase AND f.fund IS NOT DISTINCT FROM s.fund
  WHERE f.preferred AND f.item IS NULL AND f.subject_code IS NULL
    AND f.bureau_id IS NOT NULL AND f.fiscal_year IS NOT NULL
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
