import { absolute, compare, formatDecimal, subtract } from "../../records/decimal";
import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import type { Difference, OneSided } from "./rule";

export const gapOf = ({ expected, actual }: Difference) => subtract(actual, expected);

const REVENUE = /revenue/;
const SPENT = /expend|personnel|public_expenses|^budget_/;

/** Figures that sums connect: where one is wrong, so are those it is part of. */
export function familyOf(fact: Fact): string {
  const { measure } = fact;
  if (measure === "indicator_target") return `${measure} ${fact.table_title?.split(" · ").at(-1) ?? ""}`;
  if (measure.startsWith("three_public")) return "three_public";
  if (measure.endsWith("_balance")) return "balance";
  if (SPENT.test(measure)) return "expenditure";
  return REVENUE.test(measure) ? "revenue" : measure;
}

/** Differences, and statements only one side has, with one cause. */
export interface Cluster {
  readonly differences: readonly Difference[];
  readonly oneSided: readonly OneSided[];
}

/** The largest first, wholes before parts, then a fixed order. */
function byWeight(a: Difference, b: Difference): number {
  const [one, two] = [a.facts[0], b.facts[0]];
  return (
    compare(absolute(gapOf(b)), absolute(gapOf(a))) ||
    Number(one.subject_code !== null) - Number(two.subject_code !== null) ||
    Number(two.measure.endsWith("total")) - Number(one.measure.endsWith("total")) ||
    (one.subject_code ?? "").localeCompare(two.subject_code ?? "") ||
    one.measure.localeCompare(two.measure) ||
    (one.fund ?? "").localeCompare(two.fund ?? "")
  );
}

/**
 * Differences between the same documents put together by cause: those of one family of figures, and those of several
 * families that are off by the same amount. A column that lacks one unit is one cause, not twenty.
 */
export function clustersOf(differences: readonly Difference[], oneSided: readonly OneSided[]): Cluster[] {
  const families = [
    ...new Set(
      [...differences.map(({ facts }) => facts[0]), ...oneSided.map(({ fact }) => fact)].map(familyOf),
    ),
  ];
  const cause = new Map(families.map((family) => [family, family]));
  const rootOf = (family: string): string => {
    const next = cause.get(family) ?? family;
    return next === family ? family : rootOf(next);
  };
  const money = differences.filter(({ facts }) => facts[0].unit === "元");
  for (const group of groupBy(money, (one) => formatDecimal(absolute(gapOf(one)))).values())
    for (const one of group)
      cause.set(rootOf(familyOf(one.facts[0])), rootOf(familyOf((group[0] as Difference).facts[0])));
  const roots = [...new Set(families.map(rootOf))];
  return roots.map((root) => ({
    differences: differences.filter(({ facts }) => rootOf(familyOf(facts[0])) === root).toSorted(byWeight),
    oneSided: oneSided.filter(({ fact }) => rootOf(familyOf(fact)) === root),
  }));
}
