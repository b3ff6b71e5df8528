import { BASIC_ITEMS, PROJECT_ITEMS } from "../../accounts/forms/flow";
import type { Cell, Row } from "../../documents/model";
import type { Decimal } from "../../records/decimal";
import type { Summed } from "../grid/form-sums";
import { bareLabel } from "../label";
import type { SubjectIndex } from "../subjects";
import { type Answer, assign } from "./assign";
import { type Measure, pageColumns } from "./clusters";
import { formOfTable, type HeaderReading, isHeaderWord, readSubjectHeader } from "./header-words";
import { identitiesOf, placeIdentities } from "./identities";
import { inTableUnits } from "./ledger";
import { nameOf, printedName } from "./names";
import { type Piece, piecesOf } from "./pieces";
import {
  isCellALine,
  type LineReading,
  type LineReport,
  omission,
  segmentOf,
  UNORDERED,
  unread,
  untold,
} from "./reading";
import type { LineRegion } from "./regions";
import { type LineRow, readRows } from "./row-stream";
import { exactValues } from "./values";

const TOTAL = /^(?:合计|总计|本年收入合计|本年支出合计)$/;

/** Reads a table by functional subject from printed lines; null where header or rows are not understood. */
export function readSubjectLines(
  region: LineRegion,
  subjects: SubjectIndex,
  stated: ReadonlyMap<string, Decimal>,
): LineReading {
  const form = formOfTable(region.form.table);
  const lines = region.body.map((line, i) => piecesOf(line, i));
  if (!form) return { segment: null, report: [] };
  const {
    header,
    numbers,
    rows: all,
  } = readRows(lines, {
    isHeader: (word) => isHeaderWord(form, word),
    isTotal: (word) => TOTAL.test(word),
  });
  const rows = all.filter((row) => row.values.length > 0);
  if (rows.length === 0) return { segment: null, report: [] };
  const reading = readSubjectHeader(form, header, numbers.length > 0 ? numbers.length : null);
  if (!reading) return unread(region, "the header names no known column sequence");
  const broken = isCellALine(region);
  if (!broken && isScattered(header, rows)) return unread(region, UNORDERED);
  const trusted = rows.filter((row) => row.stray.length === 0);
  const values = exactValues(trusted.map((row) => row.values));
  if (!values) return unread(region, "figures beyond exact range");
  const ids = reading.columns.map((column) => column.id);
  const pages = pageColumns(
    trusted.map((row) => row.values),
    lines,
  );
  const anchors = anchorsOf(reading, numbers, pages?.[0]?.measure ?? ((piece) => piece.narrow));
  const answers = assign({
    rows: trusted.map((row, i) => ({ code: row.code, pieces: row.values, values: values.rows[i] ?? [] })),
    width: ids.length,
    identities: placeIdentities(identitiesOf(form.table, ids), ids),
    pages,
    anchors,
    anchorPage: header[0]?.page ?? null,
    totals: totalsAt(ids, stated, region.unit, values.scale),
    seldom: (_, i) => seldomOf(form, ids, printedName(trusted[i]?.name ?? [])),
  });
  const report: LineReport[] = rows
    .filter((row) => row.stray.length > 0)
    .map((row) => omission(row.anchor, "a figure of the row belongs to no column", labelOf(row)));
  const cells = trusted.flatMap((row, i) => {
    const told = answers[i] as Answer;
    if (broken && !told.verified) {
      report.push(omission(row.anchor, UNORDERED, labelOf(row)));
      return [];
    }
    const likely = pages === null ? told.likely : told.columns;
    report.push(...openValues(row, told, likely, reading));
    return likely.some((column) => column !== null) ? [rowOf(row, told, likely, reading, subjects)] : [];
  });
  return { segment: { ...segmentOf(region), rows: cells, columns: ids }, report };
}

/** Columns a row of this name hardly ever has an amount in. */
export function seldomOf(form: Summed, ids: readonly (string | null)[], name: string): number[] {
  const plain = bareLabel(name);
  const never = BASIC_ITEMS.test(plain) ? "project" : PROJECT_ITEMS.test(plain) ? "basic" : null;
  return ids.flatMap((id, i) => (id !== null && (id === never || form.seldom?.includes(id)) ? [i] : []));
}

/** Figures before the first row, or below lines that hold a whole label: the words of the page in another order. */
function isScattered(header: readonly Piece[], rows: readonly LineRow[]): boolean {
  const apart = rows.filter((row) => {
    const value = row.values[0] as Piece;
    const labelled = row.code === null || row.name.some((piece) => piece.row === row.anchor.row);
    return (
      labelled && row.name.every((piece) => piece.row === row.anchor.row) && value.row !== row.anchor.row
    );
  });
  return header.some((piece) => piece.kind === "figure") || apart.length >= 2;
}

/** Stated totals by column, in the table's own smallest unit. */
function totalsAt(
  ids: readonly string[],
  stated: ReadonlyMap<string, Decimal>,
  unit: string | null,
  scale: number,
): Map<number, number> {
  const totals = new Map<number, number>();
  for (const [id, value] of stated) {
    const exact = unit === null ? null : inTableUnits(value, unit, scale);
    if (exact !== null && ids.includes(id)) totals.set(ids.indexOf(id), exact);
  }
  return totals;
}

/** The line of column numbers where there is one, else the header's words. */
function anchorsOf(reading: HeaderReading, numbers: readonly Piece[], measure: Measure) {
  return numbers.length === reading.columns.length ? numbers.map(measure) : reading.anchors(measure);
}

function rowOf(
  row: LineRow,
  told: Answer,
  likely: Answer["likely"],
  reading: HeaderReading,
  subjects: SubjectIndex,
): Row {
  const place = row.anchor.place;
  const cells: Cell[] = Array.from({ length: reading.columns.length + 2 }, () => ({ text: "", place }));
  cells[0] = { text: row.code ?? "合计", place };
  if (row.code !== null) cells[1] = { text: nameOf(row, subjects), place };
  for (const [i, column] of likely.entries()) {
    const piece = row.values[i] as Piece;
    const doubt = told.columns[i] === null ? { loose: reasonOf(told, i, reading) } : {};
    if (column !== null) cells[column + 2] = { text: piece.text, place: { ...piece.place, ...doubt } };
  }
  return { kind: "cells", aligned: true, cells };
}

/** Figures without a column, not even a likely one. */
function openValues(
  row: LineRow,
  told: Answer,
  likely: Answer["likely"],
  reading: HeaderReading,
): LineReport[] {
  return likely.flatMap((column, i) =>
    column === null
      ? [
          omission(
            row.values[i] as Piece,
            reasonOf(told, i, reading),
            `${labelOf(row)} ${row.values[i]?.text ?? ""}`,
          ),
        ]
      : [],
  );
}

function reasonOf(told: Answer, value: number, { columns }: HeaderReading): string {
  return untold((told.options[value] ?? []).map((option) => columns[option]?.zh ?? ""));
}

function labelOf(row: LineRow): string {
  return row.code === null ? "合计" : `${row.code} ${printedName(row.name)}`;
}
