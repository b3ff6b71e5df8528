import {
  divide,
  multiply,
  negate,
  parseDecimal,
  type Rational,
  subtract,
  toFixed,
  whole,
} from "@/lib/compare/rational";
import type { Locale } from "@/lib/i18n/locale";
import { formatPercent, formatYear } from "@/lib/i18n/number";
import { findColumn } from "@/lib/metrics/columns";
import { type Cell, type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import { namedIn } from "@/lib/records/measures";
import type { Status } from "@/lib/records/vocabulary";
import { type Context, money } from "./sentences";

interface LineColumn {
  readonly column: string;
  /** An account is a whole line, a budget a dashed one. */
  readonly role: "main" | "target";
  readonly colour: string;
}

/** What a unit's years are asked: the first line is what the sentence is about. */
export interface YearQuestion {
  readonly id: "spending" | "three-public";
  /** Lines that are of one basis; of several bases the one with more years is drawn. */
  readonly bases: readonly (readonly LineColumn[])[];
}

const spent = (column: string): LineColumn => ({ column, role: "main", colour: "var(--series-1)" });
const received = (column: string): LineColumn => ({ column, role: "main", colour: "var(--series-3)" });
const adjusted = (column: string): LineColumn => ({ column, role: "target", colour: "var(--ink-2)" });
const initial = (column: string): LineColumn => ({ column, role: "target", colour: "var(--ink-3)" });

export const YEAR_QUESTIONS: readonly YearQuestion[] = [
  {
    id: "spending",
    bases: [
      [
        spent("expenditure_total"),
        received("revenue_total"),
        adjusted("budget_adjusted_all"),
        initial("budget_initial_all"),
      ],
      [
        spent("general_public_budget_expenditure"),
        received("general_public_budget_revenue"),
        adjusted("budget_adjusted_general"),
        initial("budget_initial_general"),
      ],
    ],
  },
  {
    id: "three-public",
    bases: [
      [
        spent("three_public_total"),
        adjusted("three_public_total_budget_adjusted"),
        initial("three_public_total_budget_initial"),
      ],
    ],
  },
];

export interface YearPoint {
  readonly year: number;
  /** Exact decimal in 元. */
  readonly value: string;
  readonly cell: Cell;
}

/** One column over the years that state it, ascending. */
export interface YearLine extends LineColumn {
  readonly name: string;
  readonly points: readonly YearPoint[];
}

function lineOf(rows: readonly CellRow[], { column, role, colour }: LineColumn, locale: Locale): YearLine {
  const points = rows
    .flatMap((row): YearPoint[] => {
      const cell = cellOf(row, column);
      return cell.value === null ? [] : [{ year: row.fiscal_year, value: cell.value, cell }];
    })
    .sort((a, b) => a.year - b.year);
  const name = namedIn(findColumn(column) ?? { zh: column, en: column }, rows[0]?.scope ?? null)[locale];
  return { column, role, colour, name, points };
}

const yearsIn = (lines: readonly YearLine[]): number =>
  new Set(lines.flatMap(({ points }) => points.map(({ year }) => year))).size;

/** The lines that answer a question, those without a figure left out; none where fewer than two years are stated. */
export function yearLines(
  rows: readonly CellRow[],
  { bases }: YearQuestion,
  locale: Locale,
): readonly YearLine[] {
  const [most = []] = bases
    .map((basis) => basis.map((column) => lineOf(rows, column, locale)))
    .filter(([first]) => first !== undefined && first.points.length > 0)
    .sort(([a], [b]) => (b?.points.length ?? 0) - (a?.points.length ?? 0));
  return yearsIn(most) < 2 ? [] : most.filter(({ points }) => points.length > 0);
}

/** Change in percent, exact; null where it has no meaning. */
function changeOf(first: string, last: string): Rational | null {
  const [from, to] = [parseDecimal(first), parseDecimal(last)];
  if (from === null || to === null || from.n <= 0n) return null;
  const share = divide(subtract(to, from), from);
  return share && multiply(share, whole(100));
}

/** The first and the last year of the line a sentence is about. */
export function endsOf([line]: readonly YearLine[]): readonly YearPoint[] {
  const [first, last] = [line?.points[0], line?.points.at(-1)];
  return first && last && first !== last ? [first, last] : [];
}

/** A figure that disagrees with another, or may mean something else, is no end of a change. */
const DOUBTED: readonly (Status | null)[] = ["clash", "ambiguous"];

/**
 * How the first line moved from its first to its last year; both figures and no change in percent where they may not
 * be of one thing: the unit became another in between, or a source has a caveat (`isDoubted`). Null for one year.
 */
export function movedSentence(
  lines: readonly YearLine[],
  { breaks, isDoubted }: { readonly breaks: readonly number[]; readonly isDoubted: boolean },
  { t, locale }: Context,
): string | null {
  const [first, last] = endsOf(lines);
  if (!first || !last) return null;
  const said = {
    name: lines[0]?.name ?? "",
    first: formatYear(first.year, locale),
    from: money(first.value, locale),
    last: formatYear(last.year, locale),
    to: money(last.value, locale),
  };
  const change = changeOf(first.value, last.value);
  const isCut = breaks.some((year) => year > first.year && year <= last.year);
  const isUnsure = [first, last].some(({ cell }) => DOUBTED.includes(cell.status));
  if (change === null || isDoubted || isCut || isUnsure) return t("profile.years", said);
  const by = formatPercent(toFixed(change.n < 0n ? negate(change) : change, 6));
  const moved =
    change.n === 0n ? t("profile.unmoved") : t(change.n > 0n ? "profile.up" : "profile.down", { by });
  return t("profile.yearsMoved", { ...said, change: moved });
}
