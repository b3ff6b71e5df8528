import { THREE_PUBLIC } from "../../accounts/forms/three-public";
import type { Cell, Row } from "../../documents/model";
import { plainLabel } from "../label";
import { type FlatPart, flatParts } from "../tables/three-public-halves";
import { assign } from "./assign";
import { type Measure, pageColumns } from "./clusters";
import { holds, type PlacedIdentity } from "./identities";
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
import { HALVES, readUprightLines } from "./three-public-upright";
import { exactValues } from "./values";
import { rowsOf } from "./word-header";
import { composePlaced, extentOf, type HeaderWord, withoutYear } from "./words";

const PARTS = [
  "合计",
  "小计",
  "因公出国（境）费",
  "因公出国（境）费用",
  "因公出国（境）经费",
  "公务用车购置费",
  "公务用车运行维护费",
  "公务用车运行费",
  "购置费",
  "运行费",
  "运行维护费",
  "公务用车购置及运行费",
  "公务用车购置及运行维护费",
  "公务接待费",
];
const FRAME = [
  "项目",
  "栏次",
  "行次",
  "财政拨款三公经费",
  "三公经费",
  "三公经费支出",
  "一般公共预算财政拨款三公经费",
];
const VOCABULARY = [...HALVES, ...PARTS, ...FRAME];
const narrow: Measure = (piece) => piece.narrow;

/** Reads the 三公 table from printed lines, flat or upright. */
export function readThreePublicLines(region: LineRegion): LineReading {
  const lines = region.body.map((line, i) => piecesOf(line, i));
  return lines.some((line) => line.some((piece) => /^项目$/.test(plainLabel(piece.text))))
    ? readUprightLines(region, lines)
    : readFlat(region, lines);
}

function readFlat(region: LineRegion, lines: readonly (readonly Piece[])[]): LineReading {
  const stream = lines.flat();
  const numbersAt = stream.findIndex((_, i) =>
    [0, 1, 2, 3].every((n) => stream[i + n]?.ascii === String(n + 1)),
  );
  let numbersEnd = numbersAt;
  while (numbersAt >= 0 && stream[numbersEnd]?.ascii === String(numbersEnd - numbersAt + 1)) numbersEnd++;
  const dataAt = stream.findIndex((piece, i) => i >= Math.max(0, numbersEnd) && piece.kind !== "word");
  if (dataAt < 0) return { segment: null, report: [] };
  const header = stream.slice(0, numbersAt >= 0 ? numbersAt : dataAt);
  const words = composePlaced(withoutYear(header), VOCABULARY);
  const values = valuesFrom(stream.slice(dataAt));
  const ordered = words && inPrintOrder(words);
  const printed =
    ordered &&
    columnsOf(
      ordered.map(({ word }) => word),
      numbersEnd - numbersAt,
    );
  if (!ordered || !printed || !values)
    return unread(region, "the columns of the 三公 table were not recognised");
  const exact = exactValues([values]);
  if (!exact || values.length > printed.length) return unread(region, "more figures than columns");
  const told = isTold(ordered);
  const parts = told ? printed : orderBySums(printed, exact.rows[0] ?? []);
  if (!parts) return unread(region, "the lines of the header do not tell the order of its columns");
  const numbers = numbersAt >= 0 ? stream.slice(numbersAt, numbersEnd) : [];
  const pages = pageColumns([values], lines);
  const measure = pages?.[0]?.measure ?? narrow;
  const spread = new Set(values.map((piece) => piece.row)).size;
  if (spread > 1 && !isCellALine(region)) return unread(region, UNORDERED);
  const [answer] = assign({
    rows: [{ code: null, pieces: values, values: exact.rows[0] ?? [] }],
    width: parts.length,
    identities: identitiesOf(parts),
    pages,
    anchors: anchorsOf(numbers, ordered, parts.length, measure),
    anchorPage: values[0]?.page ?? null,
    totals: new Map(),
    seldom: () => parts.flatMap(({ measure }, i) => (isSeldom(measure) ? [i] : [])),
  });
  if (!answer) return { segment: null, report: [] };
  const alone = isCellALine(region) && values.length < parts.length;
  const place = (values[0] as Piece).place;
  const cells: Cell[] = parts.map(() => ({ text: "", place }));
  const report: LineReport[] = [];
  for (const [i, sure] of answer.columns.entries()) {
    const piece = values[i] as Piece;
    const column = sure ?? (pages ? null : (answer.likely[i] ?? null));
    const reason = "the line does not tell the column";
    if (column === null || alone) report.push(omission(piece, reason, piece.text));
    else
      cells[column] = {
        text: piece.text,
        place: sure === null ? { ...piece.place, loose: reason } : piece.place,
      };
  }
  const row = (texts: readonly string[]): Row => ({
    kind: "cells",
    aligned: true,
    cells: texts.map((text) => ({ text, place })),
  });
  return {
    segment: {
      ...segmentOf(region),
      rows: [
        ...rowsOf(
          parts.map(({ label }) => label.split("/")),
          place,
        ),
        row(parts.map((_, i) => String(i + 1))),
        { kind: "cells", aligned: true, cells },
      ],
    },
    report,
  };
}

