import type { RemarkAmount } from "../../records/remark";
import { amountsIn } from "./clauses";
import { EXPLANATIONS, type Explanation } from "./explanations";

/** An explanation found in a sentence, with the amounts it accounts for. */
export interface Found {
  readonly explanation: Explanation;
  readonly amounts: readonly RemarkAmount[];
}

/** Words that give the whole change just stated one cause. */
const CAUSE = /^(?:主要)?(?:原因|系|是|因|由于|为)/;

/**
 * The amounts a clause accounts for: its own, else those of the clause behind it, else, where it names the cause of what
 * was stated before, those of the clause in front. An amount of another explanation is not its own.
 */
function amountsAt(clauses: readonly string[], at: number): RemarkAmount[] {
  const own = amountsIn(clauses[at] ?? "");
  if (own.length > 0) return own;
  const isOther = (clause: string): boolean => EXPLANATIONS.some(({ words }) => words.test(clause));
  const next = clauses[at + 1];
  const behind = next === undefined || isOther(next) ? [] : amountsIn(next);
  if (behind.length > 0) return behind;
  const causes = clauses.slice(at).some((clause) => amountsIn(clause).length > 0) === false;
  const named = CAUSE.test(clauses[at] ?? "") || CAUSE.test(clauses[at - 1] ?? "");
  return causes && named
    ? amountsIn(clauses.slice(0, at).findLast((clause) => amountsIn(clause).length > 0) ?? "")
    : [];
}

/** The explanations a sentence gives, each with what it accounts for. */
export function explanationsIn(clauses: readonly string[]): Found[] {
  const whole = clauses.join("，");
  return EXPLANATIONS.flatMap((explanation): Found[] => {
    // What no clause says, the whole sentence does not say either.
    if (!explanation.words.test(whole) && !explanation.bare?.test(whole)) return [];
    const amounts = clauses.flatMap((clause, at) =>
      explanation.words.test(clause) ? amountsAt(clauses, at) : [],
    );
    const distinct = [...new Map(amounts.map((amount) => [amount.printed, amount])).values()];
    if (distinct.length > 0) return [{ explanation, amounts: distinct }];
    return explanation.bare?.test(whole) ? [{ explanation, amounts: [] }] : [];
  });
}
