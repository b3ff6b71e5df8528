import type { Fact } from "../../records/schema";
import type { TableKind } from "../../records/vocabulary";
import { amountOf, compareAmounts } from "../amount";
import type { FactIndex } from "../fact-index";
import type { Check, Rule } from "../rule";

const TABLE_ORDER: readonly TableKind[] = [
  "income_expenditure_total",
  "income",
  "expenditure",
  "fiscal_total",
  "general_budget_expenditure",
  "basic_detail",
  "three_public",
  "gov_fund",
  "state_capital",
  "insurance_fund",
  "project_fund",
  "performance_overall",
  "performance_project",
  "performance_report",
  "asset_report",
  "narrative",
  "published_page",
];

/** Tables of the accounts before forms and reports, these before the narrative. */
export function tableRank(fact: Fact): number {
  const rank = TABLE_ORDER.indexOf(fact.table);
  return rank < 0 ? TABLE_ORDER.length : rank;
}

/** Statements of the same thing in the same document: each is held against the first by table order. */
function* run(index: FactIndex): Iterable<Check> {
  for (const group of index.statements.values()) {
    if (group.length < 2) continue;
    const [first, ...others] = group
      .filter((fact) => fact.origin === "printed")
      .toSorted((a, b) => tableRank(a) - tableRank(b));
    const base = first && amountOf(first);
    if (!first || !base) continue;
    for (const other of others) {
      const stated = amountOf(other);
      if (!stated) continue;
      const { verdict, tolerance } = compareAmounts(stated, base);
      yield {
        facts: [other, first],
        verdict,
        expected: base.value,
        actual: stated.value,
        tolerance,
        formula: first.printed ?? "",
        subjectZh: `${placeOf(other)}与${placeOf(first)}的${first.row ?? ""}`,
        subjectEn: `${first.row ?? first.measure} in ${other.table} and ${first.table}`,
        ...(softly(other, first) ? { severity: "soft" as const } : {}),
      };
    }
  }
}

/** Reports of performance may be about another circle of funds than the accounts. */
function softly(a: Fact, b: Fact): boolean {
  return [a, b].some((fact) => fact.table.startsWith("performance"));
}

function placeOf(fact: Fact): string {
  return fact.table === "narrative" ? "文字说明" : (fact.table_title ?? fact.table);
}

export const RESTATED_RULE: Rule = {
  id: "restated",
  kind: "table_vs_narrative",
  zh: "同一数字在各表与文字说明中一致",
  en: "A figure is the same wherever it is stated",
  identity: "T01 = T02 = T03 = T04 = T05 = T06 = T07 = narrative",
  run,
};
