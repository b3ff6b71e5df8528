import { cellKind, parsePrintedNumber } from "../../extract/printed-number";
import { isMoneyUnit, normalise } from "../../extract/unit";
import { findMeasure, type Measure, type MeasureId } from "../../records/measures";
import type { Fact } from "../../records/schema";
import type { Phase } from "../../records/vocabulary";
import { fundOf } from "../published-fact";
import { readPrint } from "../published-figure";
import type { Mapping } from "./mapping";
import { type ProblemCode, problemAt, type TableProblem } from "./problems";
import type { RowFields } from "./row-subject";
import type { FiguresTable, TableCell } from "./table";
import { measureOf, phaseNamed } from "./words";

type Anonymous = Omit<
  Fact,
  | "fact_id"
  | "file"
  | "document_id"
  | "bureau"
  | "bureau_id"
  | "bureau_type"
  | "region_code"
  | "region"
  | "scope"
>;

/** A figure before it is known whose it is. */
export interface Figure {
  readonly year: number;
  readonly fact: Anonymous;
}

export type ReadFigure =
  | { readonly ok: true; readonly figure: Figure }
  | { readonly ok: false; readonly problem: TableProblem };

interface Meaning {
  readonly measure: MeasureId;
  readonly phase: Phase;
  readonly year: number;
  readonly unit: string | null;
  readonly isChange: boolean;
}

/** What the figures of a column mean in this row: its header, then the row's cells, then the defaults. */
function meaningOf(
  column: number,
  mapping: Mapping,
  fields: RowFields,
  rowYear: number | null,
): Meaning | ProblemCode {
  const role = mapping.columns[column];
  const own = role?.kind === "figure" ? role : null;
  const named = fields.get("measure");
  const measure = own?.measure ?? (named === undefined ? mapping.defaults.measure : measureOf(named));
  if (!measure) return named === undefined ? "no_measure" : "unknown_measure";
  const year = own?.year ?? rowYear;
  if (year === null) return "no_year";
  const word = fields.get("phase");
  const told = word === undefined ? mapping.defaults.phase : phaseNamed(word);
  const phase = own?.phase ?? told;
  if (!phase) return word === undefined ? "no_phase" : "unknown_phase";
  const unit = own?.unit ?? fields.get("unit") ?? mapping.defaults.unit;
  return { measure, phase, year, unit, isChange: fields.get("kind") === "change_from_prior_year" };
}

/** The unit in force for a figure, by what its measure counts; a problem where it is not told or cannot be. */
function unitFor(measure: Measure, stated: string | null): string | ProblemCode {
  if (measure.quantity === "money") {
    if (stated === null) return "no_unit";
    return isMoneyUnit(stated) ? stated : "wrong_unit";
  }
  if (measure.quantity === "mixed" || measure.quantity === "text") return "wrong_unit";
  // A unit given for the table's amounts says nothing about its counts, shares and scores.
  return stated === null || isMoneyUnit(stated) ? (measure.unit ?? "") : stated;
}

const PROBLEMS: ReadonlySet<string> = new Set(["no_unit", "wrong_unit"]);

/** Reads one cell; null where it states nothing. */
export function readFigure(
  row: readonly TableCell[],
  column: number,
  table: FiguresTable,
  mapping: Mapping,
  fields: RowFields,
  rowYear: number | null,
): ReadFigure | null {
  const cell = row[column] as TableCell;
  const fail = (code: ProblemCode, text = cell.text): ReadFigure => ({
    ok: false,
    problem: problemAt(code, cell, text),
  });
  if (cellKind(cell.text) !== "text") return null;
  const meaning = meaningOf(column, mapping, fields, rowYear);
  if (typeof meaning === "string")
    return fail(meaning, fields.get("measure") ?? fields.get("phase") ?? cell.text);
  const number = parsePrintedNumber(cell.text);
  if (!number || number.sign !== null) return fail("no_number");
  const measure = findMeasure(meaning.measure) as Measure;
  const unit = unitFor(measure, number.unit ?? meaning.unit);
  if (PROBLEMS.has(unit)) return fail(unit as ProblemCode, number.unit ?? meaning.unit ?? cell.text);
  const normal = normalise(number.value, number.decimals, unit);
  if (measure.unit !== undefined && normal.unit !== measure.unit) return fail("wrong_unit", unit);
  const printed = fields.get("printed");
  const print =
    printed === undefined
      ? { unit, precision: normal.precision }
      : readPrint({ printed, value: normal.value, unit: normal.unit });
  return {
    ok: true,
    figure: {
      year: meaning.year,
      fact: {
        fiscal_year: meaning.year,
        measure: meaning.isChange ? "change_amount" : meaning.measure,
        phase: meaning.phase,
        fund: fundOf(meaning.measure),
        subject_code: null,
        subject_name: null,
        printed_code: null,
        item: meaning.isChange ? meaning.measure : null,
        value: normal.value,
        unit: normal.unit,
        printed: printed ?? cell.text,
        printed_unit: print.unit,
        precision: print.precision,
        basis: null,
        origin: "printed",
        formula: null,
        status: "reported",
        status_reason: fields.get("url") ?? null,
        placed_by: null,
        confirmed_by: null,
        contradicted_by: null,
        preferred: true,
        table: "published_page",
        table_title: null,
        row: measure.zh,
        column: table.header[column]?.text || null,
        column_id: null,
        note: null,
        line: cell.line,
        char: null,
        page: null,
        bbox: null,
        sheet: cell.sheet,
        cell: cell.cell,
        recognised: null,
      },
    },
  };
}
