import type { Fact } from "../../../records/schema";
import { comparableKey } from "../../statement";
import { differ } from "../differ";
import { type Disclosure, pairsOf } from "../disclosure";
import type { BureauRule, Comparison } from "../rule";
import { ACROSS_STATEMENTS } from "../statements";

/** What the year before printed of a balance this year begins with. */
function closingKey(opening: Fact): string | null {
  return comparableKey({
    ...opening,
    measure: "closing_balance",
    fiscal_year: (opening.fiscal_year ?? 0) - 1,
    column_id: opening.column_id?.replace("opening", "closing") ?? null,
  });
}

function compare(later: Disclosure, earlier: Disclosure): Comparison {
  const differences = [...later.statements.values()].flatMap((opening) => {
    if (
      opening.measure !== "opening_balance" ||
      opening.phase !== "actual" ||
      opening.fiscal_year !== later.year
    )
      return [];
    const closing = earlier.statements.get(closingKey(opening) ?? "");
    return (closing && differ(opening, closing)) ?? [];
  });
  return { later, others: [earlier], differences };
}

/** What is left at the end of a year is there when the next begins. */
export const CONTINUITY: BureauRule = {
  ...ACROSS_STATEMENTS.continuity,
  *compare(history) {
    const follows = (later: Disclosure, earlier: Disclosure): boolean =>
      later.role === "accounts" && earlier.role === "accounts" && later.year === earlier.year + 1;
    for (const [later, earlier] of pairsOf(history, follows)) yield compare(later, earlier);
  },
};
