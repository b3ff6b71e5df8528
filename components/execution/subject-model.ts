import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { agrees, type Rate, rateOf } from "./execution-model";

/** Budget, actual and printed rate of one functional subject (类, 款 or 项). */
export interface SubjectLine {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly initial: ItemFact | null;
  readonly adjusted: ItemFact | null;
  readonly actual: ItemFact | null;
  readonly printed: ItemFact | null;
  readonly rate: Rate | null;
  readonly clash: boolean;
}

const NONE = { value: null, precision: null };

/** The total column of a table with 合计, 基本支出 and 项目支出. */
const isTotal = ({ column }: ItemFact): boolean => column === null || !/基本|项目/.test(column);

const isFiscal = ({ fund }: ItemFact): boolean => fund === "general" || fund === null || fund === "all";

/** Facts of tables come before those of prose, general budget before all funds. */
function pick(facts: readonly ItemFact[], measure: string, phase: string): ItemFact | null {
  const rank = (fact: ItemFact): number =>
    (fact.fund === "general" ? 0 : 2) + (fact.table === "narrative" ? 1 : 0);
  const fitting = facts.filter(
    (fact) => fact.measure === measure && fact.phase === phase && isTotal(fact) && isFiscal(fact),
  );
  return [...fitting].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** A department's budget has a measure of its own; a government's table has it as a phase of the expenditure. */
const budgetOf = (facts: readonly ItemFact[], phase: "budget_initial" | "budget_adjusted"): ItemFact | null =>
  pick(facts, phase, phase) ?? pick(facts, "function_expenditure", phase);

/** Subjects for which the document states a budget or a rate, in the order of their codes. */
export function modelSubjects(facts: readonly ItemFact[]): SubjectLine[] {
  const codes = new Map<string, ItemFact[]>();
  for (const fact of facts) {
    const code = fact.subject_code ?? "";
    codes.set(code, [...(codes.get(code) ?? []), fact]);
  }
  return [...codes]
    .map(([code, own]): SubjectLine => {
      const initial = budgetOf(own, "budget_initial");
      const adjusted = budgetOf(own, "budget_adjusted");
      const actual = pick(own, "function_expenditure", "actual");
      const printed = pick(own, "budget_completion_rate", "actual");
      const rate = rateOf(actual ?? NONE, initial ?? adjusted ?? NONE);
      // A table with two budgets does not say in its header which of them the rate is against.
      const rates = [rate, rateOf(actual ?? NONE, adjusted ?? NONE)];
      const name = own.find((fact) => fact.subject_name !== null)?.subject_name ?? code;
      return {
        key: code,
        code,
        name,
        initial,
        adjusted,
        actual,
        printed,
        rate,
        clash:
          agrees(printed ?? NONE, rate) === false &&
          rates.every((one) => agrees(printed ?? NONE, one) !== true),
      };
    })
    .filter((line) => line.initial !== null || line.adjusted !== null || line.printed !== null)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
