import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";

const SIDES = [
  ["revenue_grand_total", "expenditure_grand_total"],
  ["fiscal_appropriation_revenue_grand_total", "fiscal_appropriation_expenditure_grand_total"],
] as const;

const ALL_FUNDS = (fact: Fact): boolean => fact.fund === null || fact.fund === "all";

/** Both sides of the first and fourth tables are one total; so they are where only the text states them. */
function* run(index: FactIndex): Iterable<Check> {
  for (const [left, right] of SIDES) {
    const of = (measure: string): readonly Fact[] =>
      index.of(measure).filter((fact) => fact.phase === "actual" && fact.item === null && ALL_FUNDS(fact));
    const inTable = (facts: readonly Fact[]): Fact | undefined =>
      facts.find((fact) => fact.table === "income_expenditure_total" || fact.table === "fiscal_total");
    const [a, b] = [inTable(of(left)), inTable(of(right))];
    if (a && b) yield sumCheck(a, [b]);
    if (a || b) continue;
    const said = of(left).find((fact) => isProse(fact.table));
    const other = of(right).find(
      (fact) => isProse(fact.table) && fact.char !== said?.char && fact.fiscal_year === said?.fiscal_year,
    );
    if (!said || !other) continue;
    const check = sumCheck(said, [other]);
    if (check.verdict !== "different" || !closesApart(index, said, other)) yield check;
  }
}

/** "支出总计1288万元…（三）年末结转和结余32万元": the text's 支出总计 is what was spent, and what is left stands beside it. */
const closesApart = (index: FactIndex, said: Fact, other: Fact): boolean =>
  index
    .of("closing_balance")
    .some(
      (left) =>
        isProse(left.table) &&
        left.phase === "actual" &&
        left.fiscal_year === said.fiscal_year &&
        sumCheck(said, [other, left]).verdict !== "different",
    );

export const BALANCE_RULE = declareRule("two_sides", run);
