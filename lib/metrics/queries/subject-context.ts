import { matches } from "../../engine/functions";
import { type Sql, sql } from "../../engine/sql";
import type { Origin, Status } from "../../records/vocabulary";
import type { UnitYear } from "./units";

/** One subject's expenditure of a year, of a bureau or of the whole of a province, with the residents it is for. */
export interface SubjectContextRow extends UnitYear {
  readonly level: string | null;
  readonly subject_code: string;
  readonly subject_name: string | null;
  readonly value: string;
  readonly fact_id: string;
  readonly status: Status;
  readonly origin: Origin;
  readonly population: number | null;
  readonly population_year: number | null;
  readonly population_note: string | null;
}

const LIMIT = 2000;

/**
 * The sections (款) a bureau spent on, and what whole provinces spent on the same sections in the same years. Scopes
 * stay apart: a row is of the bureau or of a whole place, never a sum of both; places are not added up.
 */
export function querySubjectContext(id: string): Sql {
  return sql`WITH spent AS (
    SELECT f.bureau_id, f.fiscal_year, f.subject_code, f.subject_name, f.value, f.fact_id, f.status, f.origin,
      row_number() OVER (
        PARTITION BY f.bureau_id, f.fiscal_year, f.subject_code
        ORDER BY f.preferred DESC,
          CASE f."table" WHEN 'expenditure' THEN 0 WHEN 'general_budget_expenditure' THEN 1 ELSE 2 END, f.fact_id
      ) AS place
    FROM facts f JOIN bureaus b ON b.bureau_id = f.bureau_id
    WHERE f.measure = 'function_expenditure' AND f.phase = 'actual' AND f.item IS NULL AND f.value IS NOT NULL
      AND length(f.subject_code) = 5 AND f.fiscal_year IS NOT NULL
      AND (f.bureau_id = ${id} AND (f."column" IS NULL OR NOT ${matches(sql`f."column"`, "基本|项目")})
        OR f.preferred AND b.scope = 'region_whole' AND b.level = 'province' AND f.fund = 'general')
  ),
  own AS (SELECT DISTINCT fiscal_year, subject_code FROM spent WHERE bureau_id = ${id} AND place = 1)
  SELECT s.bureau_id, y.bureau, y.bureau_type, y.scope, y.level, y.region_code, y.region_name, y.region_latin, y.province,
    s.fiscal_year, s.subject_code, s.subject_name, s.value, s.fact_id, s.status, s.origin,
    CASE WHEN y.population_kind = 'resident' THEN y.population END AS population, y.population_year,
    y.population_note
  FROM spent s
  JOIN own o ON o.fiscal_year = s.fiscal_year AND o.subject_code = s.subject_code
  JOIN bureau_years y ON y.bureau_id = s.bureau_id AND y.fiscal_year = s.fiscal_year
  WHERE s.place = 1
  ORDER BY s.fiscal_year DESC, s.subject_code, s.bureau_id = ${id} DESC, s.bureau_id
  LIMIT ${LIMIT}`;
}
