import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { sumCheck } from "../sum-check";
import { isFilled, stray } from "./stray-figure";

/** The first figure of each subject in one column; the total row's bears the empty code. */
interface Column extends ReadonlyMap<string, Fact> {
  /** A subject of the column has a name and no code: it may be a part of any sum. */
  readonly hasUncoded?: boolean;
}

/** Columns of one table by subject: total row, 类, 款 and 项 are levels of one sum. */
function* run(index: FactIndex): Iterable<Check> {
  const subjects = index.facts.filter((fact) => fact.column_id !== null && fact.origin !== "derived");
  for (const table of groupBy(subjects, (fact) => [fact.table, fact.table_title].join("|")).values()) {
    const columns = [...groupBy(table, columnKey).values()].map(columnOf);
    const children = groupBy(
      [...new Set(columns.flatMap((column) => [...column.keys()]))].filter((code) => code !== ""),
      parentOf,
    );
    for (const column of columns) yield* sumsOf(column, children);
    yield* strayFigures(columns, children);
  }
}

/** A column is one of one fund, year and phase. */
const columnKey = ({ column_id, fund, phase, fiscal_year }: Fact): string =>
  [column_id, fund, phase, fiscal_year].join("|");

function columnOf(facts: readonly Fact[]): Column {
  const byCode = new Map(
    facts.flatMap((fact) => (fact.subject_code ? [[fact.subject_code, fact] as const] : [])),
  );
  const total = facts.find((fact) => fact.subject_code === null && fact.subject_name === null);
  if (total) byCode.set("", total);
  return Object.assign(byCode, {
    hasUncoded: facts.some((fact) => fact.subject_code === null && fact.subject_name !== null),
  });
}

function* sumsOf(column: Column, children: ReadonlyMap<string, readonly string[]>): Iterable<Check> {
  for (const [code, below] of children) {
    const whole = column.get(code);
    const parts = below.flatMap((part) => column.get(part) ?? []);
    if (!whole || parts.length === 0) continue;
    const check = sumCheck(whole, parts);
    // What is missing may be the subject whose code is not known: that proves nothing.
    if (check.verdict !== "different" || !column.hasUncoded) yield check;
  }
}

/** Columns that hold the whole of a row: forms may print it alone. */
const WHOLES: ReadonlySet<string> = new Set(["total", "revenue", "opening", "closing"]);

/**
 * A figure whose parts are all blank, or whose whole is, though both rows are split over columns elsewhere, stands in
 * a column that is not its own: rows that moved by one cell still add up.
 */
function* strayFigures(
  columns: readonly Column[],
  children: ReadonlyMap<string, readonly string[]>,
): Iterable<Check> {
  const isSplit = (codes: readonly string[]): boolean =>
    columns.some((column) => codes.some((code) => isFilled(column.get(code)) && !isWhole(column.get(code))));
  for (const [code, below] of children) {
    if (!isSplit([code]) || !isSplit(below)) continue;
    for (const column of columns) {
      const whole = column.get(code);
      const parts = below.flatMap((part) => column.get(part) ?? []);
      if (whole && isFilled(whole) && parts.length === 0) yield stray(whole, "parts");
      if (!whole) for (const part of parts.filter(isFilled)) yield stray(part, "whole");
    }
  }
}

const isWhole = (fact: Fact | undefined): boolean => WHOLES.has(fact?.column_id ?? "");

function parentOf(code: string): string {
  return code.length > 3 ? code.slice(0, code.length === 6 ? 5 : -2) : "";
}

export const HIERARCHY_RULE = declareRule("hierarchy_sum", run);
