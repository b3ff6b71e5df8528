import type { Fact } from "../../records/schema";
import type { TableKind } from "../../records/vocabulary";
import type { FactIndex } from "../fact-index";
import type { Check, Rule } from "../rule";
import { sumCheck } from "../sum-check";

interface RowSum {
  readonly tables: readonly TableKind[];
  readonly total: string;
  readonly parts: readonly string[];
}

const FLOWS: readonly TableKind[] = ["general_budget_expenditure", "gov_fund", "state_capital"];

/** Sums along a row of a table by subject, by canonical column. */
const ROW_SUMS: readonly RowSum[] = [
  {
    tables: ["income"],
    total: "total",
    parts: ["fiscal", "superior", "undertaking", "operating", "affiliate", "other"],
  },
  {
    tables: ["expenditure"],
    total: "total",
    parts: ["basic", "project", "remitted", "operating", "affiliate"],
  },
  { tables: FLOWS, total: "total", parts: ["basic", "project"] },
  { tables: FLOWS, total: "basic", parts: ["personnel", "public"] },
  { tables: FLOWS, total: "revenue", parts: ["revenue_basic", "revenue_project"] },
  { tables: FLOWS, total: "opening", parts: ["opening_basic", "opening_project"] },
  { tables: FLOWS, total: "closing", parts: ["closing_basic", "closing_project"] },
];

function* run(index: FactIndex): Iterable<Check> {
  for (const row of index.tableRows()) {
    for (const { tables, total, parts } of ROW_SUMS) {
      const inTable = row.filter((fact) => tables.includes(fact.table));
      const whole = inTable.find((fact) => fact.column_id === total);
      const summands = parts.flatMap((part) => inTable.filter((fact) => fact.column_id === part).slice(0, 1));
      if (whole && summands.length > 0)
        yield sumCheck(whole, summands, `${labelOf(whole)}`, `row ${whole.row ?? ""}`);
    }
  }
}

function labelOf(fact: Fact): string {
  return `${fact.table_title ?? ""}“${fact.row ?? ""}”一行`;
}

export const ROW_SUM_RULE: Rule = {
  id: "row_sum",
  kind: "identity",
  zh: "各栏相加等于合计栏",
  en: "Columns of a row add up to its total column",
  identity: "total = Σ columns",
  run,
};
