import type { Cell } from "../model";
import { placeIn } from "../place";
import type { Line } from "./lines";

/** A word group of a line with the display columns it covers (a Han character covers two). */
export interface Token {
  readonly cell: Cell;
  readonly x0: number;
  readonly x1: number;
  readonly kind: "amount" | "code" | "label";
}

const AMOUNT = /^-?\d[\d,]*(?:\.\d+)?%?$|^[-—–]+$/;
const CODE = /^(?:\d{3}|\d{5}|\d{7})$/;

/** Display columns a Han character takes: two in a fixed-width text, one where a converter counted characters. */
export type HanWidth = 1 | 2;

/** Splits a line at gaps of two spaces, and at one space between figures, a code and its name, a figure and a word. */
export function tokensOf(line: Line, han: HanWidth = 2): Token[] {
  const tokens: Token[] = [];
  const pattern = /\S+(?: \S+)*/gu;
  const text = line.text.replaceAll("\u3000", "  ");
  const shift = (at: number): number => (text === line.text ? at : originalOffset(line.text, at));
  // Where the columns have been counted to.
  let [counted, columns] = [0, 0];
  for (const match of text.matchAll(pattern)) {
    let offset = match.index;
    for (const part of splitTight(match[0])) {
      const start = text.indexOf(part, offset);
      columns += width(text.slice(counted, start), han);
      counted = start;
      const x0 = columns;
      const cell: Cell = {
        text: part,
        place: placeIn(line.place, shift(start)),
      };
      tokens.push({ cell, x0, x1: x0 + width(part, han), kind: "label" });
      offset = start + part.length;
    }
  }
  return tokens.map((token, i) => ({ ...token, kind: kindOf(token, tokens[i + 1]) }));
}

/** A full-width space stands for two display columns but is one character of the document. */
function originalOffset(text: string, at: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (seen >= at) return i;
    seen += text[i] === "\u3000" ? 2 : 1;
  }
  return text.length;
}

function splitTight(text: string): string[] {
  const words = text.split(" ");
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    const apart =
      last === undefined ||
      (AMOUNT.test(last) && AMOUNT.test(word)) ||
      (CODE.test(last) && /^[\u4e00-\u9fff]/.test(word)) ||
      (/[\u4e00-\u9fff]$/.test(last) && /^\d[\d,]*\.\d+$/.test(word)) ||
      (/^-?\d[\d,]*\.\d+$/.test(last) && /^[\u4e00-\u9fff（(]/.test(word));
    if (apart) parts.push(word);
    else parts[parts.length - 1] = `${last} ${word}`;
  }
  return parts;
}

function kindOf(token: Token, next: Token | undefined): Token["kind"] {
  const text = token.cell.text.replaceAll("，", ",");
  if (CODE.test(text) && next && /^[\u4e00-\u9fff]/.test(next.cell.text)) return "code";
  return AMOUNT.test(text) ? "amount" : "label";
}

/** First and last of the characters as wide as a Han character. */
const WIDE: readonly (readonly [first: string, last: string])[] = [
  ["\u1100", "\u115f"],
  ["\u2e80", "\ua4cf"],
  ["\uac00", "\ud7a3"],
  ["\uf900", "\ufaff"],
  ["\ufe30", "\ufe4f"],
  ["\uff00", "\uff60"],
  ["\uffe0", "\uffe6"],
  ["“", "”"],
  ["‘", "’"],
  ["—", "—"],
  ["…", "…"],
];
const IS_WIDE = new Uint8Array(0x10000);
for (const [first, last] of WIDE) IS_WIDE.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);

/** Display columns of a text; a pair of surrogates takes one. */
function width(text: string, han: HanWidth): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    columns += IS_WIDE[code] === 1 ? han : 1;
    if ((code & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
  }
  return columns;
}
