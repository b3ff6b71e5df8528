import { readCsvRecords } from "../../records/csv";
import { integer } from "../cells";

type Column =
  | "source_id"
  | "row_ref"
  | "bureau"
  | "bureau_type"
  | "scope"
  | "region_code"
  | "region_name"
  | "level"
  | "fiscal_year"
  | "measure"
  | "phase"
  | "fund"
  | "subject_code"
  | "subject_name"
  | "item"
  | "value"
  | "unit"
  | "printed"
  | "precision"
  | "note";

/** One row of a file of figures: what a source states of one body, year and measure. */
export interface FigureRow extends Readonly<Record<Exclude<Column, "fiscal_year">, string>> {
  readonly fiscal_year: number;
}

export const readFigureRows = (csv: string): FigureRow[] =>
  readCsvRecords<Column>(csv).map((row) => ({ ...row, fiscal_year: integer(row.fiscal_year) }));