const isSeldom = (measure: string): boolean =>
  THREE_PUBLIC.columns.some(({ id, total }) => total === measure && THREE_PUBLIC.seldom.includes(id));

/** Whether the words stand in the order of the columns: the vehicles' parent beside the other parts, not above them. */
function isTold(ordered: readonly HeaderWord[]): boolean {
  const parent = ordered.findIndex(({ word }) => /购置及运行/.test(word));
  return parent < 0 || isBesides(ordered) || parent > ordered.findIndex(({ word }) => word === "合计");
}

/** The one order of the parts, the vehicles before, between or behind the others, in which all sums hold. */
function orderBySums(parts: readonly FlatPart[], values: readonly number[]): FlatPart[] | null {
  if (values.length < parts.length) return null;
  const holding = placements(parts).filter((order) =>
    identitiesOf(order).every((identity) => holds(identity, values)),
  );
  const [first] = holding;
  const said = (order: readonly FlatPart[]): string =>
    order
      .map((part, i) => `${part.half} ${part.measure} ${values[i]}`)
      .toSorted()
      .join();
  return first && holding.every((order) => said(order) === said(first)) ? first : null;
}

function placements(parts: readonly FlatPart[]): FlatPart[][] {
  const halves = [...new Set(parts.map((part) => part.half))].map((half) =>
    parts.filter((part) => part.half === half),
  );
  const isVehicle = (part: FlatPart): boolean => /vehicle/.test(part.measure);
  const count = Math.max(...halves.map((half) => half.filter((part) => !isVehicle(part)).length));
  return Array.from({ length: count }, (_, at) =>
    halves.flatMap((half) => {
      const vehicles = ["vehicle_total", "vehicle_purchase", "vehicle_operation"].flatMap((name) =>
        half.filter((part) => part.measure === `three_public.${name}`),
      );
      const others = half.filter((part) => !isVehicle(part));
      return [...others.slice(0, at + 1), ...vehicles, ...others.slice(at + 1)];
    }),
  );
}

/** The figures of the one row; null where words or a second row follow. */
function valuesFrom(stream: readonly Piece[]): Piece[] | null {
  const values = stream.filter((piece) => piece.kind !== "word");
  const decimals = values.some((piece) => piece.kind === "figure");
  if (values.length < stream.length) return null;
  return decimals && values.some((piece) => piece.kind === "digits" && piece.ascii !== "0") ? null : values;
}

/** Whether wide gaps keep the places of the words. */
function isBesides(words: readonly HeaderWord[]): boolean {
  return words.some(({ pieces }) => pieces.some((piece) => piece.gap >= 2 && piece.gap < 1000));
}

/** Words from left to right where they lie side by side, else in the order printed. */
function inPrintOrder(words: readonly HeaderWord[]): HeaderWord[] {
  const at = (word: HeaderWord): number | null => {
    const extent = extentOf(word.pieces, narrow);
    return extent && (extent.from + extent.to) / 2;
  };
  const spaced = isBesides(words);
  return words.toSorted((a, b) =>
    spaced ? (at(a) ?? 0) - (at(b) ?? 0) : (a.pieces[0]?.place.char ?? 0) - (b.pieces[0]?.place.char ?? 0),
  );
}

/** The columns for the number the print gives, else for the only number that fits the words. */
function columnsOf(words: readonly string[], numbered: number): FlatPart[] | null {
  const halves = words.filter((word) => HALVES.includes(word)).length;
  const counts = numbered >= 4 ? [numbered] : [4, 6, 8, 12, 18, 24].filter((count) => count >= halves);
  const fitting = counts.flatMap((count) => {
    const parts = flatParts(words, count);
    return parts ? [parts] : [];
  });
  return fitting.length === 1 ? (fitting[0] as FlatPart[]) : null;
}

/** 合计 = 出国 + 用车 + 接待 and 用车 = 购置 + 运行, in each half. */
function identitiesOf(parts: readonly FlatPart[]): PlacedIdentity[] {
  return [...new Set(parts.map((part) => part.half))].flatMap((half) => {
    const at = (name: string): number =>
      parts.findIndex((part) => part.half === half && part.measure === `three_public.${name}`);
    const sum = (whole: string, names: readonly string[]): PlacedIdentity[] =>
      names.some((name) => at(name) < 0)
        ? []
        : [{ whole: at(whole), plus: names.map(at), minus: [], within: false }];
    return [
      ...sum("total", ["abroad", "vehicle_total", "reception"]),
      ...sum("vehicle_total", ["vehicle_purchase", "vehicle_operation"]),
    ];
  });
}

/** Column numbers, or the lowest words where there are as many as columns. */
function anchorsOf(numbers: readonly Piece[], words: readonly HeaderWord[], width: number, measure: Measure) {
  if (numbers.length === width) return numbers.map(measure);
  const halves = words.filter(({ word }) => HALVES.includes(word));
  const leaves =
    halves.length === width
      ? halves
      : words.filter(({ word }) => PARTS.includes(word) && !/购置及运行/.test(word));
  return leaves.length === width
    ? leaves.map(({ pieces }) => extentOf(pieces, measure))
    : Array.from({ length: width }, () => null);
}
