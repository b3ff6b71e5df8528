import { absolute, compare, type Decimal, decimal, isZero } from "../../records/decimal";
import { groupBy } from "../../records/group";
import type { TableKind } from "../../records/vocabulary";
import { type DraftFact, NO_UNIT } from "../draft";
import { isMoneyUnit } from "../unit";

/** Figures with fewer digits stand in several tables by chance. */
const FEWEST_DIGITS = 4;
/** So many figures must be printed alike elsewhere. */
const FEWEST_TWINS = 2;

/**
 * A table that states no unit has that of the tables in which the same figures are printed digit by digit, where
 * these agree; else the one unit all other amounts have, where no body's accounts could be of the size they would
 * have without it. The unit's origin is told by the basis of the record.
 */
export function withBorrowedUnits(facts: readonly DraftFact[]): readonly DraftFact[] {
  const lacking = facts.filter((fact) => fact.reason === NO_UNIT);
  if (lacking.length === 0) return facts;
  const stated = groupBy(
    facts.filter((fact) => fact.reason !== NO_UNIT && isMoneyUnit(fact.unit) && isTelling(fact)),
    digitsOf,
  );
  const usual = onlyUnit(facts);
  const units = new Map<number, { readonly unit: string; readonly basis: string }>();
  for (const [segment, own] of groupBy(lacking, (fact) => fact.segment)) {
    const unit = unitOf(own, stated);
    if (unit) units.set(segment, { unit, basis: "单位据同文其他表的相同数字" });
    else if (usual && isTooSmall(own)) units.set(segment, { unit: usual, basis: "单位据同文其他各数" });
  }
  return facts.map((fact) => {
    const said = fact.reason === NO_UNIT ? units.get(fact.segment) : undefined;
    return said ? { ...fact, ...said, basis: fact.basis ?? said.basis, status: null, reason: null } : fact;
  });
}

/** The unit of every amount that has one. */
function onlyUnit(facts: readonly DraftFact[]): string | null {
  const units = new Set(
    facts.flatMap(({ reason, unit, number }) =>
      reason !== NO_UNIT && number !== null && !isZero(number.value) && isMoneyUnit(unit) ? [unit] : [],
    ),
  );
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

/** Less than any body receives or spends in a year, in 元; of other tables less than is printed at all. */
const [SMALLEST, LEAST] = ["100000", "1000"].map(decimal) as [Decimal, Decimal];

/** Whether no amount of a table is as large, taken for 元, as its largest must be. */
function isTooSmall(own: readonly DraftFact[]): boolean {
  const least = own.some(({ table }) => WHOLE.has(table)) ? SMALLEST : LEAST;
  const amounts = own.flatMap(({ number }) => (number ? [absolute(number.value)] : []));
  return amounts.some((value) => !isZero(value)) && amounts.every((value) => compare(value, least) < 0);
}

/** Tables that hold all a body receives or spends. */
const WHOLE: ReadonlySet<TableKind> = new Set([
  "income_expenditure_total",
  "income",
  "expenditure",
  "fiscal_total",
  "fiscal_expenditure",
  "general_budget_expenditure",
  "basic_detail",
]);

const digitsOf = (fact: DraftFact): string =>
  fact.text
    .replace(/[\s,，]/g, "")
    .normalize("NFKC")
    .replace(/(?<=\d)[^\d.]+$/, "");

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
