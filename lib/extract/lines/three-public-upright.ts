import type { Cell, Row } from "../../documents/model";
import { joinHan, plainLabel } from "../label";
import { rowMeasureOf } from "../tables/three-public-upright";
import { assign } from "./assign";
import { pageColumns } from "./clusters";
import type { SumNode } from "./hierarchy";
import type { Piece } from "./pieces";
import {
  isCellALine,
  type LineReading,
  type LineReport,
  omission,
  segmentOf,
  UNORDERED,
  unread,
} from "./reading";
import type { LineRegion } from "./regions";
import { readSideEntries, type SideEntry } from "./side-stream";
import { exactValues } from "./values";

/** Words of the value columns of the 三公 forms. */
export const HALVES = ["预算数", "决算数", "年初预算数", "全年预算数", "调整预算数", "上年决算数"];
const COLUMN = /^(?:决算)?统计数$/;
const COUNT = /团组|人次|批次|数量|保有量|人数|购置数|辆|（个）/;

/** Reads the upright 三公 form: a row a part, a column each for the budget and what was spent. */
export function readUprightLines(region: LineRegion, lines: readonly (readonly Piece[])[]): LineReading {
  const header = headerOf(lines.flat());
  if (!header) return unread(region, "the header of the 三公 table was not recognised");
  const { columns, body } = header;
  const alone = isCellALine(region);
  const entries = readSideEntries(body, {
    sidesOf: (label) => (rowMeasureOf(label) === null && !/三公经费/.test(label) ? [] : ["left"]),
    isBeginning: () => false,
    columned: false,
    lineNumbers: header.lineNumbers,
    decimals: body.some((piece) => piece.kind === "figure" && /[.．]/.test(piece.text)),
    cellALine: alone,
    counts: (label) => COUNT.test(label),
  });
  const sound = entries.filter((entry) => entry.values.length > 0 && entry.fault === null);
  const report: LineReport[] = entries
    .filter((entry) => entry.fault !== null && entry.values.length > 0)
    .map((entry) => omission(entry.values[0] as Piece, entry.fault ?? "", textOf(entry)));
  const values = exactValues(sound.map((entry) => entry.values));
  if (!values || sound.length === 0) return { segment: null, report };
  const pages =
    columns.length > 1
      ? pageColumns(
          sound.map((entry) => entry.values),
          lines,
        )
      : null;
  const measure = pages?.[0]?.measure ?? ((piece: Piece) => piece.narrow);
  const answers = assign({
    rows: sound.map((entry, i) => ({ code: `${i}`, pieces: entry.values, values: values.rows[i] ?? [] })),
    width: columns.length,
    identities: [],
    pages,
    anchors: columns.map(measure),
    anchorPage: sound[0]?.values[0]?.page ?? null,
    totals: new Map(),
    sums: sumsOf(sound),
  });
  const rows = sound.flatMap((entry, i): Row[] => {
    const told = answers[i];
    const place = (entry.label[0] as Piece).place;
    const cells: Cell[] = [
      { text: joinHan(entry.label.map((piece) => piece.text).join("")), place },
      ...columns.map(() => ({ text: "", place })),
    ];
    if (alone && !told?.verified) {
      report.push(omission(entry.label[0] as Piece, UNORDERED, textOf(entry)));
      return [];
    }
    for (const [v, column] of (told?.columns ?? []).entries()) {
      const piece = entry.values[v] as Piece;
      if (column === null) report.push(omission(piece, "the line does not tell the column", textOf(entry)));
      else cells[column + 1] = { text: piece.text, place: piece.place };
    }
    return [{ kind: "cells", aligned: true, cells }];
  });
  const place = rows[0]?.cells[0]?.place ?? { line: region.firstLine, char: 0 };
  const texts = ["项目", ...columns.map((piece) => plainLabel(piece.text))];
  return {
    segment: {
      ...segmentOf(region),
      rows: [{ kind: "cells", aligned: true, cells: texts.map((text) => ({ text, place })) }, ...rows],
    },
    report,
  };
}

interface UprightHeader {
  readonly columns: readonly Piece[];
  readonly lineNumbers: boolean;
  readonly body: readonly Piece[];
}

/** 项目 and the columns behind it, then 栏次 with its numbers. */
function headerOf(stream: readonly Piece[]): UprightHeader | null {
  const word = (i: number): string => plainLabel(stream[i]?.text ?? "");
  const start = stream.findIndex((_, i) => word(i) === "项目");
  const columns: Piece[] = [];
  let at = start + 1;
  let lineNumbers = false;
  for (; at < stream.length; at++) {
    if (word(at) === "行次" || (word(at) === "栏次" && columns.length === 0)) lineNumbers = true;
    else if (HALVES.includes(word(at).replace(/^(?:20\d{2}年度?|本年)/, "")) || COLUMN.test(word(at)))
      columns.push(stream[at] as Piece);
    else break;
  }
  if (word(at) === "栏次") {
    at++;
    while (stream[at]?.kind === "digits" && (stream[at]?.ascii.length ?? 9) === 1) at++;
  }
  return start < 0 || columns.length === 0 ? null : { columns, lineNumbers, body: stream.slice(at) };
}

/** 合计 = 出国 + 用车 + 接待, 用车 = 购置 + 运行. */
function sumsOf(entries: readonly SideEntry[]): SumNode[] {
  const at = (name: string): number =>
    entries.findIndex((entry) => rowMeasureOf(entry.text) === `three_public.${name}`);
  const node = (parent: string, parts: readonly string[]): SumNode[] => {
    const children = parts.map(at).filter((index) => index >= 0);
    return at(parent) >= 0 && children.length > 0 ? [{ parent: at(parent), children }] : [];
  };
  return [
    ...node("total", ["abroad", "vehicle_total", "reception"]),
    ...node("vehicle_total", ["vehicle_purchase", "vehicle_operation"]),
  ];
}

function textOf(entry: SideEntry): string {
  return [...entry.label, ...entry.values].map((piece) => piece.text).join(" ");
}
