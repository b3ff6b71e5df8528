import { type Comparability, judgeComparable, MEDIAN_MINIMUM, mayAverage } from "@/lib/compare/comparable";
import { type GroupRate, groupRate } from "@/lib/compare/group-rate";
import {
  divideIntervals,
  type Interval,
  overlap,
  roundingInterval,
  scaleInterval,
} from "@/lib/compare/interval";
import { divide, multiply, parseDecimal, type Rational, toNumber, whole, ZERO } from "@/lib/compare/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Cell, type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import type { RateSummaryRow } from "@/lib/metrics/queries/rate-summary";
import { bureauName } from "../analysis/bureau-name";
import { BASES, type Basis, type ExecutionView } from "./execution-view";

/** Actual over budget with what rounding leaves open, in percent. */
export interface Rate {
  readonly value: Rational;
  readonly interval: Interval;
}

export type Budget = "initial" | "adjusted";

/** One unit's year on one basis. */
export interface ExecutionUnit {
  readonly key: string;
  readonly name: string;
  readonly row: CellRow;
  readonly basis: Basis;
  readonly initial: Cell;
  readonly adjusted: Cell;
  readonly actual: Cell;
  readonly printed: Cell;
  readonly rates: Readonly<Record<Budget, Rate | null>>;
  /** The budget the printed rate is held against. */
  readonly against: Budget;
  /** The printed rate lies outside the interval of the one it should equal (F1, F9). */
  readonly clash: boolean;
  /** … but equals the rate against the other budget. */
  readonly otherBudget: boolean;
}

const exact = (text: string | null): Rational | null => (text === null ? null : parseDecimal(text));

/** A figure as far as a rate needs it; null where there is none. */
type Figure = Pick<Cell, "value" | "precision"> | null;

function intervalOf(figure: Figure): Interval | null {
  const known = exact(figure?.value ?? null);
  return known && roundingInterval(known, exact(figure?.precision ?? null) ?? ZERO);
}

/** F1: a rate in percent; null where a figure is missing or the budget is zero. */
export function rateOf(actual: Figure, budget: Figure): Rate | null {
  const [above, below] = [exact(actual?.value ?? null), exact(budget?.value ?? null)];
  const ratio = above && below ? divide(above, below) : null;
  if (!ratio) return null;
  const value = multiply(ratio, whole(100));
  const [high, low] = [intervalOf(actual), intervalOf(budget)];
  const interval = high && low ? divideIntervals(high, low) : null;
  return { value, interval: interval ? scaleInterval(interval, 100) : { low: value, high: value } };
}

/** The budget whose rate is the printed one, else the first of those admitted that gives a rate. */
export function matchBudget(
  printed: Figure,
  rates: Readonly<Record<Budget, Rate | null>>,
  [first, ...others]: readonly [Budget, ...Budget[]],
): Budget {
  const all = [first, ...others];
  return (
    all.find((budget) => agrees(printed, rates[budget]) === true) ??
    all.find((budget) => rates[budget] !== null) ??
    first
  );
}

/** Whether a printed percentage can be the recomputed one; undefined where there is nothing to compare. */
export function agrees(printed: Figure, rate: Rate | null): boolean | undefined {
  const interval = intervalOf(printed);
  return interval && rate ? overlap(interval, rate.interval) : undefined;
}

/**
 * The budgets a printed rate may be against: a department's document says which, a government's table does not, so
 * that only a rate against neither of them is wrong.
 */
const budgetsOf = ({ scope }: CellRow, { printedAgainst }: Basis): readonly [Budget, ...Budget[]] =>
  scope === "department" ? [printedAgainst] : ["adjusted", "initial"];

function unitOf(row: CellRow, basis: Basis, locale: Locale): ExecutionUnit[] {
  const [initial, adjusted, actual, printed] = [
    basis.initial,
    basis.adjusted,
    basis.actual,
    basis.printed,
  ].map((column) => cellOf(row, column)) as [Cell, Cell, Cell, Cell];
  if (initial.value === null && adjusted.value === null && printed.value === null) return [];
  const rates = { initial: rateOf(actual, initial), adjusted: rateOf(actual, adjusted) };
  const against = matchBudget(printed, rates, budgetsOf(row, basis));
  const other = against === "initial" ? "adjusted" : "initial";
  const own = agrees(printed, rates[against]);
  return [
    {
      key: `${row.bureau_id}|${row.fiscal_year}|${basis.id}`,
      name: bureauName(row, locale),
      row,
      basis,
      initial,
      adjusted,
      actual,
      printed,
      rates,
      against,
      clash: own === false,
      otherBudget: own === false && agrees(printed, rates[other]) === true,
    },
  ];
}

