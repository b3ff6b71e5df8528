import type { Fact } from "../../records/schema";
import type { TableKind } from "../../records/vocabulary";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";

const REVENUES = [
  "fiscal_appropriation_revenue",
  "superior_subsidy_revenue",
  "undertaking_revenue",
  "operating_revenue",
  "affiliate_revenue",
  "other_revenue",
];

/** 财政拨款收入 and the funds listed below it are one amount. */
function wholeOrParts(facts: readonly Fact[]): readonly Fact[] {
  const wholes = facts.filter((fact) => fact.fund === null || fact.fund === "all");
  return wholes.length > 0 ? wholes : facts;
}

/** Rows behind 其中 are some of the kinds, not all; one kind alone may be what a comparison is about. */
const isWholeList = (kinds: readonly Fact[]): boolean =>
  kinds.length > 1 && !kinds.some(({ row }) => row?.startsWith("其中"));

/** 本年收入合计 = Σ kinds of revenue, 本年支出合计 = Σ functional classes, in the two-sided tables; rows by subject add up by their columns. */
export function* sideSums(index: FactIndex): Iterable<Check> {
  const inTable = (measure: string, table: TableKind): readonly Fact[] =>
    index
      .of(measure)
      .filter(
        (fact) =>
          fact.table === table &&
          fact.phase === "actual" &&
          fact.item === null &&
          (fact.column_id === null || !fact.subject_code),
      );
  const revenue = inTable("revenue_total", "income_expenditure_total")[0];
  const kinds = REVENUES.flatMap((measure) => wholeOrParts(inTable(measure, "income_expenditure_total")));
  if (revenue && isWholeList(kinds)) yield sumCheck(revenue, kinds);
  for (const [table, measure] of [
    ["income_expenditure_total", "expenditure_total"],
    ["fiscal_total", "fiscal_appropriation_expenditure"],
  ] as const) {
    for (const total of inTable(measure, table)) {
      const classes = inTable("function_expenditure", table).filter(
        (fact) => fact.fund === total.fund && (fact.subject_code?.length ?? 3) === 3,
      );
      if (isWholeList(classes)) yield sumCheck(total, classes);
    }
  }
}
