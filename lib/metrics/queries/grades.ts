import { type Sql, sql } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { Origin, Scope, Status } from "../../records/vocabulary";
import type { BureauFilter } from "./filter";
import { ITEM_LIMIT } from "./item-facts";
import { unitsOf } from "./units";

/** A grade or score that is not of the unit's own evaluation, with whose it is. */
export interface GradeFact extends EngineRow {
  readonly fact_id: string;
  readonly bureau_id: string;
  readonly bureau: string;
  readonly bureau_type: string | null;
  readonly level: string | null;
  readonly scope: Scope;
  readonly region_code: string | null;
  readonly region_name: string | null;
  readonly region_latin: string | null;
  readonly province: string | null;
  readonly fiscal_year: number;
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
  SELECT f.fact_id, f.bureau_id, u.bureau, u.bureau_type, u.level, u.scope, u.region_code, u.region_name, u.region_latin,
    u.province, f.fiscal_year, f.measure, f.item, f.value, f.precision, f.status, f.origin
  FROM facts f JOIN units u ON u.bureau_id = f.bureau_id JOIN documents d ON d.document_id = f.document_id
  WHERE f.preferred AND f.fiscal_year IS NOT NULL AND ${when} AND d.kind = 'government_report'
    AND f.measure IN ('performance_grade', 'performance_score', 'project_grade', 'project_score')
  ORDER BY f.bureau_id, f.fiscal_year, f.item NULLS FIRST, f.fact_id
  LIMIT ${ITEM_LIMIT}`;
}
