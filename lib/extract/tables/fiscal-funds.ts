import type { MeasureId } from "../../records/measures";
import type { DraftFact } from "../draft";
import { plainLabel } from "../label";
import type { TableSegment } from "../segments";

const isGeneral = ({ title }: TableSegment): boolean => /公共预算|公共财政/.test(plainLabel(title ?? ""));

/** The tables some provinces print twice: for all fiscal funds (财政拨款支出决算表) and for the general public budget. */
const TWICE = new Set(["general_budget_expenditure", "basic_detail"]);

/** A table that names no fund is about all of them where the document has the same for the general budget. */
export function isOfAllFunds(segment: TableSegment, segments: readonly TableSegment[]): boolean {
  const table = segment.form?.table;
  if (table === undefined || !TWICE.has(table) || isGeneral(segment)) return false;
  return segments.some(
    (other) => other !== segment && other.form?.table === table && other.rows.length > 0 && isGeneral(other),
  );
}

const FISCAL: Partial<Record<MeasureId, MeasureId>> = {
  general_public_budget_expenditure: "fiscal_appropriation_expenditure",
  general_public_budget_revenue: "fiscal_appropriation_revenue",
};

/** What the table for the general budget would state, said of all fiscal funds. */
export function ofAllFunds(fact: DraftFact): DraftFact {
  return {
    ...fact,
    table: "fiscal_expenditure",
    fund: "all",
    measure: FISCAL[fact.measure] ?? fact.measure,
  };
}
