import type { Fact } from "../../records/schema";
import type { TableKind } from "../../records/vocabulary";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { exceeds, sumCheck } from "../sum-check";

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

/** The sum of kinds; where they may be some of the kinds only (one, or rows behind 其中) less contradicts nothing. */
function* sumOf(whole: Fact, kinds: readonly Fact[]): Iterable<Check> {
  if (kinds.length === 0) return;
  const check = sumCheck(whole, kinds);
  const open = kinds.length === 1 || kinds.some(({ row }) => row?.startsWith("其中"));
  if (!open || check.verdict !== "different" || exceeds(check)) yield check;
}

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
  if (revenue) yield* sumOf(revenue, kinds);
  for (const [table, measure] of [
    ["income_expenditure_total", "expenditure_total"],
    ["fiscal_total", "fiscal_appropriation_expenditure"],
  ] as const) {
    for (const total of inTable(measure, table)) {
      const classes = inTable("function_expenditure", table).filter(
        (fact) => fact.fund === total.fund && (fact.subject_code?.length ?? 3) === 3,
      );
      yield* sumOf(total, classes);
    }
  }
}
