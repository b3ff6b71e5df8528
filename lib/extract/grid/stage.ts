import type { Meaning } from "../../accounts/meaning";
import type { Phase } from "../../records/vocabulary";
import type { TableContext } from "../draft";
import { budgetBasis } from "../forms/phases";

/** Phase, year and base of an amount, by the words of its column and its row. */
export interface Stage {
  readonly phase: Phase;
  readonly year: number | null;
  readonly basis: string | null;
}

const BASIS = { budget_initial: "年初预算", budget_adjusted: "全年预算" } as const;

/** What the words leave open is the accounts' own year and its actual amounts; in a budget, what is planned for its year. */
export function stageOf(meaning: Meaning, context: TableContext): Stage {
  const { phase, year, offset } = meaning;
  const own = year ?? (offset === null || context.year === null ? null : context.year + offset);
  const of = own ?? context.year;
  if (context.planned) return { ...plannedStage(meaning), year: of };
  const earlier = offset === -1 || (own !== null && context.year !== null && own < context.year);
  if (phase === "budget") return { ...budgetBasis(context.notes), year: of };
  if (phase === "budget_initial" || phase === "budget_adjusted")
    return { phase, year: of, basis: BASIS[phase] };
  if (earlier) return { phase: "prior_actual", year: of, basis: offset === -1 ? "上年决算数" : null };
  return { phase: "actual", year: of, basis: null };
}

/** What a budget prints as executed is an estimate: the accounts of that year are not made yet. */
function plannedStage({ phase }: Meaning): Omit<Stage, "year"> {
  if (phase === "actual" || phase === "estimated") return { phase: "estimated", basis: "执行数" };
  if (phase === "budget_adjusted") return { phase, basis: BASIS[phase] };
  return { phase: "budget_initial", basis: BASIS.budget_initial };
}
