import type { Cell, Row } from "../../documents/model";
import { add, type Decimal, isZero, subtract, ZERO } from "../../records/decimal";
import { addAll, leastOf, mostOf } from "../../records/extremes";
import { SIDE_PRINTS } from "../forms/side-labels";
import { joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { SubjectIndex } from "../subjects";
import { sidesOfLabel } from "../tables/side-table";
import { type Answer, assign, type OpenRow } from "./assign";
import { isSpaced, type Measure, pageColumns } from "./clusters";
import { holds, type PlacedIdentity } from "./identities";
import { type Piece, piecesOf } from "./pieces";
import { isCellALine, type LineReading, type LineReport, omission, segmentOf, unread } from "./reading";
import type { LineRegion } from "./regions";
import { readSideHeader, type SideHeader } from "./side-header";
import { isRowByRow, readSideEntries, type Side, type SideEntry } from "./side-stream";
import { exactValues } from "./values";

/** Reads the tables of two sides (T01, T04) from printed lines. */
export function readSideLines(region: LineRegion, subjects: SubjectIndex): LineReading {
  const lines = region.body.map((line, i) => piecesOf(line, i));
  const start = lines.findIndex(opensBody);
  if (start < 1) return { segment: null, report: [] };
  const header = readSideHeader(region.form.table, lines.slice(0, start).flat());
  if (!header) return unread(region, "the header of the two sides was not recognised");
  const body = lines.slice(start).flat();
  const alone = isCellALine(region);
  const prints = [...SIDE_PRINTS, ...subjects.classNames()];
  const rules = {
    sidesOf: (label: string) => sidesOfLabel(region.form.table, label, subjects),
    isBeginning: (label: string) =>
      prints.some((print) => print.length > label.length && print.startsWith(label)),
    lineNumbers: header.lineNumbers,
    decimals: body.some((piece) => piece.kind === "figure" && /[.．]/.test(piece.text)),
    cellALine: alone,
  };
  const halves = alone || !isSpaced(lines) ? null : sidesByPlace(lines.slice(start));
  const found = halves
    ? [
        ...readSideEntries(halves.left, { ...rules, columned: true }, "left"),
        ...readSideEntries(halves.right, { ...rules, columned: true }, "right"),
      ]
    : readSideEntries(body, { ...rules, columned: false });
  const entries = withoutBroken(found, body);
  if (alone && !isRowByRow(entries)) return unread(region, "the lines are not in the order of the table");
  const report: LineReport[] = [];
  const totals = region.form.table === "fiscal_total" ? fundsOf(header, entries) : new Map<string, Decimal>();
  const rows = (["left", "right"] as const).flatMap((side) =>
    sideRows(region, header, entries, side, totals, lines, report),
  );
  if (rows.length === 0) return unread(region, "no row of the two sides was recognised");
  return {
    segment: {
      ...segmentOf(region),
      rows: [headerRow(header, rows), ...rows.toSorted((a, b) => charOf(a) - charOf(b))],
    },
    report,
  };
}

const BROKEN = "a figure is broken over lines";
/** What a narrow cell leaves on one line of a figure: its last group of digits, or what follows its point, is missing. */
const UPPER_PART = /^[-－]?[\d０-９][\d０-９,，]*(?:[.．,，]|[,，][\d０-９]{1,2})$/;

/** Values beside the upper part of a broken figure may be lower parts. */
function withoutBroken(entries: readonly SideEntry[], body: readonly Piece[]): SideEntry[] {
  const rows = new Set(body.filter((piece) => UPPER_PART.test(piece.text)).map((piece) => piece.row));
  const isBeside = ({ row }: Piece): boolean => [-2, -1, 0, 1].some((d) => rows.has(row + d));
  return entries.map((entry) =>
    entry.fault === null && entry.values.some(isBeside) ? { ...entry, fault: BROKEN } : entry,
  );
}

/** Pieces left and right of where the right side's list begins; null where the spaces do not tell. */
function sidesByPlace(lines: readonly (readonly Piece[])[]): { left: Piece[]; right: Piece[] } | null {
  const left: Piece[] = [];
  const right: Piece[] = [];
  const pages = [...new Set(lines.flat().map((piece) => piece.page))];
  for (const page of pages) {
    const own = lines.map((line) => line.filter((piece) => piece.page === page));
    const [steadier] = [narrow, wide].toSorted((a, b) => driftOf(own, a) - driftOf(own, b));
    const split = splitBy(own, steadier ?? narrow);
    if (!split) return null;
    addAll(left, split.left);
    addAll(right, split.right);
  }
  return { left, right };
}

const narrow: Measure = (piece) => piece.narrow;
const wide: Measure = (piece) => piece.wide;

/** Display columns a line's print may be off from the line before. */
const DRIFT = 0;

/**
 * The right side begins with the listed label behind another piece; lines without one are cut where their
 * neighbour is. Null where a piece lies across the cut.
 */
function splitBy(
  lines: readonly (readonly Piece[])[],
  measure: Measure,
): { left: Piece[]; right: Piece[] } | null {
  const own = lines.map((line) => cutOf(line, measure));
  if (driftOf(lines, measure) > 1) return null;
  const left: Piece[] = [];
  const right: Piece[] = [];
  for (const [i, line] of lines.entries()) {
    const cut = own[i] ?? nearestCut(own, i) - DRIFT;
    const slack = own[i] === null ? 2 * DRIFT : 0;
    for (const piece of line) {
      const { from, to } = measure(piece);
      if (from < cut && to > cut + slack) return null;
      (from < cut ? left : right).push(piece);
    }
  }
  return { left, right };
}

/** Where the right label of a line begins: a listed label behind another piece, or words behind figures. */
function cutOf(line: readonly Piece[], measure: Measure): number | null {
  const start = line.findIndex((piece, i) => i > 0 && isListed(piece));
  return start < 0 ? null : measure(line[start] as Piece).from;
}

/** How far the cuts of a page's lines lie apart. */
function driftOf(lines: readonly (readonly Piece[])[], measure: Measure): number {
  const cuts = lines.flatMap((line) => cutOf(line, measure) ?? []);
  return cuts.length < 2 ? Number.POSITIVE_INFINITY : mostOf(cuts, Number) - leastOf(cuts, Number);
}

function nearestCut(cuts: readonly (number | null)[], at: number): number {
  for (let d = 1; d < cuts.length; d++) {
    const near = cuts[at - d] ?? cuts[at + d];
    if (near !== null && near !== undefined) return near;
  }
  return 0;
}

function isListed(piece: Piece): boolean {
  return /^[一二三四五六七八九十]+、/.test(plainLabel(piece.text));
}

function charOf(row: Row): number {
  return row.cells.find((cell) => cell.text !== "")?.place.char ?? 0;
}

/** The first line of the body: a list number before a label. */
function opensBody(line: readonly Piece[]): boolean {
  return line.some((piece) => /^一、/.test(plainLabel(piece.text)));
}

function headerRow(header: SideHeader, rows: readonly Row[]): Row {
  const place = rows[0]?.cells[0]?.place ?? { line: 1, char: 0 };
  const texts = ["项目", ...header.left, "项目", ...header.right];
  return { kind: "cells", aligned: true, cells: texts.map((text) => ({ text, place })) };
}

function sideRows(
  region: LineRegion,
  header: SideHeader,
  entries: readonly SideEntry[],
  side: Side,
  totals: ReadonlyMap<string, Decimal>,
  lines: readonly (readonly Piece[])[],
  report: LineReport[],
): Row[] {
  const own = entries.filter((entry) => entry.side === side);
  const read = own.filter((entry) => entry.fault === null);
  for (const entry of own)
    if (entry.fault !== null && entry.values.length > 0)
      report.push(omission(entry.values[0] as Piece, entry.fault, textOf(entry)));
  const valued = read.filter((entry) => entry.values.length > 0);
  const answers = columnsOf(region, header, valued, side, totals, lines);
  return read.map((entry) => {
    const told = answers.get(entry);
    for (const [i, column] of (told?.columns ?? []).entries())
      if (column === null)
        report.push(omission(entry.values[i] as Piece, "the line does not tell the column", textOf(entry)));
    return rowOf(header, entry, told);
  });
}

function textOf(entry: SideEntry): string {
  return [...entry.label, ...entry.values].map((piece) => piece.text).join(" ");
}

function columnsOf(
  region: LineRegion,
  header: SideHeader,
  entries: readonly SideEntry[],
  side: Side,
  totals: ReadonlyMap<string, Decimal>,
  lines: readonly (readonly Piece[])[],
): Map<SideEntry, Answer> {
  const width = side === "left" ? header.left.length : header.right.length;
  const values = exactValues(entries.map((entry) => entry.values));
  if (!values) return new Map();
  const funds = side === "right" && region.form.table === "fiscal_total";
  const rows: OpenRow[] = entries.map((entry, i) => ({
    code: funds && /总计$/.test(entry.text) ? null : codeOf(entry, i),
    pieces: entry.values,
    values: values.rows[i] ?? [],
  }));
  const pages =
    width > 1
      ? pageColumns(
          entries.map((entry) => entry.values),
          lines,
        )
      : null;
  const measure = pages?.[0]?.measure ?? ((piece: Piece) => piece.narrow);
  const answers = assign({
    rows,
    width,
    identities: funds ? [fundsIdentity(width)] : [],
    pages,
    anchors: side === "right" ? header.rightAnchors(measure) : [],
    anchorPage: side === "right" ? (entries[0]?.values[0]?.page ?? null) : null,
    totals: funds ? totalsAt(header.right, totals, values.scale) : new Map(),
    sums: funds ? sumsOf(entries) : [],
  });
  const adds = (row: OpenRow): boolean =>
    row.values.length < width || holds(fundsIdentity(width), row.values);
  const open = (answer: Answer): Answer => ({ ...answer, columns: answer.columns.map(() => null) });
  return new Map(
    entries.map((entry, i) => {
      const answer = answers[i] as Answer;
      const told = !funds || pages !== null || adds(rows[i] as OpenRow);
      return [entry, told ? answer : open(answer)];
    }),
  );
}

/** 合计 is the sum of the funds. */
function fundsIdentity(width: number): PlacedIdentity {
  return { whole: 0, plus: Array.from({ length: width - 1 }, (_, i) => i + 1), minus: [], within: false };
}

/**
 * The total of each fund, received and left from before, by the left side of T04; nothing where its funds do
 * not add up to its own total.
 */
function fundsOf(header: SideHeader, entries: readonly SideEntry[]): Map<string, Decimal> {
  const left = entries.filter((entry) => entry.side === "left" && entry.fault === null);
  const values = left.map((entry) =>
    entry.values.length === 1 ? (parsePrintedNumber(entry.values[0]?.ascii ?? "")?.value ?? ZERO) : ZERO,
  );
  const total = left.findIndex((entry) => /总计$/.test(entry.text));
  if (header.left.length !== 1 || total < 0 || left.some((entry) => entry.values.length > 1))
    return new Map();
  const stated = new Map(header.right.slice(1).map((fund) => [fund, sumOf(left, values, fund)]));
  const sum = [...stated.values()].reduce(add, ZERO);
  return isZero(subtract(sum, values[total] as Decimal)) ? stated : new Map();
}

function sumOf(left: readonly SideEntry[], values: readonly Decimal[], fund: string): Decimal {
  const word = fund.slice(0, 4);
  return left.reduce(
    (sum, entry, i) => (entry.text.startsWith(word) ? add(sum, values[i] as Decimal) : sum),
    ZERO,
  );
}

function totalsAt(columns: readonly string[], totals: ReadonlyMap<string, Decimal>, scale: number) {
  return new Map(
    [...totals].map(([fund, value]) => [
      columns.indexOf(fund),
      Number(value.digits * 10n ** BigInt(Math.max(0, scale - value.scale))),
    ]),
  );
}

function codeOf(entry: SideEntry, index: number): string {
  return `${entry.text}#${index}`;
}

/** 支出合计 is the sum of the classes, 总计 that of 支出合计 and the balance. */
export function sumsOf(
  entries: readonly { readonly text: string }[],
): { parent: number; children: number[] }[] {
  const at = (pattern: RegExp): number => entries.findIndex((entry) => pattern.test(entry.text));
  const spent = at(/支出合计$/);
  const closing = at(/^年末|^结转下年$/);
  const total = at(/总计$/);
  const classes = entries.flatMap((_, i) => (i < spent ? [i] : []));
  return [
    ...(spent > 0 ? [{ parent: spent, children: classes }] : []),
    ...(total >= 0 && spent >= 0
      ? [{ parent: total, children: closing >= 0 ? [spent, closing] : [spent] }]
      : []),
  ];
}

function rowOf(header: SideHeader, entry: SideEntry, told: Answer | undefined): Row {
  const place = (entry.label[0] as Piece).place;
  const width = header.left.length + header.right.length + 2;
  const cells: Cell[] = Array.from({ length: width }, () => ({ text: "", place }));
  const base = entry.side === "left" ? 0 : header.left.length + 1;
  cells[base] = { text: joinHan(entry.label.map((piece) => piece.text).join("")), place };
  for (const [i, column] of (told?.columns ?? []).entries()) {
    const piece = entry.values[i] as Piece;
    if (column !== null) cells[base + 1 + column] = { text: piece.text, place: piece.place };
  }
  return { kind: "cells", aligned: true, cells };
}
