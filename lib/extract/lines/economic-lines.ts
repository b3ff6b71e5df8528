import type { Cell, Row } from "../../documents/model";
import { plainLabel } from "../label";
import type { SubjectIndex } from "../subjects";
import { type Answer, assign } from "./assign";
import { pageColumns } from "./clusters";
import { nodesByCode, type SumNode } from "./hierarchy";
import { nameOf } from "./names";
import { type Piece, piecesOf } from "./pieces";
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
import { type LineRow, readRows } from "./row-stream";
import { exactValues } from "./values";
import { composePlaced } from "./words";

const FRAME =
  /^(?:(?:支出|部门)?(?:预算)?(?:经济分类)?(?:支出)?科?目?(?:编码|代码|名称)?|经济分类科目(?:编码|代码|名称)|科目(?:编码|代码|名称)|(?:功能分类)?科目名称|编码|代码|名称|(?:本年|一般公共预算|财政拨款|当年)*基本支出(?:决算数)?|人员经费|(?:日常)?公用经费|项目|栏次|决算数|金额|合计|小计|类|款)$/;
const VOCABULARY = [
  ...["支出经济分类", "经济分类", "部门预算支出经济分类", "功能分类", "支出功能分类", ""].flatMap((kind) => [
    `${kind}科目编码`,
    `${kind}科目代码`,
    `${kind}科目名称`,
    `${kind}科目`,
  ]),
  "经济分类",
  "支出经济分类",
  "编码",
  "代码",
  "名称",
  "人员经费",
  "公用经费",
  "日常公用经费",
  "基本支出",
  "本年基本支出",
  "财政拨款基本支出",
  "一般公共预算财政拨款基本支出",
  "项目",
  "栏次",
  "决算数",
  "金额",
  "合计",
  "小计",
  "类",
  "款",
];
const NAME = /名称$/;
const VALUE = /^(?:决算数|金额)$/;
const TOTAL = /^(?:人员经费|公用经费|基本支出)?(?:合计|小计|总计)$/;
/** Classes that are personnel expenses; the others are public expenses. */
const PERSONNEL = /^30[13]/;

/** Reads basic expenditure by economic class (T06) from printed lines, in blocks side by side or with three amounts. */
export function readEconomicLines(region: LineRegion, subjects: SubjectIndex): LineReading {
  const lines = region.body.map((line, i) => piecesOf(line, i));
  const { header, numbers, rows } = readRows(lines, {
    isHeader: (word) => FRAME.test(word),
    isTotal: (word) => TOTAL.test(word),
  });
  const valued = rows.filter((row) => row.values.length > 0);
  if (valued.length === 0) return { segment: null, report: [] };
  const width = widthOf(header, numbers);
  if (width === null) return unread(region, "the header of the economic classes was not recognised");
  const alone = isCellALine(region);
  const report: LineReport[] = [];
  const sound = valued.filter((row) => {
    const fault = faultOf(row, rows, width, alone);
    if (fault) report.push(omission(row.anchor, fault, labelOf(row)));
    return fault === null;
  });
  const values = exactValues(sound.map((row) => row.values));
  if (!values) return unread(region, "figures beyond exact range");
  const pages =
    width === 1
      ? null
      : pageColumns(
          sound.map((row) => row.values),
          lines,
        );
  const answers = assign({
    rows: sound.map((row, i) => ({ code: row.code, pieces: row.values, values: values.rows[i] ?? [] })),
    width,
    identities: width === 3 ? [{ whole: 0, plus: [1, 2], minus: [], within: false }] : [],
    pages,
    anchors: [],
    anchorPage: null,
    totals: new Map(),
    sums: sumsOf(sound),
    excluded: (row) => (row.code === null ? [] : PERSONNEL.test(row.code) ? [2] : [1]),
  });
  const cells = sound.flatMap((row, i) => {
    const told = answers[i] as Answer;
    for (const [v, column] of told.columns.entries())
      if (column === null)
        report.push(omission(row.values[v] as Piece, "the line does not tell the column", labelOf(row)));
    if (!told.verified && (alone || row.values.some((value) => value.row !== row.anchor.row))) {
      report.push(omission(row.anchor, UNORDERED, labelOf(row)));
      return [];
    }
    return told.columns.every((column) => column === null) ? [] : [rowOf(row, told, width, subjects)];
  });
  return { segment: { ...segmentOf(region), rows: [headerRow(region, width, cells), ...cells] }, report };
}