export interface ExecutionModel {
  readonly view: ExecutionView;
  readonly units: readonly ExecutionUnit[];
  /** Whether a group rate and a median may be given for the units of a basis. */
  readonly judged: Readonly<Record<Basis["id"], Comparability<ExecutionUnit>>>;
  /** Bureau-years of the selection that could have a rate. */
  readonly total: number;
  /** Group rates of each basis and budget, in percent (F1). */
  readonly groups: Readonly<
    Record<Basis["id"], { readonly initial: GroupRate; readonly adjusted: GroupRate }>
  >;
}

function groupOf(units: readonly ExecutionUnit[], total: number, budget: Budget): GroupRate {
  const pairs = units.map((unit) => ({
    numerator: exact(unit.actual.value),
    denominator: exact(unit[budget].value),
  }));
  const group = groupRate(pairs);
  const budgets = units.map((unit) => Number(unit[budget].value ?? 0)).filter((value) => value !== 0);
  const percent = (rate: Rational | null): Rational | null => rate && multiply(rate, whole(100));
  const { comparable } = judge(units);
  return {
    rate: comparable && mayAverage(budgets) ? percent(group.rate) : null,
    median: comparable && group.used >= MEDIAN_MINIMUM ? percent(group.median) : null,
    used: group.used,
    total,
  };
}

const judge = (units: readonly ExecutionUnit[]): Comparability<ExecutionUnit> =>
  judgeComparable(units.filter(hasRate), ({ row, basis }) => ({ ...row, basis: basis.id }));

const hasRate = ({ rates }: ExecutionUnit): boolean => rates.initial !== null || rates.adjusted !== null;

/** Group rates the engine computed over all units. */
function groupOfSummary(summary: RateSummaryRow): GroupRate {
  const [above, below] = [exact(summary.numerator), exact(summary.denominator)];
  const rate = above && below ? divide(multiply(above, whole(100)), below) : null;
  const median = summary.median === null ? null : exact(summary.median.toFixed(6));
  return { rate, median, used: summary.used, total: summary.total };
}

function groupsOfSummary(summaries: readonly RateSummaryRow[]): ExecutionModel["groups"] {
  const of = (basis: Basis["id"], budget: Budget): GroupRate => {
    const own = summaries.find((summary) => summary.key === `${basis}/${budget}`);
    return own ? groupOfSummary(own) : { rate: null, median: null, used: 0, total: 0 };
  };
  const pair = (basis: Basis["id"]) => ({ initial: of(basis, "initial"), adjusted: of(basis, "adjusted") });
  return { general: pair("general"), all: pair("all") };
}

/** `summaries`: group rates over all units, where `rows` are only some of them. */
export function modelExecution(
  view: ExecutionView,
  rows: readonly CellRow[],
  locale: Locale,
  summaries?: readonly RateSummaryRow[],
): ExecutionModel {
  const units = rows.flatMap((row) => BASES.flatMap((basis) => unitOf(row, basis, locale)));
  const of = (id: Basis["id"]) => units.filter((unit) => unit.basis.id === id);
  const pair = (id: Basis["id"]) => ({
    initial: groupOf(of(id), rows.length, "initial"),
    adjusted: groupOf(of(id), rows.length, "adjusted"),
  });
  const judged = { general: judge(of("general")), all: judge(of("all")) };
  const own = { general: pair("general"), all: pair("all") };
  if (!summaries) return { view, units, judged, total: rows.length, groups: own };
  const total = summaries[0]?.total ?? rows.length;
  const summed = groupsOfSummary(summaries);
  const groups = {
    general: judged.general.comparable ? summed.general : own.general,
    all: judged.all.comparable ? summed.all : own.all,
  };
  return { view, units, judged, total, groups };
}

/** Stages of a unit relative to its initial budget = 100; null without an initial budget above zero. */
export function stagesOf(unit: ExecutionUnit): { stage: number; index: number; cell: Cell }[] | null {
  const base = exact(unit.initial.value);
  if (!base || base.n <= 0n) return null;
  const stages = [unit.initial, unit.adjusted, unit.actual].flatMap((cell, stage) => {
    const value = exact(cell.value);
    const index = value && divide(multiply(value, whole(100)), base);
    return index ? [{ stage, index: toNumber(index), cell }] : [];
  });
  return stages.length > 1 ? stages : null;
}
