import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { placeOf } from "../wording";
import { isFilled, stray } from "./stray-figure";

const TOTAL = "fiscal_appropriation_expenditure";
/** Rows of the fiscal table that a fund's column adds up to the first of each. */
const SUMMED: readonly (readonly [total: string, parts: readonly string[]])[] = [
  [`${TOTAL}_grand_total`, [TOTAL, "closing_balance"]],
  [TOTAL, ["function_expenditure"]],
];

/** A fund's total without any part in its column, where the column of another fund has both. */
export function* strayFunds(index: FactIndex): Iterable<Check> {
  for (const [measure, parts] of SUMMED) {
    const totals = index
      .of(measure)
      .filter((fact) => fact.table === "fiscal_total" && fact.phase === "actual" && fact.fund !== "all");
    const below = new Set(
      parts
        .flatMap((part) => index.of(part))
        .filter((fact) => fact.table === "fiscal_total" && fact.phase === "actual" && isFilled(fact))
        .map((fact) => fact.fund),
    );
    if (!totals.some((fact) => below.has(fact.fund))) continue;
    for (const total of totals) if (isFilled(total) && !below.has(total.fund)) yield stray(total, "parts");
  }
}

/** A row printed by fund: 合计 = general + government fund + state capital, in every table that has such columns. */
export function* fundColumns(index: FactIndex): Iterable<Check> {
  for (const row of index.tableRows()) {
    if (!row[0] || isProse(row[0].table)) continue;
    for (const total of row.filter((fact) => fact.fund === "all")) {
      const parts = row.filter(
        (fact) => fact.fund !== "all" && fact.fund !== null && isOfColumn(fact, total),
      );
      if (parts.length > 0) yield sumCheck(total, parts, [], placeOf(total));
    }
  }
}

/** The general budget's part of fiscal appropriation bears a name of its own in tables by subject. */
const PLAIN: Readonly<Record<string, string>> = {
  general_public_budget_expenditure: "fiscal_appropriation_expenditure",
  gov_fund_expenditure: "fiscal_appropriation_expenditure",
  state_capital_expenditure: "fiscal_appropriation_expenditure",
  general_public_budget_revenue: "fiscal_appropriation_revenue",
  gov_fund_revenue: "fiscal_appropriation_revenue",
  state_capital_revenue: "fiscal_appropriation_revenue",
};

function isOfColumn(part: Fact, total: Fact): boolean {
  return (
    (PLAIN[part.measure] ?? part.measure) === total.measure &&
    part.phase === total.phase &&
    part.subject_code === total.subject_code &&
    part.column_id === total.column_id
  );
}
