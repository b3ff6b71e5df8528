import { groupBy } from "../../records/group";
import { type DraftFact, NO_UNIT } from "../draft";
import { isMoneyUnit } from "../unit";

/** Figures with fewer digits stand in several tables by chance. */
const FEWEST_DIGITS = 4;
/** So many figures must be printed alike elsewhere. */
const FEWEST_TWINS = 2;

/**
 * A table that states no unit has that of the tables in which the same figures are printed digit by digit, where
 * these agree. The unit's origin is told by the basis of the record.
 */
export function withBorrowedUnits(facts: readonly DraftFact[]): readonly DraftFact[] {
  const lacking = facts.filter((fact) => fact.reason === NO_UNIT);
  if (lacking.length === 0) return facts;
  const stated = groupBy(
    facts.filter((fact) => fact.reason !== NO_UNIT && isMoneyUnit(fact.unit) && isTelling(fact)),
    digitsOf,
  );
  const units = new Map(
    [...groupBy(lacking, (fact) => fact.segment)].flatMap(([segment, own]) => {
      const unit = unitOf(own, stated);
      return unit ? [[segment, unit] as const] : [];
    }),
  );
  return facts.map((fact) => {
    const unit = fact.reason === NO_UNIT ? units.get(fact.segment) : undefined;
    return unit ? { ...fact, unit, status: null, reason: null, basis: fact.basis ?? BASIS } : fact;
  });
}

const BASIS = "单位据同文其他表的相同数字";

const digitsOf = (fact: DraftFact): string => fact.text.replace(/[\s,，]/g, "").normalize("NFKC");

function isTelling(fact: DraftFact): boolean {
  const digits = digitsOf(fact).replace(/\D/g, "").replace(/^0+/, "");
  return fact.number !== null && digits.length >= FEWEST_DIGITS && !/^\d0+$/.test(digits);
}

function unitOf(own: readonly DraftFact[], stated: ReadonlyMap<string, readonly DraftFact[]>): string | null {
  const twins = new Map<string, readonly DraftFact[]>();
  for (const fact of own) {
    const found = isTelling(fact) ? stated.get(digitsOf(fact)) : undefined;
    if (found) twins.set(digitsOf(fact), found);
  }
  const units = new Set([...twins.values()].flatMap((found) => found.map((fact) => fact.unit)));
  const [unit] = units;
  return twins.size >= FEWEST_TWINS && units.size === 1 && unit !== undefined ? unit : null;
}
