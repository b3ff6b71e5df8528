import type { Form } from "../../accounts/form";
import { FISCAL_BY_SUBJECT, FLOW_BY_SUBJECT } from "../../accounts/forms/flow-by-subject";
import { GENERAL_BUDGET } from "../../accounts/forms/fund-tables";
import type { ColumnIdentity } from "../../accounts/identity";
import { SUBJECT_FORMS } from "../../accounts/registry";
import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import type { TableKind } from "../../records/vocabulary";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { reportFlows } from "./report";

/** The table of all fiscal funds is the form of the general budget, printed once more. */
const FORMS: ReadonlyMap<TableKind, Form> = new Map([
  ["fiscal_expenditure", { ...GENERAL_BUDGET, table: "fiscal_expenditure" }],
  ...[...SUBJECT_FORMS, FLOW_BY_SUBJECT, FISCAL_BY_SUBJECT].map((form) => [form.table, form] as const),
]);

/** Columns that stand for another where a form prints the parts alone. */
const BY_FUND = ["fiscal_general", "fiscal_gov_fund", "fiscal_state_capital"];

/** Sums along the rows of tables by subject, as their forms declare them: per phase and, but for columns of a fund's own, per fund. */
function* along(index: FactIndex, isMeant: (identity: ColumnIdentity) => boolean): Iterable<Check> {
  for (const row of index.tableRows()) {
    const table = row[0]?.table;
    const form = table === undefined ? undefined : FORMS.get(table);
    for (const identity of (form?.identities ?? []).filter(isMeant))
      for (const facts of groupBy(row, ({ phase }) => phase).values()) yield* checksOf(facts, identity);
  }
}

function* checksOf(row: readonly Fact[], { whole, plus, minus = [] }: ColumnIdentity): Iterable<Check> {
  const wholes = row.filter(({ column_id }) => column_id === whole);
  for (const total of new Map(wholes.toReversed().map((fact) => [fact.fund, fact])).values()) {
    const find = (id: string): Fact[] => {
      const found = row.find(
        ({ column_id, fund }) => column_id === id && (fund === total.fund || BY_FUND.includes(id)),
      );
      return found ? [found] : [];
    };
    const parts = plus.flatMap((part) => (part === "fiscal" && find(part).length === 0 ? BY_FUND : [part]));
    const summands = parts.flatMap(find);
    const taken = minus.flatMap(find);
    if (summands.length > 0 && taken.length === minus.length) yield sumCheck(total, summands, taken);
  }
}

export const ROW_SUM_RULE = declareRule("row_sum", (index) =>
  along(index, ({ minus, within }) => minus === undefined && within === undefined),
);
export const BALANCE_FLOW_RULE = declareRule("balance_flow", (index) => [
  ...along(index, ({ minus }) => minus !== undefined),
  ...reportFlows(index),
]);
