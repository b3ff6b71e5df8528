import type { Cell, Row } from "../../documents/model";
import { meaningOfLabel } from "../grid/columns";
import { isSummed, type Summed, summedColumn } from "../grid/form-sums";
import { bareLabel } from "../label";
import type { SubjectIndex } from "../subjects";
import { type Answer, assign } from "./assign";
import { identitiesAmong, type PlacedIdentity, placeIdentities } from "./identities";
import type { Piece } from "./pieces";
import { type LineReading, type LineReport, omission, segmentOf, untold } from "./reading";
import type { LineRegion } from "./regions";
import { sumsOf } from "./side-lines";
import { seldomOf } from "./subject-lines";
import { exactValues } from "./values";
import { headerLines, rowsOf, type WordBlock, type WordColumn, wordHeaders } from "./word-header";
import { sidesOfBlocks, type WordRow, wordRows } from "./word-rows";

/** What is known of a table before its words are read. */
export interface WordTable {
  readonly form: Summed | null;
  readonly isName: (label: string) => boolean;
  readonly subjects: SubjectIndex;
}

const COUNTED = /（?(?:个|辆|人|批次|人次|批)）$|(?:批次|人次|团组)数?/;
const TOTAL = /^(?:合计|总计|小计|本年(?:收入|支出)合计)$/;

/**
 * Reads any table whose lines hold a row each, one space between cells and none for an empty cell: columns by the one
 * way its header makes sense, full rows by their order, the others by the sums of the form. Null where that tells nothing.
 */
export function readWordTable(
  region: LineRegion,
  lines: readonly (readonly Piece[])[],
  { form, isName, subjects }: WordTable,
): LineReading | null {
  const header = headerLines(lines);
  const body = lines.slice(header.end).filter((line) => line.length > 0);
  if (header.end === 0 || body.length === 0) return null;
  const read = wordHeaders(header, isName).flatMap(({ blocks, score }) => {
    const { table } = region.form;
    const sided = (table === "income_expenditure_total" || table === "fiscal_total") && blocks.length > 1;
    const sidesOf = sided ? sidesOfBlocks(table, blocks.length, subjects) : () => [];
    const rows = wordRows(body, blocks, sidesOf);
    const fits = rows?.every(({ block, values }) => values.length <= (blocks[block]?.values.length ?? 0));
    return rows && fits && isKept(form, blocks, rows) ? [{ blocks, rows, score }] : [];
  });
  const most = (rows: readonly WordRow[], block: number): number =>
    Math.max(0, ...rows.filter((row) => row.block === block).map(({ values }) => values.length));
  const filled = read.filter(({ blocks, rows }) =>
    blocks.every(({ values }, b) => most(rows, b) === values.length),
  );
  const [best, next] = filled.length > 0 ? filled : read;
  if (!best || best.score === next?.score) return null;
  const report: LineReport[] = [];
  const cells = new Map<number, Cell[]>();
  for (const b of best.blocks.keys())
    fillBlock(
      { region, form, lines, blocks: best.blocks, block: b },
      best.rows.filter((row) => row.block === b && row.values.length > 0),
      cells,
      report,
    );
  if (cells.size === 0) return null;
  const place = best.rows[0]?.first.place ?? { line: region.firstLine, char: 0 };
  const rows = [...cells].toSorted(([a], [b]) => a - b).map(([, own]) => rowOf(own));
  return {
    segment: { ...segmentOf(region), rows: [...rowsOf(pathsOf(best.blocks), place), ...rows] },
    report,
  };
}

const rowOf = (cells: readonly Cell[]): Row => ({ kind: "cells", aligned: true, cells });

/** Columns of a block in what is handed on: a code and a name, or a label, then its amounts. */
function pathsOf(blocks: readonly WordBlock[]): (readonly string[])[] {
  return blocks.flatMap(({ label, values }) => {
    const above = label?.slice(0, -1) ?? [];
    const labels =
      label === null
        ? []
        : [
            [...above, "科目编码"],
            [...above, "项目"],
          ];
    return [...labels, ...values.map(({ path }) => path)];
  });
}

/** Rows with a figure for every column keep the sums of the form. */
function isKept(form: Summed | null, blocks: readonly WordBlock[], rows: readonly WordRow[]): boolean {
  if (!form) return true;
  return blocks.every((block, b) => {
    const full = rows.filter((row) => row.block === b && row.values.length === block.values.length);
    return isSummed(
      form,
      block.values.map(({ column }, index) => ({ index, meaning: column.meaning })),
      full.map(({ values }) => values),
    );
  });
}

