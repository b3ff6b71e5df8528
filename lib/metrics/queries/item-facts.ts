import { startsWith, valueAtLeast } from "../../engine/functions";
import { type Sql, sql, values } from "../../engine/sql";
import type { EngineRow } from "../../engine/types";
import type { MeasureId } from "../../records/measures";
import type { Origin, Phase, Status } from "../../records/vocabulary";
import type { BureauFilter } from "./filter";
import { UNIT_NAMES, type UnitYear, unitsOf } from "./units";

/** More figures than forms and subjects of one selection can hold on a page. */
export const ITEM_LIMIT = 5000;

/** A preferred figure of a subject, project or indicator, with whose it is. */
export interface ItemFact extends UnitYear {
  readonly fact_id: string;
  readonly document_id: string;
  readonly level: string | null;
  readonly measure: MeasureId;
  readonly phase: Phase;
  readonly fund: string | null;
  readonly subject_code: string | null;
  readonly subject_name: string | null;
  readonly item: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly printed: string | null;
  readonly precision: string | null;
  readonly status: Status;
  readonly origin: Origin;
  readonly table: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly line: number | null;
}

interface ItemQuery {
  readonly measures: readonly MeasureId[];
  /** Which figures: of functional or economic subjects, or of projects and indicators. */
  readonly about: "subject" | "item";
  readonly filter: BureauFilter;
  /** Of which subjects; absent: of all. */
  readonly subjects?: SubjectChoice;
}

/** One subject, those of one level (digits of their code), or one with all below it. */
export type SubjectChoice =
  | { readonly code: string }
  | { readonly digits: number }
  | { readonly within: string };

function chosenSubjects(choice: SubjectChoice | undefined): Sql {
  if (!choice) return sql`TRUE`;
  if ("code" in choice) return sql`f.subject_code = ${choice.code}`;
  if ("digits" in choice) return sql`length(f.subject_code) = ${choice.digits}`;
  return startsWith(sql`f.subject_code`, choice.within);
}

/** Figures below the level of the department, in the order of the documents. */
export function queryItemFacts({ measures, about, filter, subjects }: ItemQuery): Sql {
  const { years } = filter;
  const what =
    about === "subject" ? sql`f.subject_code IS NOT NULL AND f.item IS NULL` : sql`f.item IS NOT NULL`;
  const when = years ? sql`f.fiscal_year BETWEEN ${years.from} AND ${years.to}` : sql`TRUE`;
  return sql`WITH units AS (
    ${unitsOf(filter)}
  )
  SELECT f.fact_id, f.document_id, f.bureau_id, ${UNIT_NAMES}, u.level, f.fiscal_year,
    f.measure, f.phase, f.fund, f.subject_code, f.subject_name, f.item, f.value, f.unit, f.printed,
    f.precision, f.status, f.origin, f."table", f."row", f."column", f.line
  FROM facts f JOIN units u USING (bureau_id)
  WHERE f.preferred AND f.fiscal_year IS NOT NULL AND ${what} AND ${when} AND f.measure IN ${values(measures)}
    AND ${chosenSubjects(subjects)}
  ORDER BY f.bureau_id, f.fiscal_year, f.line NULLS LAST, f.fact_id
  LIMIT ${ITEM_LIMIT}`;
}

/** A bureau's year with the number of its subjects that state an initial or adjusted budget. */
export interface SubjectYear extends UnitYear {
  readonly subjects: number;
}

/** A subject that has others below it in an account. */
export interface SubjectName extends EngineRow {
  readonly subject_code: string;
  readonly subject_name: string | null;
}

/** Classes and sections of one account, by code. */
export function querySubjectNames(bureau: string, year: number): Sql {
  return sql`SELECT subject_code, ${valueAtLeast(sql`subject_name`, sql`fact_id`)} AS subject_name FROM facts
    WHERE bureau_id = ${bureau} AND fiscal_year = ${year} AND preferred AND item IS NULL AND length(subject_code) < 7
      AND ${startsWith(sql`subject_code`, "2")}
    GROUP BY subject_code ORDER BY subject_code`;
}

/** Bureaus whose documents give budgets by subject, those with the most subjects first. */
export function querySubjectYears(filter: BureauFilter): Sql {
  return sql`WITH units AS (
    ${unitsOf(filter)}
  )
  SELECT f.bureau_id, ${UNIT_NAMES}, f.fiscal_year, count(DISTINCT f.subject_code) AS subjects
  FROM facts f JOIN units u USING (bureau_id)
  WHERE f.preferred AND f.item IS NULL AND f.subject_code IS NOT NULL AND f.fiscal_year IS NOT NULL
    AND (f.measure IN ('budget_initial', 'budget_adjusted', 'budget_completion_rate')
      OR f.measure = 'function_expenditure' AND f.phase IN ('budget_initial', 'budget_adjusted'))
  GROUP BY ALL
  ORDER BY subjects DESC, f.bureau_id, f.fiscal_year
  LIMIT 200`;
}
