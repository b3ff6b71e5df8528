import { bracketUnit } from "../../extract/unit";
import type { MeasureId } from "../../records/measures";
import type { Phase } from "../../records/vocabulary";
import type { FiguresTable } from "./table";
import { type FieldName, fieldOf, figureHeader, isUnit, measureOf, phaseNamed } from "./words";

/** What a column is taken for. */
export type ColumnRole =
  | { readonly kind: "ignore" }
  | { readonly kind: "field"; readonly field: FieldName }
  | {
      readonly kind: "figure";
      readonly measure: MeasureId;
      readonly phase: Phase | null;
      readonly unit: string | null;
      readonly year: number | null;
    };

/** What holds for every row that does not say otherwise; null is not known. */
export interface Defaults {
  readonly measure: MeasureId | null;
  readonly phase: Phase | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly bureau: string | null;
  readonly region_code: string | null;
}

/** Why a column was given its role: its header names it, its cells tell, or nothing does. */
export type Reason = "header" | "cells" | "none";

export interface Mapping {
  /** One role a column of the header. */
  readonly columns: readonly ColumnRole[];
  readonly reasons: readonly Reason[];
  readonly defaults: Defaults;
}

export const NO_DEFAULTS: Defaults = {
  measure: null,
  phase: null,
  unit: null,
  year: null,
  bureau: null,
  region_code: null,
};

const IGNORE: ColumnRole = { kind: "ignore" };
const SAMPLE = 200;

const isYear = (text: string): boolean => /^(?:199\d|20\d{2})(?:年度?)?$/.test(text);

/** Roles that the cells of a column tell by themselves. */
const BY_CELLS: readonly (readonly [FieldName, (text: string) => boolean])[] = [
  ["year", isYear],
  ["region_code", (text) => /^[1-8]\d{5}$/.test(text)],
  ["unit", isUnit],
  ["phase", (text) => phaseNamed(text) !== null],
  ["measure", (text) => measureOf(text) !== null],
  ["url", (text) => /^https?:\/\//.test(text)],
];

function cellsOf(table: FiguresTable, column: number): string[] {
  const texts = table.rows.slice(0, SAMPLE).map((row) => row[column]?.text ?? "");
  return texts.filter((text) => text !== "");
}

interface Proposal {
  readonly role: ColumnRole;
  readonly reason: Reason;
}

function propose(table: FiguresTable, column: number): Proposal {
  const header = table.header[column]?.text ?? "";
  const cells = cellsOf(table, column);
  const told = BY_CELLS.find(([, fits]) => cells.length > 0 && cells.every(fits))?.[0];
  const named = fieldOf(header);
  // 单位 heads units of measurement as well as departments.
  if (/^单位$/.test(header.trim()))
    return { role: { kind: "field", field: told === "unit" ? "unit" : "bureau" }, reason: "cells" };
  if (named) return { role: { kind: "field", field: named }, reason: "header" };
  const figure = figureHeader(header);
  if (figure) return { role: { kind: "figure", ...figure }, reason: "header" };
  if (told) return { role: { kind: "field", field: told }, reason: "cells" };
  return { role: IGNORE, reason: "none" };
}

/** The first column of each field stands; a second one is left to the person to decide. */
function dropSecond(proposals: readonly Proposal[]): Proposal[] {
  const taken = new Set<FieldName>();
  return proposals.map((proposal) => {
    if (proposal.role.kind !== "field") return proposal;
    if (taken.has(proposal.role.field)) return { role: IGNORE, reason: "none" };
    taken.add(proposal.role.field);
    return proposal;
  });
}

/** The unit a header of values carries: 金额（万元）. */
function unitOfValues(table: FiguresTable, columns: readonly ColumnRole[]): string | null {
  const at = columns.findIndex((role) => role.kind === "field" && role.field === "value");
  return at < 0 ? null : bracketUnit(table.header[at]?.text ?? "");
}

/**
 * Proposes what each column is, from its header, then from its cells. The same table always gets the same
 * proposal; nothing is imported before a person (or a command's options) has seen it.
 */
export function proposeMapping(table: FiguresTable, defaults: Partial<Defaults> = {}): Mapping {
  const proposals = dropSecond(table.header.map((_, column) => propose(table, column)));
  const columns = proposals.map(({ role }) => role);
  return {
    columns,
    reasons: proposals.map(({ reason }) => reason),
    defaults: { ...NO_DEFAULTS, unit: unitOfValues(table, columns), ...defaults },
  };
}
