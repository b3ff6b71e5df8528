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
  const shift = (at: number): number => originalOffset(line.text, at);
  for (const match of text.matchAll(pattern)) {
    let offset = match.index;
    for (const part of splitTight(match[0])) {
      const start = text.indexOf(part, offset);
      const x0 = width(text.slice(0, start), han);
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

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/u;

function width(text: string, han: HanWidth): number {
  let columns = 0;
  for (const c of text) columns += c > "\u007f" && WIDE.test(c) ? han : 1;
  return columns;
}
