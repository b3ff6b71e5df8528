import { CLASS_LIST, SUBJECT_NAMES } from "../catalogue";
import { spentOf, sum } from "../model";
import { type Prose, totalsOf } from "./prose";

/** Measures of a total that stands for both sides. */
export const G = ["revenue_grand_total", "expenditure_grand_total"] as const;
export const FG = [
  "fiscal_appropriation_revenue_grand_total",
  "fiscal_appropriation_expenditure_grand_total",
] as const;

export const vehicle = (t: { purchase: bigint; operation: bigint }): bigint => t.purchase + t.operation;
export const className = (code: string): string => CLASS_LIST.find(([c]) => c === code)?.[1] ?? code;

export function itemPhrase(code: string): string {
  const name = (c: string): string => SUBJECT_NAMES.get(c) ?? c;
  return `${name(code.slice(0, 3))}（类）${name(code.slice(0, 5))}（款）${name(code)}（项）`;
}

export function usedClasses(prose: Prose): { code: string; amount: bigint }[] {
  const { generalItems } = totalsOf(prose.accounts);
  return [...new Set(generalItems.map((i) => i.code.slice(0, 3)))].map((code) => ({
    code,
    amount: sum(generalItems.filter((i) => i.code.startsWith(code)).map(spentOf)),
  }));
}
