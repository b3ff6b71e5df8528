import { type Comparability, judgeComparable, MEAN_MINIMUM, mayAverage } from "@/lib/compare/comparable";
import {
  type Decomposition,
  decomposeChange,
  fixedMembers,
  type PanelPoint,
  type PanelYear,
  panelLines,
} from "@/lib/compare/panel";
import {
  decomposeGroups,
  fullestGroupWindow,
  groupBudgets,
  groupLines,
  membersOf,
  type PanelGroup,
  yearsOfGroups,
} from "@/lib/compare/panel-groups";
import { mean, parseDecimal, type Rational, toNumber, ZERO } from "@/lib/compare/rational";
import { realValue } from "@/lib/compare/real-terms";
import { judgeTrend, type Trend } from "@/lib/compare/trend";
import { cutPanel, fullestWindow, type YearWindow } from "@/lib/compare/window";
import { type Cell, type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import type { PanelGroupRow } from "@/lib/metrics/queries/panel";
import { budgetColumns, columnOfPart, type PartId, type ThreePublicView } from "./three-public-view";

export type BudgetKind = "adjusted" | "initial";

/** A unit's year with the chosen part's actual and the budget it is read against. */
export interface UnitYear {
  readonly row: CellRow;
  readonly actual: Cell;
  readonly budget: { readonly cell: Cell; readonly kind: BudgetKind } | null;
}

export interface YearStep {
  readonly from: number;
  readonly to: number;
  readonly split: Decomposition;
}

export interface ThreePublicModel {
  readonly view: ThreePublicView;
  /** The years shown: as chosen, those of the fullest fixed panel, or all where no mean is given. */
  readonly window: YearWindow | null;
  /** The year that is shown alone: budget beside actual, the parts. */
  readonly year: number;
  readonly years: readonly number[];
  /** Fixed units among the rows at hand, for evidence; `memberCount` is of all. */
  readonly members: ReadonlySet<string>;
  readonly memberCount: number;
  readonly fixed: readonly PanelPoint[];
  readonly open: readonly PanelPoint[];
  /** Mean budget of the fixed units, for years in which all of them state one. */
  readonly budgets: readonly { readonly year: number; readonly mean: Rational }[];
  readonly steps: readonly YearStep[];
  readonly overall: Decomposition | null;
  readonly trend: Trend;
  /** Whether the units are alike, whatever their years: the lines compare those. */
  readonly judged: Comparability<UnitYear>;
  /** A mean may stand for the fixed units: they are alike, eight or more, none with more than half. */
  readonly hasMean: boolean;
  readonly unitYears: readonly UnitYear[];
}

/** The adjusted budget where a document states one, else the initial; never a mixture within one figure. */
export function budgetOf(row: CellRow, part: PartId): UnitYear["budget"] {
  const columns = budgetColumns(part);
  const adjusted = cellOf(row, columns.adjusted);
  if (adjusted.value !== null) return { cell: adjusted, kind: "adjusted" };
  const initial = cellOf(row, columns.initial);
  return initial.value === null ? null : { cell: initial, kind: "initial" };
}

/** What an amount of a year is in the money the page shows; null where the price index does not reach the year. */
type Deflator = (amount: Rational, year: number) => Rational | null;

const NOMINAL: Deflator = (amount) => amount;

function deflatorOf({ prices }: ThreePublicView): Deflator {
  if (!prices?.ok) return NOMINAL;
  return (amount, year) => realValue(amount, year, prices.base, prices.index);
}

function panelOf(
  rows: readonly CellRow[],
  real: Deflator,
  figure: (row: CellRow) => string | null,
): Map<number, PanelYear> {
  const years = new Map<number, Map<string, Rational>>();
  for (const row of rows) {
    const nominal = parseDecimal(figure(row) ?? "");
    const value = nominal && real(nominal, row.fiscal_year);
    if (!value) continue;
    const year = years.get(row.fiscal_year) ?? new Map<string, Rational>();
    years.set(row.fiscal_year, year.set(row.bureau_id, value));
  }
  return years;
}

function stepsOf(panel: ReadonlyMap<number, PanelYear>, years: readonly number[]): YearStep[] {
  return years.slice(1).flatMap((to, i) => {
    const from = years[i] ?? to;
    const split = decomposeChange(panel.get(from) ?? new Map(), panel.get(to) ?? new Map());
    return split ? [{ from, to, split }] : [];
  });
}

function budgetMeans(
  panel: ReadonlyMap<number, PanelYear>,
  members: ReadonlySet<string>,
  years: readonly number[],
) {
  return years.flatMap((year) => {
    const values = [...members].flatMap((member) => panel.get(year)?.get(member) ?? []);
    const average = values.length > 0 && values.length === members.size ? mean(values) : null;
    return average ? [{ year, mean: average }] : [];
  });
}

interface PanelLines {
  readonly window: YearWindow | null;
  readonly years: readonly number[];
  readonly memberCount: number;
  readonly fixed: readonly PanelPoint[];
  readonly open: readonly PanelPoint[];
  readonly budgets: ThreePublicModel["budgets"];
  readonly steps: readonly YearStep[];
  readonly overall: Decomposition | null;
}

/** The lines from the single units that were fetched. */
function linesOfRows(view: ThreePublicView, rows: readonly CellRow[], real: Deflator): PanelLines {
  const column = columnOfPart(view.part);
  const all = panelOf(rows, real, (row) => cellOf(row, column).value);
  const window = view.window ?? fullestWindow(all);
  const panel = window ? cutPanel(all, window) : new Map<number, PanelYear>();
  const years = [...panel.keys()].sort((a, b) => a - b);
  const members = fixedMembers(panel);
  const budgets = panelOf(rows, real, (row) => budgetOf(row, view.part)?.cell.value ?? null);
  const [first, last] = [panel.get(years[0] ?? 0), panel.get(years.at(-1) ?? 0)];
  return {
    window,
    years,
    memberCount: members.size,
    ...panelLines(panel),
    budgets: budgetMeans(budgets, members, years),
    steps: stepsOf(panel, years),
    overall: first && last && years.length > 1 ? decomposeChange(first, last) : null,
  };
}

/** The same from sums the engine made over all units, where there are too many to fetch. */
function linesOfGroups(view: ThreePublicView, groups: readonly PanelGroup[]): PanelLines {
  const window = view.window ?? fullestGroupWindow(groups);
  const years = yearsOfGroups(groups).filter(
    (year) => window !== null && year >= window.from && year <= window.to,
  );
  const steps = years.slice(1).flatMap((to, i) => {
    const from = years[i] ?? to;
    const split = decomposeGroups(groups, from, to);
    return split ? [{ from, to, split }] : [];
  });
  const [first, last] = [years[0], years.at(-1)];
  return {
    window,
    years,
    memberCount: membersOf(groups, years),
    ...(window ? groupLines(groups, window) : { fixed: [], open: [] }),
    budgets: window ? groupBudgets(groups, window) : [],
    steps,
    overall:
      first !== undefined && last !== undefined && first < last ? decomposeGroups(groups, first, last) : null,
  };
}

function groupOf(row: PanelGroupRow, real: Deflator): PanelGroup[] {
  const total = real(parseDecimal(row.total) ?? ZERO, row.fiscal_year);
  const budget = real(parseDecimal(row.budget ?? "0") ?? ZERO, row.fiscal_year);
  if (!total || !budget) return [];
  return [
    {
      years: row.years.split(" ").map(Number),
      year: row.fiscal_year,
      units: row.units,
      total,
      budgeted: row.budgeted,
      budget,
    },
  ];
}

const isWithin =
  (window: YearWindow | null) =>
  ({ row: { fiscal_year: year } }: UnitYear): boolean =>
    window !== null && year >= window.from && year <= window.to;

function spanOf(unitYears: readonly UnitYear[]): YearWindow | null {
  const years = unitYears.map(({ row }) => row.fiscal_year);
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null;
}

/** The latest year that has at least half as many actuals as the one with most. */
function wellFilledYear(unitYears: readonly UnitYear[]): number {
  const counts = new Map<number, number>();
  for (const { row, actual } of unitYears)
    if (actual.value !== null) counts.set(row.fiscal_year, (counts.get(row.fiscal_year) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return Math.max(0, ...[...counts].filter(([, n]) => n * 2 >= most).map(([year]) => year));
}

function judgePanel(unitYears: readonly UnitYear[], { window, memberCount }: PanelLines) {
  const judged = judgeComparable(
    unitYears.filter(({ actual }) => actual.value !== null),
    ({ row }) => ({ ...row, fiscal_year: 0 }),
  );
  const latest = unitYears.filter(({ row }) => row.fiscal_year === window?.to);
  const hasMean =
    judged.comparable &&
    memberCount >= MEAN_MINIMUM &&
    mayAverage(latest.map(({ actual }) => Number(actual.value ?? 0)));
  return { judged, hasMean };
}

/** `groups`: sums over all units by reporting pattern, where `rows` are only some of them. */
export function modelThreePublic(
  view: ThreePublicView,
  rows: readonly CellRow[],
  groups?: readonly PanelGroupRow[],
): ThreePublicModel {
  const column = columnOfPart(view.part);
  const real = deflatorOf(view);
  const lines = groups
    ? linesOfGroups(
        view,
        groups.flatMap((row) => groupOf(row, real)),
      )
    : linesOfRows(view, rows, real);
  const { years } = lines;
  const own = panelOf(rows, NOMINAL, (row) => cellOf(row, column).value);
  const all = rows
    .map((row) => ({ row, actual: cellOf(row, column), budget: budgetOf(row, view.part) }))
    .filter(({ actual, budget }) => actual.fact !== null || budget !== null);
  const inPanel = all.filter(isWithin(lines.window));
  const { judged, hasMean } = judgePanel(inPanel, lines);
  const window = hasMean || view.window ? lines.window : spanOf(all);
  const unitYears = all.filter(isWithin(window));
  return {
    view,
    ...lines,
    window,
    year: view.window?.to ?? (hasMean ? (window?.to ?? 0) : wellFilledYear(unitYears)),
    judged,
    hasMean,
    members: fixedMembers(new Map(years.map((year) => [year, own.get(year) ?? new Map()]))),
    trend: judgeTrend(lines.fixed.map((point) => ({ year: point.year, value: toNumber(point.mean) }))),
    unitYears,
  };
}