interface Filling {
  readonly region: LineRegion;
  readonly form: Summed | null;
  readonly lines: readonly (readonly Piece[])[];
  readonly blocks: readonly WordBlock[];
  readonly block: number;
}

function fillBlock(
  { region, form, blocks, block }: Filling,
  rows: readonly WordRow[],
  cells: Map<number, Cell[]>,
  report: LineReport[],
): void {
  const { values, label } = blocks[block] as WordBlock;
  const exact = exactValues(rows.map((row) => row.values));
  if (!exact) return;
  const coded = rows.some(({ code }) => code !== null);
  const answers = assign({
    rows: rows.map((row, i) => ({
      code: coded ? row.code : TOTAL.test(bareLabel(row.label)) ? null : `#${i}`,
      pieces: row.values,
      values: exact.rows[i] ?? [],
    })),
    width: values.length,
    identities: [...identitiesOf(form, values), ...fundsIdentity(region, values)],
    pages: null,
    anchors: [],
    anchorPage: null,
    totals: new Map(),
    seldom: (_, i) => seldomIn(form, values, rows[i]?.label ?? ""),
    ...(coded
      ? {}
      : { sums: blocks.length > 1 ? sumsOf(rows.map((row) => ({ text: bareLabel(row.label) }))) : [] }),
  });
  const from = pathsOf(blocks.slice(0, block)).length;
  const width = pathsOf(blocks).length;
  for (const [i, row] of rows.entries()) {
    const told = answers[i] as Answer;
    const { place } = row.first;
    const own = cells.get(row.line) ?? Array.from({ length: width }, (): Cell => ({ text: "", place }));
    const first = label === null ? from : from + 2;
    if (label !== null) {
      own[from] = { text: row.code ?? "", place };
      own[from + 1] = { text: row.label, place };
    }
    for (const [v, piece] of row.values.entries()) {
      const sure = told.columns[v] ?? null;
      const column = sure ?? told.likely[v] ?? null;
      const reason = untold((told.options[v] ?? []).map((option) => values[option]?.path.at(-1) ?? ""));
      if (column === null) report.push(omission(piece, reason, `${row.label} ${piece.text}`));
      else
        own[first + column] = {
          text: piece.text,
          place: sure === null ? { ...piece.place, loose: reason } : piece.place,
        };
    }
    cells.set(row.line, own);
  }
}

/** Ids of the form's columns: of several stages the first keeps them, the others have each their own sums. */
function idsOf(form: Summed, values: readonly WordColumn[]): (string | null)[] {
  return values.map(({ column }) => summedColumn(form, column.meaning));
}

const stageOf = ({ column: { meaning } }: WordColumn): string =>
  [meaning.phase, meaning.year, meaning.offset].join();

/** The sums of the form among the columns of each stage. */
function identitiesOf(form: Summed | null, values: readonly WordColumn[]): PlacedIdentity[] {
  if (!form) return [];
  const ids = idsOf(form, values);
  return [...new Set(values.map(stageOf))].flatMap((stage) => {
    const own = ids.map((id, i) => (id !== null && stageOf(values[i] as WordColumn) === stage ? id : ""));
    const named = own.filter((id) => id !== "");
    if (new Set(named).size < named.length) return [];
    return placeIdentities(identitiesAmong(form.identities, named), own);
  });
}

/** In the table of fiscal money a column without a fund is the sum of those with one. */
function fundsIdentity({ form }: LineRegion, values: readonly WordColumn[]): PlacedIdentity[] {
  const funds = values.flatMap(({ column }, i) => (column.meaning.fund === null ? [] : [i]));
  const [whole, ...others] = values.flatMap(({ column: { meaning } }, i) =>
    meaning.fund === null && meaning.computed === null ? [i] : [],
  );
  if (form.table !== "fiscal_total" || whole === undefined || others.length > 0 || funds.length < 2)
    return [];
  return [{ whole, plus: funds, minus: [], within: false }];
}

/** What is counted is stated for what was done alone; a fund's own line has no amount of another fund. */
function seldomIn(form: Summed | null, values: readonly WordColumn[], label: string): number[] {
  const ids = form ? idsOf(form, values) : values.map(() => null);
  const own = meaningOfLabel(label).fund;
  const counted = COUNTED.test(label);
  const others = values.flatMap(({ column: { meaning } }, i) => {
    const { fund, computed, phase } = meaning;
    const foreign = fund !== null && (own === null ? fund !== "general" : fund !== own);
    return foreign || computed !== null || (counted && phase !== null && phase !== "actual") ? [i] : [];
  });
  return [...new Set([...others, ...(form ? seldomOf(form, ids, label) : [])])];
}
