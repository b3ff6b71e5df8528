import { MEASURES } from "../../../records/measures";
import type { Fact } from "../../../records/schema";
import { amountOf, compareRate, minus, percentOf } from "../../amount";
import { comparableKey } from "../../statement";
import { differ } from "../differ";
import { type Disclosure, type HeldDocument, pairsOf } from "../disclosure";
import type { BureauRule, Comparison, Difference } from "../rule";
import { ACROSS_STATEMENTS } from "../statements";

const MEASURE_OF: ReadonlyMap<string, string> = new Map(MEASURES.map(({ id, zh }) => [zh, id]));

/** What a document prints of the year before, held against what that year printed. */
function restated(later: Disclosure, earlier: Disclosure): Difference[] {
  const phase = later.role === "budget" ? "budget_initial" : "prior_actual";
  return [...later.statements].flatMap(([key, fact]) => {
    if (fact.fiscal_year !== earlier.year || fact.phase !== phase) return [];
    const other = earlier.statements.get(key);
    return (other && differ(fact, other)) ?? [];
  });
}

/** A change in percent alone tells the year before as well: the figure it is about, and what the percentage makes of it. */
function* impliedByPercent(later: Disclosure, earlier: Disclosure): Iterable<Difference> {
  for (const { facts } of later.documents)
    for (const percent of facts) {
      const current = percent.measure === "change_percent" ? currentOf(percent, later) : undefined;
      const key = current && comparableKey({ ...current, fiscal_year: earlier.year });
      // A printed or derived figure of the year before says more than a percentage.
      if (!current || !key || later.statements.has(key)) continue;
      const before = earlier.statements.get(key);
      const [now, then, stated] = [amountOf(current), before && amountOf(before), amountOf(percent)];
      const computed = now && then && percentOf(minus(now, then), then);
      if (!before || !computed || !stated) continue;
      const { verdict, tolerance } = compareRate(stated, computed);
      if (verdict !== "different") continue;
      yield {
        facts: [percent, current, before],
        expected: computed.value,
        actual: stated.value,
        tolerance,
        formula: `(${current.printed} − ${before.printed}) ÷ ${before.printed}`,
      };
    }
}

/** The figure of the year a printed percentage is about, where its words are a measure's own. */
function currentOf(percent: Fact, later: Disclosure): Fact | undefined {
  const measure = MEASURE_OF.get(percent.item ?? "");
  if (measure === undefined || percent.fiscal_year !== later.year || percent.status === "ambiguous")
    return undefined;
  const about = { ...percent, measure, item: null, unit: "元", basis: null };
  return later.statements.get(comparableKey(about) ?? "");
}

const isAccounts = ({ documents }: Disclosure): boolean =>
  documents.every(({ document }: HeldDocument) => document.kind !== "budget");

/** What a year prints of the year before is what that year printed. */
export const PRIOR_YEAR: BureauRule = {
  ...ACROSS_STATEMENTS["prior-year"],
  *compare(history): Iterable<Comparison> {
    const follows = (later: Disclosure, earlier: Disclosure): boolean =>
      later.role === earlier.role && later.year === earlier.year + 1;
    for (const [later, earlier] of pairsOf(history, follows)) {
      const implied = isAccounts(later) ? [...impliedByPercent(later, earlier)] : [];
      yield { later, others: [earlier], differences: [...restated(later, earlier), ...implied] };
    }
  },
};
