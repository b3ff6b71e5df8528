import { type Sql, sql } from "../../engine/sql";
import type { Origin, Status } from "../../records/vocabulary";
import type { BureauFilter } from "./filter";
import { ITEM_LIMIT } from "./item-facts";
import { UNIT_NAMES, type UnitYear, unitsOf } from "./units";

/** A grade or score that is not of the unit's own evaluation, with whose it is. */
export interface GradeFact extends UnitYear {
  readonly fact_id: string;
  readonly level: string | null;
  readonly measure: "performance_grade" | "performance_score" | "project_grade" | "project_score";
  /** The project; null for the unit as a whole. */
  readonly item: string | null;
  readonly value: string | null;
  readonly precision: string | null;
  readonly status: Status;
  readonly origin: Origin;
}

/** Grades and scores that reports of governments give: what finance departments found of units and projects. */
export function queryGrades(filter: BureauFilter): Sql {
  const { years } = filter;
  const when = years ? sql`f.fiscal_year BETWEEN ${years.from} AND ${years.to}` : sql`TRUE`;
  return sql`WITH units AS (
    ${unitsOf(filter)}
  )
  SELECT f.fact_id, f.bureau_id, ${UNIT_NAMES}, u.level, f.fiscal_year,
    f.measure, f.item, f.value, f.precision, f.status, f.origin
  FROM facts f JOIN units u ON u.bureau_id = f.bureau_id JOIN documents d ON d.document_id = f.document_id
  WHERE f.preferred AND f.fiscal_year IS NOT NULL AND ${when} AND d.kind = 'government_report'
    AND f.measure IN ('performance_grade', 'performance_score', 'project_grade', 'project_score')
  ORDER BY f.bureau_id, f.fiscal_year, f.item NULLS FIRST, f.fact_id
  LIMIT ${ITEM_LIMIT}`;
}
