import { groupBy } from "../records/group";
import type { Scope } from "../records/vocabulary";

/** What must be the same before units are ranked, averaged or held against each other. */
export interface Comparand {
  readonly scope: Scope;
  readonly level: string | null;
  /** Kind of body; null where its name does not tell it. */
  readonly bureau_type: string | null;
  readonly fiscal_year: number;
  /** 口径 of the figure, where a page shows several. */
  readonly basis?: string;
}

/** Why units are not comparable. */
export type Obstacle = "scope" | "level" | "kind" | "kind_unknown" | "basis" | "year";

/** Units that are like each other, or all those whose kind is not known: these are like nobody. */
export interface Alike<Row> {
  readonly scope: Scope;
  readonly level: string | null;
  readonly kind: string | null;
  readonly basis: string | null;
  readonly year: number;
  readonly known: boolean;
  readonly rows: readonly Row[];
}

export interface Comparability<Row> {
  /** One rank, mean, median or multiple may be given for all of them. */
  readonly comparable: boolean;
  readonly obstacles: readonly Obstacle[];
  /** The largest first, of equals the later year; those of unknown kind last. */
  readonly groups: readonly Alike<Row>[];
  /** The largest group whose units are alike. */
  readonly largest: Alike<Row> | null;
}

const isKnown = ({ scope, bureau_type, level }: Comparand): boolean =>
  level !== null && (scope !== "department" || bureau_type !== null);

function groupOf<Row>(first: Comparand, rows: readonly Row[]): Alike<Row> {
  const { scope, level, bureau_type: kind, basis = null, fiscal_year: year } = first;
  return { scope, level, kind, basis, year, known: isKnown(first), rows };
}

const keyOf = (one: Comparand): string =>
  JSON.stringify([one.scope, one.level, one.bureau_type, one.basis ?? null, one.fiscal_year]);

/**
 * The comparability gate: units are comparable where scope, level, kind of body, basis and year are the same and the
 * kind is known. A whole county is no department, a school no bureau, a city no county.
 */
export function judgeComparable<Row extends Comparand>(rows: readonly Row[]): Comparability<Row>;
export function judgeComparable<Row>(
  rows: readonly Row[],
  about: (row: Row) => Comparand,
): Comparability<Row>;
export function judgeComparable<Row>(
  rows: readonly Row[],
  about: (row: Row) => Comparand = (row) => row as Row & Comparand,
): Comparability<Row> {
  const groups = [...groupBy(rows, (row) => keyOf(about(row))).values()]
    .map((group) => groupOf(about(group[0]), group))
    .sort((a, b) => Number(b.known) - Number(a.known) || b.rows.length - a.rows.length || b.year - a.year);
  const several = (pick: (group: Alike<Row>) => unknown): boolean => new Set(groups.map(pick)).size > 1;
  const obstacles: Obstacle[] = [
    ...(several(({ scope }) => scope) ? (["scope"] as const) : []),
    ...(several(({ level }) => level) ? (["level"] as const) : []),
    ...(several(({ kind }) => kind) ? (["kind"] as const) : []),
    ...(groups.some(({ known }) => !known) && rows.length > 1 ? (["kind_unknown"] as const) : []),
    ...(several(({ basis }) => basis) ? (["basis"] as const) : []),
    ...(several(({ year }) => year) ? (["year"] as const) : []),
  ];
  return {
    comparable: obstacles.length === 0,
    obstacles,
    groups,
    largest: groups.find(({ known }) => known) ?? null,
  };
}

/** A mean of fewer units is one of them with noise. */
export const MEAN_MINIMUM = 8;

/** The middle of two is neither of them. */
export const MEDIAN_MINIMUM = 3;

/** Whether a mean may stand for a group: eight units or more, and none of them more than half of the whole. */
export function mayAverage(values: readonly number[]): boolean {
  const total = values.reduce((sum, value) => sum + Math.abs(value), 0);
  return values.length >= MEAN_MINIMUM && values.every((value) => Math.abs(value) * 2 <= total);
}

/** A self-evaluation form says little by itself: fewer of them are listed, not distributed. */
export const FORMS_MINIMUM = 8;

/** Percent beyond which an execution rate is first to be checked against the document. */
export const RATE_TO_CHECK = 300;
