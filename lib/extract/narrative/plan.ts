import type { Phase } from "../../records/vocabulary";
import type { DraftFact } from "../draft";
import { labelAtEnd } from "./label-match";
import { PART_LABELS } from "./lexicon";

/** In a budget 预算 behind a measure is no phase: everything is planned. */
const BEHIND = /(总)?预算(?:安排|批复)?(?:数|总额|金额|合计)?(?:为|是|共|共计)?$/;
/** 收入预算总计, 机关运行经费预算支出: between a measure and its last word. */
const WITHIN =
  /(?:(?<=[当本]年)|(?<!一般公共|政府性基金|国有资本经营|公共财政|财政|年初|全年|年))预算(?=总计|合计|总额|(?:拨款)?(?:支出|收入))/g;
/** 本部门预算收入: all of it. */
const WHOLE_SIDE =
  /^(?:20\d{2}年度?|当年|本年度?|全年|本部门|本单位|我部门|我单位|本级|部门|单位)*(?:收入|支出)$/;
const OF_FUND = /(?:一般公共|政府性基金|国有资本经营|公共财政|综合|年|年初|年度|上年|去年)$/;

/** The clause before a figure of a budget, in the words of accounts: 收入总预算 → 收入总计, “三公”经费预算 → “三公”经费. */
export function planWords(clause: string, isClass: (words: string) => boolean): string {
  const near = clause.replace(WITHIN, "");
  const match = BEHIND.exec(near);
  if (!match) return near !== clause && WHOLE_SIDE.test(near) ? `${near}合计` : near;
  const rest = near.slice(0, match.index);
  if (rest === "" || OF_FUND.test(rest) || /[与比较同]/.test(rest)) return near;
  if (match[1] && /(?:收入|支出|收支|收、支|收入、支出)$/.test(rest)) return `${rest}总计`;
  if (isClass(rest) || labelAtEnd(rest) || PART_LABELS.some(({ label }) => label.test(rest))) return rest;
  return /(?:收入|支出)$/.test(rest) ? `${rest}合计` : near;
}

const NO_PLAN = /^(?:staff_|vehicles|reception_|abroad_|insured_|budget_completion|three_public\.completion)/;
const CARRIED_OUT = /执行|完成|决算|预计|实际|支出数/;

/**
 * The figures of a budget's text as what they are: planned for its year, or of the year before its budget, or, where
 * the words speak of execution, an estimate made before that year's accounts. Counts at a date are no part of the plan.
 */
export function plannedFacts(facts: readonly DraftFact[], near: string, year: number | null): DraftFact[] {
  return facts.flatMap((fact) => {
    if (NO_PLAN.test(fact.measure) || fact.origin === "derived") return [];
    const earlier =
      fact.phase === "prior_actual" || (fact.year !== null && year !== null && fact.year < year);
    const phase: Phase =
      fact.phase === "budget_adjusted"
        ? "budget_adjusted"
        : earlier && CARRIED_OUT.test(near)
          ? "estimated"
          : "budget_initial";
    const open = phase === "budget_initial" && fact.phase === "prior_actual" && !near.includes("预算");
    return [
      {
        ...fact,
        phase,
        basis: fact.measure.startsWith("change_") ? fact.basis : null,
        ...(open ? { status: "ambiguous", reason: PLANNED_OR_ESTIMATED } : {}),
      } satisfies DraftFact,
    ];
  });
}

const PLANNED_OR_ESTIMATED = "may be the budget or the execution of the year before";
