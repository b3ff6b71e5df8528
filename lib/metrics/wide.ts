import { printStatement } from "../engine/literal";
import { sql } from "../engine/sql";
import { WITHOUT_PEOPLE } from "../extract/own-level";
import { TABLES } from "../records/closed-lists";
import { COLUMNS, type Column } from "./columns";
import { regionYears } from "./region-years";

/** Widest distance in years between a figure and the count of people it is divided by (methods F2). */
export const POPULATION_WINDOW = 6;

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

const list = (words: readonly string[]): string => `[${words.map(text).join(", ")}]`;

function specRows(): string {
  const rows = COLUMNS.flatMap((column) =>
    column.sources.map((source) =>
      [
        ...[column.name, source.measure, source.phase, source.fund].map(text),
        source.tier,
        text(source.subject ?? null),
        column.governmentsOnly ? "TRUE" : "FALSE",
        column.notOf ? list(column.notOf) : "CAST(NULL AS VARCHAR[])",
      ].join(", "),
    ),
  );
  return rows.map((row) => `(${row})`).join(",\n    ");
}

/** An aggregate for each of a thousand cells took gigabytes for a handful of rows: one list of them takes none. */
function cellsOf(column: Column): string[] {
  const pick = (field: string) => `found[${text(column.name)}].${field}`;
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

/** A figure a person corrected or a document prints goes before one that was computed, a table before the narrative. */
const BEST_PLACE = `list_position(${list(["corrected", "printed", "derived"])}, origin),
      list_position(${list(TABLES)}, "table"), fact_id`;

/**
 * `CREATE TABLE bureau_years`: one row a bureau and fiscal year, from the preferred facts of the whole: without item
 * and without subject, by code or by name. A cell takes the best-placed fact of the first tier of its column's sources
 * that has a known value, so that a figure next year's document implies (phase prior_actual) stands only where the
 * year states none itself. Where facts of that tier disagree by more than their last digits (methods F9), none is
 * chosen: the cell has no value, the status clash and the ids of them all, joined by |.
 * Places have the names of the year. A place of which residents were ever counted is divided by residents alone, that
 * of the nearest year; registered people stand in where there is no other count, and population_kind says so. What
 * the source of a count has to say of it is population_note.
 * Reads the tables facts, bureaus, regions, population and indicators.
 */
export function buildWideTable(): string {
  return `CREATE OR REPLACE TABLE bureau_years AS
WITH spec(name, measure, phase, fund, tier, subject, governments, not_of) AS (
  VALUES
    ${specRows()}
),
whole AS (
  SELECT f.bureau_id, f.fiscal_year, s.name, s.tier, f.value, f.status, f.fact_id, f.origin, f."table",
    try_cast(f."precision" AS DECIMAL(18,6)) AS "precision", try_cast(f.value AS DECIMAL(24,6)) AS amount,
    CASE WHEN f.measure LIKE '%_rate' THEN f.basis END AS basis
  FROM facts f
  JOIN spec s ON f.measure = s.measure AND f.phase = s.phase AND f.fund IS NOT DISTINCT FROM s.fund
    AND f.subject_code IS NOT DISTINCT FROM s.subject
  JOIN bureaus b ON b.bureau_id = f.bureau_id
    AND (b.scope <> 'department' OR NOT s.governments) AND NOT coalesce(list_contains(s.not_of, b.bureau_type), FALSE)
  WHERE f.preferred AND f.item IS NULL AND (s.subject IS NOT NULL OR f.subject_name IS NULL)
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
chosen AS (
  SELECT bureau_id, fiscal_year, map_from_entries(list((name, {
    'value': value, 'status': status, 'fact_id': fact_id, 'origin': origin, 'precision': "precision"
  }))) AS found
  FROM candidates
  WHERE place = 1
  GROUP BY bureau_id, fiscal_year
),
cells AS (
  SELECT bureau_id, fiscal_year,
    ${COLUMNS.flatMap(cellsOf).join(",\n    ")}
  FROM chosen
),
places AS (
  ${printStatement(
    regionYears(
      sql`SELECT DISTINCT b.region_code, c.fiscal_year FROM cells c JOIN bureaus b USING (bureau_id)
        WHERE b.region_code IS NOT NULL`,
    ),
  )}
),
counts AS (
  SELECT region_code, year, population, 'resident' AS kind, source, note FROM population
  UNION ALL
  SELECT region_code, year, CAST(value AS BIGINT), CASE indicator WHEN 'population_resident' THEN 'resident' ELSE 'registered' END,
    source, note
  FROM indicators WHERE indicator IN ('population_resident', 'population_registered')
),
kinds AS (
  SELECT region_code, max(kind) AS kind FROM counts GROUP BY region_code
),
people AS (
  SELECT c.bureau_id, c.fiscal_year, p.population, p.year, p.kind, p.source, p.note,
    row_number() OVER (
      PARTITION BY c.bureau_id, c.fiscal_year
      ORDER BY abs(p.year - c.fiscal_year), p.year DESC, p.source
    ) AS place
  FROM cells c
  JOIN bureaus b USING (bureau_id)
  JOIN kinds USING (region_code)
  JOIN counts p ON p.region_code = b.region_code AND p.kind = kinds.kind
    AND coalesce(b.level, '') NOT IN (${WITHOUT_PEOPLE.map((level) => `'${level}'`)})
    AND abs(p.year - c.fiscal_year) <= ${POPULATION_WINDOW}
)
SELECT c.bureau_id, b.name AS bureau, b.bureau_type, b.scope, b.region_code,
  r.region, r.region_name, r.region_latin, r.prefecture, r.province, coalesce(b.level, r.region_level) AS level,
  c.fiscal_year, p.population, p.year AS population_year, p.kind AS population_kind, p.source AS population_source,
  p.note AS population_note,
  ${COLUMNS.flatMap(cellNamesOf)
    .map((name) => `c.${name}`)
    .join(", ")}
FROM cells c
JOIN bureaus b USING (bureau_id)
LEFT JOIN places r ON r.region_code = b.region_code AND r.fiscal_year = c.fiscal_year
LEFT JOIN people p ON p.bureau_id = c.bureau_id AND p.fiscal_year = c.fiscal_year AND p.place = 1
ORDER BY b.scope, c.bureau_id, c.fiscal_year`;
}
