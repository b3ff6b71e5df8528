import { printStatement } from "../engine/literal";
import { identifier, type Sql, sql } from "../engine/sql";

/** A year in which every name that is in force now is valid. */
export const NOW = 9999;

/** Years between the end of a year and the time a name was valid; 0 within it (lib/reference/region-in-year). */
const DISTANCE = sql`CASE WHEN a.fiscal_year < r.valid_from THEN r.valid_from - a.fiscal_year
      WHEN a.fiscal_year >= r.valid_to THEN a.fiscal_year - r.valid_to + 1 ELSE 0 END`;

const named = (
  asked: Sql,
): Sql => sql`SELECT a.region_code, a.fiscal_year, r.name, r.level, r.parent_code, r.latin,
    r.full_name, r.province, r.prefecture
    FROM (${asked}) a JOIN regions r ON r.region_code = a.region_code
    QUALIFY row_number() OVER (
      PARTITION BY a.region_code, a.fiscal_year ORDER BY ${DISTANCE}, coalesce(r.valid_from, 0) DESC
    ) = 1`;

const parentsOf = (table: string): Sql =>
  sql`SELECT DISTINCT parent_code AS region_code, fiscal_year FROM ${identifier(table)} WHERE parent_code IS NOT NULL`;

/**
 * Places as they were at the end of a year, in the names valid then: region_code, fiscal_year, region (full name),
 * region_name, region_latin, region_level, prefecture, province. The rule is that of
 * indexRegions. A place whose parents are not known keeps what its own row says of them.
 * @param asked SELECT of distinct (region_code, fiscal_year); both known
 */
export function regionYears(asked: Sql): Sql {
  return sql`WITH own AS (
    ${named(asked)}
  ),
  above AS (
    ${named(parentsOf("own"))}
  ),
  top AS (
    ${named(parentsOf("above"))}
  )
  SELECT o.region_code, o.fiscal_year,
    CASE WHEN p.name IS NULL THEN o.full_name WHEN t.name IS NULL THEN p.full_name || o.name
      ELSE t.full_name || p.name || o.name END AS region,
    o.name AS region_name, o.latin AS region_latin, o.level AS region_level,
    CASE WHEN o.level = 'prefecture' THEN o.name WHEN p.level = 'prefecture' THEN p.name
      WHEN p.name IS NULL THEN o.prefecture END AS prefecture,
    CASE WHEN o.level = 'province' THEN o.name WHEN p.level = 'province' THEN p.name WHEN t.level = 'province' THEN t.name
      ELSE coalesce(t.province, p.province, o.province) END AS province
  FROM own o
  LEFT JOIN above p ON p.region_code = o.parent_code AND p.fiscal_year = o.fiscal_year
  LEFT JOIN top t ON t.region_code = p.parent_code AND t.fiscal_year = p.fiscal_year`;
}

/** `CREATE TABLE places_now`: every place in the name that is in force now, or was last; as regionYears. */
export const buildPlaceTable = (): string =>
  printStatement(
    sql`CREATE OR REPLACE TABLE places_now AS ${regionYears(
      sql`SELECT DISTINCT region_code, CAST(${NOW} AS INTEGER) AS fiscal_year FROM regions`,
    )} ORDER BY region_code`,
  );
