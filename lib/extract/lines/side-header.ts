import type { Measure } from "./clusters";
import type { Extent, Piece } from "./pieces";
import { composePlaced, extentOf, type HeaderWord, withoutYear } from "./words";

/** Value columns of the two sides as the header names them. */
export interface SideHeader {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly lineNumbers: boolean;
  /** Where the right side's value columns stand. */
  rightAnchors(measure: Measure): (Extent | null)[];
}

const VALUES: readonly string[] = [
  "决算数",
  "金额",
  "预算数",
  "年初预算数",
  "全年预算数",
  "调整预算数",
  "本年决算数",
];
const ALL: readonly string[] = ["合计", "小计"];
const FUNDS = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"] as const;
const FRAME: readonly string[] = [
  "收入支出",
  "收入",
  "支出",
  "项目",
  "行次",
  "栏次",
  "序号",
  "项目（按功能分类）",
  "项目（按支出功能分类）",
  "项目（按支出功能分类科目）",
  "按功能分类",
  "按支出功能分类",
  "科目名称",
];

/** Reads the header of a table of two sides; null where it holds words the form does not know or three sides. */
export function readSideHeader(table: string, header: readonly Piece[]): SideHeader | null {
  const words = composePlaced(withoutYear(header), [...FRAME, ...VALUES, ...ALL, ...FUNDS]);
  if (!words) return null;
  const count = (word: string): number => words.filter((found) => found.word === word).length;
  if (FRAME.filter((word) => LABEL.test(word)).reduce((sum, word) => sum + count(word), 0) !== 2) return null;
  const lineNumbers = count("行次") + count("序号") === 2 || numbersBesideItems(words);
  const columns = words
    .filter(({ word }) => !FRAME.includes(word))
    .toSorted((a, b) => orderOf(a) - orderOf(b));
  return table === "fiscal_total" ? fiscalHeader(columns, lineNumbers) : plainHeader(columns, lineNumbers);
}

const LABEL = /^项目|^科目名称$|^按/;

/** 栏次 beside 项目 is the column of the lines' numbers, below it the line of the columns'. */
function numbersBesideItems(words: readonly HeaderWord[]): boolean {
  const items = words.find(({ word }) => word === "项目")?.pieces[0]?.row;
  return words.filter(({ word, pieces }) => word === "栏次" && pieces[0]?.row === items).length === 2;
}

/** From left to right; fragments of a word lie below one another. */
function orderOf({ pieces }: HeaderWord): number {
  const extent = extentOf(pieces, (piece) => piece.narrow);
  return extent ? (extent.from + extent.to) / 2 : (pieces[0]?.narrow.from ?? 0);
}

const inPrint = (words: readonly HeaderWord[]): HeaderWord[] =>
  words.toSorted((a, b) => (a.pieces[0]?.place.char ?? 0) - (b.pieces[0]?.place.char ?? 0));

/** The same value columns on both sides. */
function plainHeader(columns: readonly HeaderWord[], lineNumbers: boolean): SideHeader | null {
  const printed = inPrint(columns);
  const words = printed.map(({ word }) => word);
  const half = words.length / 2;
  if (words.some((word) => !VALUES.includes(word)) || !Number.isInteger(half) || half < 1 || half > 4)
    return null;
  const [left, right] = [words.slice(0, half), words.slice(half)];
  if (left.join() !== right.join() || new Set(left).size < left.length) return null;
  return {
    left,
    right,
    lineNumbers,
    rightAnchors: (measure) => printed.slice(half).map(({ pieces }) => extentOf(pieces, measure)),
  };
}

/** One value on the left, and maybe one above the right side's columns; on the right all funds, then each fund the header names. */
function fiscalHeader(columns: readonly HeaderWord[], lineNumbers: boolean): SideHeader | null {
  const values = columns.filter(({ word }) => VALUES.includes(word));
  const left = values.length === 2 ? [inPrint(values)[0] as HeaderWord] : values;
  const all = columns.filter(({ word }) => ALL.includes(word));
  const funds = FUNDS.flatMap((fund) => columns.filter(({ word }) => word === fund));
  if (
    left.length !== 1 ||
    all.length !== 1 ||
    funds.length < 2 ||
    new Set(funds.map((f) => f.word)).size < funds.length
  )
    return null;
  const right = [all[0] as HeaderWord, ...funds];
  if (!ascending(right)) return null;
  return {
    left: [(left[0] as HeaderWord).word],
    right: ["合计", ...funds.map(({ word }) => word)],
    lineNumbers,
    rightAnchors: (measure) => right.map(({ pieces }) => extentOf(pieces, measure)),
  };
}

/** Words that share a line stand in this order. */
function ascending(words: readonly HeaderWord[]): boolean {
  return words.every((word, i) => {
    const before = words[i - 1]?.pieces[0];
    const own = word.pieces[0];
    return !before || !own || before.row !== own.row || before.place.char < own.place.char;
  });
}
