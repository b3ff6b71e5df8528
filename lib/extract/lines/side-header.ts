import { plainLabel } from "../label";
import type { Measure } from "./clusters";
import type { Extent, Piece } from "./pieces";
import { compose, extentOf } from "./words";

/** Value columns of the two sides as the header names them. */
export interface SideHeader {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly lineNumbers: boolean;
  /** Where the right side's value columns stand. */
  rightAnchors(measure: Measure): (Extent | null)[];
}

const VALUE = /^(?:决算数|金额|预算数|年初预算数|全年预算数|调整预算数|本年决算数)$/;
const ALL = ["合计", "小计"];
const FUNDS = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"] as const;
const FRAME = [
  "收入",
  "支出",
  "项目",
  "行次",
  "栏次",
  "序号",
  "项目（按功能分类）",
  "项目（按支出功能分类）",
  "科目名称",
];

/** Reads the header of a table of two sides; null where it holds words the form does not know or three sides. */
export function readSideHeader(table: string, header: readonly Piece[]): SideHeader | null {
  const words = header.filter((piece) => piece.kind === "word");
  const plain = words.map((piece) => plainLabel(piece.text));
  if (plain.filter((word) => /^项目|^科目名称$/.test(word)).length !== 2) return null;
  const lineNumbers = plain.filter((word) => /^(?:行次|序号)$/.test(word)).length === 2;
  if (table === "fiscal_total") return fiscalHeader(words, lineNumbers);
  const values = plain.filter((word) => VALUE.test(word));
  const half = values.length / 2;
  if (plain.some((word) => !VALUE.test(word) && !FRAME.includes(word))) return null;
  if (!Number.isInteger(half) || half < 1 || half > 4) return null;
  const [left, right] = [values.slice(0, half), values.slice(half)];
  if (left.join() !== right.join() || new Set(left).size < left.length) return null;
  const places = words.filter((piece) => VALUE.test(plainLabel(piece.text))).slice(half);
  return { left, right, lineNumbers, rightAnchors: (measure) => places.map(measure) };
}

/** One value on the left; on the right all funds and each fund the header names, words broken over lines or not. */
function fiscalHeader(words: readonly Piece[], lineNumbers: boolean): SideHeader | null {
  const free = [...words];
  const take = (word: string): Piece[] | null => {
    const found = compose(word, free);
    for (const piece of found ?? []) free.splice(free.indexOf(piece), 1);
    return found;
  };
  const funds = FUNDS.flatMap((fund) => {
    const found = take(fund);
    return found ? [{ fund, found }] : [];
  });
  const all = ALL.map((word) => take(word)).find((found) => found !== null);
  const left = ["决算数", "金额"].find((word) => take(word) !== null);
  if (!left || !all || funds.length < 2) return null;
  if (free.some((piece) => !FRAME.includes(plainLabel(piece.text)))) return null;
  if (!ascending([all, ...funds.map(({ found }) => found)])) return null;
  return {
    left: [left],
    right: ["合计", ...funds.map(({ fund }) => fund)],
    lineNumbers,
    rightAnchors: (measure) =>
      [all, ...funds.map(({ found }) => found)].map((pieces) => extentOf(pieces, measure)),
  };
}

function ascending(words: readonly (readonly Piece[])[]): boolean {
  return words.every((word, i) => {
    const before = words[i - 1];
    const [a, b] = [before?.[0], word[0]];
    return (
      !a || !b || before?.length !== 1 || word.length !== 1 || a.row !== b.row || a.place.char < b.place.char
    );
  });
}