/** Classes are the sums of their items, personnel and public expenses those of their classes, the total both. */
function sumsOf(rows: readonly LineRow[]): SumNode[] {
  const codes = rows.map((row, i) => row.code ?? `total ${i}`);
  const total = (label: RegExp): number =>
    rows.findIndex((row) => row.code === null && label.test(plainLabel(row.anchor.text)));
  const classes = codes.flatMap((code, i) => (/^3\d{2}$/.test(code) ? [i] : []));
  const personnel = classes.filter((i) => PERSONNEL.test(codes[i] as string));
  const node = (parent: number, children: readonly number[]): SumNode[] =>
    parent >= 0 && children.length > 0 ? [{ parent, children }] : [];
  return [
    ...nodesByCode(codes),
    ...node(total(/^人员经费/), personnel),
    ...node(
      total(/^公用经费/),
      classes.filter((i) => !personnel.includes(i)),
    ),
    ...node(total(/^(?:基本支出)?(?:合计|总计)$/), classes),
  ];
}

/** One value a block, as many as blocks; or one block with total, personnel and public expenses. */
function widthOf(header: readonly Piece[], numbers: readonly Piece[]): 1 | 3 | null {
  const words = composePlaced(header, VOCABULARY)?.map(({ word }) => word);
  if (!words) return null;
  const names = words.filter((word) => NAME.test(word)).length;
  const values = words.filter((word) => VALUE.test(word)).length;
  if (names === 0) return null;
  if (values === names && (numbers.length === 0 || numbers.length === names)) return 1;
  const split = words.includes("人员经费") && words.some((word) => /公用经费$/.test(word));
  return names === 1 && values === 0 && split && words.some((word) => /^[合小]计$/.test(word)) ? 3 : null;
}

/** Why a row's values are not to be read. */
function faultOf(row: LineRow, rows: readonly LineRow[], width: number, alone: boolean): string | null {
  if (row.stray.length > 0) return "a figure of the row belongs to no column";
  if (row.values.length > width) return "more figures than columns";
  const value = row.values[0] as Piece;
  const shared = rows.some((other) => other !== row && other.anchor.row === row.anchor.row);
  return !alone && value.row !== row.anchor.row && shared
    ? "a figure stands on another line than its code"
    : null;
}

function labelOf(row: LineRow): string {
  return [row.anchor, ...row.name, ...row.values].map((piece) => piece.text).join(" ");
}

function headerRow(region: LineRegion, width: number, rows: readonly Row[]): Row {
  const place = rows[0]?.cells[0]?.place ?? { line: region.firstLine, char: 0 };
  const texts = ["科目编码", "科目名称", ...(width === 1 ? ["决算数"] : ["合计", "人员经费", "公用经费"])];
  return { kind: "cells", aligned: true, cells: texts.map((text) => ({ text, place })) };
}

function rowOf(row: LineRow, told: Answer, width: number, subjects: SubjectIndex): Row {
  const place = row.anchor.place;
  const cells: Cell[] = Array.from({ length: width + 2 }, () => ({ text: "", place }));
  cells[0] = { text: row.code ?? row.anchor.text, place };
  if (row.code !== null) cells[1] = { text: nameOf(row, subjects), place };
  for (const [i, column] of told.columns.entries()) {
    const piece = row.values[i] as Piece;
    if (column !== null) cells[column + 2] = { text: piece.text, place: piece.place };
  }
  return { kind: "cells", aligned: true, cells };
}
