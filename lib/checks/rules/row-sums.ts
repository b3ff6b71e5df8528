import type { Fact } from "../../records/schema";
import type { TableKind } from "../../records/vocabulary";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { cellOf } from "../wording";
import { reportFlows } from "./report";

interface RowSum {
  readonly tables: readonly TableKind[];
  readonly total: string;
  readonly parts: readonly string[];
  readonly minus?: readonly string[];
}

/** Columns that stand for another where a form prints the parts alone. */
const BY_FUND = ["fiscal_general", "fiscal_gov_fund", "fiscal_state_capital"];

const FLOWS: readonly TableKind[] = [
  "general_budget_expenditure",
  "fiscal_expenditure",
  "gov_fund",
  "state_capital",
];

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
  { tables: ["income"], total: "fiscal", parts: BY_FUND },
  { tables: FLOWS, total: "total", parts: ["basic", "project"] },
  { tables: ["expenditure"], total: "basic", parts: ["personnel", "public"] },
  { tables: FLOWS, total: "basic", parts: ["personnel", "public"] },
  { tables: FLOWS, total: "revenue", parts: ["revenue_basic", "revenue_project"] },
  { tables: FLOWS, total: "opening", parts: ["opening_basic", "opening_project"] },
  { tables: FLOWS, total: "closing", parts: ["closing_basic", "closing_project"] },
];

const BALANCES: readonly RowSum[] = [
  { tables: FLOWS, total: "closing", parts: ["opening", "revenue"], minus: ["total"] },
];

function* along(index: FactIndex, sums: readonly RowSum[]): Iterable<Check> {
  for (const row of index.tableRows()) {
    const table = row[0]?.table;
    if (table === undefined || !sums.some(({ tables }) => tables.includes(table))) continue;
    const byColumn = firstOfColumns(row);
    for (const { tables, total, parts, minus = [] } of sums) {
      const whole = tables.includes(table) ? byColumn.get(total) : undefined;
      if (!whole) continue;
      const printed = parts.flatMap((part) => (part === "fiscal" && !byColumn.has(part) ? BY_FUND : [part]));
      const summands = printed.flatMap((column) => byColumn.get(column) ?? []);
      const taken = minus.flatMap((column) => byColumn.get(column) ?? []);
      if (summands.length > 0 && taken.length === minus.length)
        yield sumCheck(whole, summands, cellOf(whole), taken);
    }
  }
}

function firstOfColumns(row: readonly Fact[]): ReadonlyMap<string, Fact> {
  const first = new Map<string, Fact>();
  for (const fact of row)
    if (fact.column_id !== null && !first.has(fact.column_id)) first.set(fact.column_id, fact);
  return first;
}

export const ROW_SUM_RULE = declareRule("row_sum", (index) => along(index, ROW_SUMS));
export const BALANCE_FLOW_RULE = declareRule("balance_flow", (index) => [
  ...along(index, BALANCES),
  ...reportFlows(index),
]);
