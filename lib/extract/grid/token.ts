import type { Cell } from "../../documents/model";
import { placeIn } from "../../documents/place";
import { plainLabel } from "../label";
import { cellKind, type PrintedNumber, parsePrintedNumber } from "../printed-number";

/** A word, figure or cell of a form in reading order. */
export interface Token {
  readonly cell: Cell;
  /** As compared with the words of forms. */
  readonly plain: string;
  readonly number: PrintedNumber | null;
  /** First of its line. */
  readonly first: boolean;
}

const BRACKET = /^[（(][^（()）]{1,12}[)）][:：]?$/;
const SIGN = /^(?:[≥≤><=＝≧≦]+|约|不低于|不少于|不超过)$/;

export function tokenOf(cell: Cell, first: boolean): Token {
  return { cell, plain: plainLabel(cell.text), number: parsePrintedNumber(cell.text), first };
}

/** A figure, or what stands where there is none. */
export const isValue = ({ number, cell }: Token): boolean => number !== null || isEmpty(cell.text);
export const isEmpty = (text: string): boolean => ["dash", "blank"].includes(cellKind(text));

/** The words of lines: wide gaps part them where a line has any, else every space; brackets and signs are no words. */
export function wordsOf(lines: readonly Cell[]): Token[] {
  return lines.flatMap((line) => {
    const wide = /\S {2,}\S|\S\u3000+\S/.test(line.text.trim());
    const pieces = [...line.text.matchAll(wide ? /\S+(?: \S+)*/g : /\S+/g)].flatMap((match) =>
      partsOf(match[0], match.index),
    );
    const tokens = pieces.map(([text, at], i) => tokenOf({ text, place: placeIn(line.place, at) }, i === 0));
    return joined(tokens);
  });
}

/** Figures one space apart are two also where wide gaps part words. */
function partsOf(text: string, at: number): [string, number][] {
  const words = [...text.matchAll(/\S+/g)].map((match): [string, number] => [match[0], at + match.index]);
  const figures = words.filter(([word]) => parsePrintedNumber(word) !== null).length;
  return figures >= 2 && figures === words.length ? words : [[text, at]];
}

function joined(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const before = out.at(-1);
    const goesOn = before && (BRACKET.test(token.cell.text) || SIGN.test(before.cell.text)) && !token.first;
    if (before && goesOn)
      out[out.length - 1] = tokenOf(
        { ...before.cell, text: before.cell.text + token.cell.text },
        before.first,
      );
    else out.push(token);
  }
  return out;
}
