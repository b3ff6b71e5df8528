import {
  type Decomposition,
  decomposeChange,
  fixedMembers,
  type PanelPoint,
  type PanelYear,
  panelLines,
} from "@/lib/compare/panel";
import { mean, parseDecimal, type Rational, toNumber } from "@/lib/compare/rational";
import { judgeTrend, type Trend } from "@/lib/compare/trend";
import { cutPanel, fullestWindow, type YearWindow } from "@/lib/compare/window";
import { type Cell, type CellRow, cellOf } from "@/lib/metrics/queries/cells";
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
  readonly window: YearWindow | null;
  readonly years: readonly number[];
  readonly members: ReadonlySet<string>;
  readonly fixed: readonly PanelPoint[];
  readonly open: readonly PanelPoint[];
  /** Mean budget of the fixed units, for years in which all of them state one. */
  readonly budgets: readonly { readonly year: number; readonly mean: Rational }[];
  readonly steps: readonly YearStep[];
  readonly overall: Decomposition | null;
  readonly trend: Trend;
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

function panelOf(rows: readonly CellRow[], figure: (row: CellRow) => string | null): Map<number, PanelYear> {
  const years = new Map<number, Map<string, Rational>>();
  for (const row of rows) {
    const value = parseDecimal(figure(row) ?? "");
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

export function modelThreePublic(view: ThreePublicView, rows: readonly CellRow[]): ThreePublicModel {
  const column = columnOfPart(view.part);
  const all = panelOf(rows, (row) => cellOf(row, column).value);
  const window = view.window ?? fullestWindow(all);
  const panel = window ? cutPanel(all, window) : new Map<number, PanelYear>();
  const years = [...panel.keys()].sort((a, b) => a - b);
  const members = fixedMembers(panel);
  const { fixed, open } = panelLines(panel);
  const budgetPanel = panelOf(rows, (row) => budgetOf(row, view.part)?.cell.value ?? null);
  const [first, last] = [panel.get(years[0] ?? 0), panel.get(years.at(-1) ?? 0)];
  const inWindow = rows.filter(
    (row) => window !== null && row.fiscal_year >= window.from && row.fiscal_year <= window.to,
  );
  return {
    view,
    window,
    years,
    members,
    fixed,
    open,
    budgets: budgetMeans(budgetPanel, members, years),
    steps: stepsOf(panel, years),
    overall: first && last && years.length > 1 ? decomposeChange(first, last) : null,
    trend: judgeTrend(fixed.map((point) => ({ year: point.year, value: toNumber(point.mean) }))),
    unitYears: inWindow
      .map((row) => ({ row, actual: cellOf(row, column), budget: budgetOf(row, view.part) }))
      .filter(({ actual, budget }) => actual.fact !== null || budget !== null),
  };
}
