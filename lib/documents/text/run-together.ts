import { placeIn } from "../place";
import type { Line } from "./lines";

/** Fewer words are a row, not a table whose lines have run together. */
const FEWEST_WORDS = 20;
/** A row of a wide table has one name and many figures. */
const FEWEST_NAMES = 8;
const LONGEST_WORD = 42;
/** Of so many words one is a figure of the accounts, and a list of names has none. */
const WORDS_TO_A_FIGURE = 4;
const MONEY = /^-?\d[\d,]*\.\d{1,2}$/;
/** Cells set apart by tabs or pipes; forms of evaluation are laid out by their own words. */
const OTHERWISE = /[\t|｜│┃]|绩效|自评|一级指标/;

/** A table that stands in one line of the text, a word a line; all other lines as they are. */
export function breakRunTogether(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isRunTogether)) return lines;
  return lines.flatMap((line) => (isRunTogether(line) ? wordsOf(line) : [line]));
}

function isRunTogether({ text }: Line): boolean {
  if (text.length < 4 * FEWEST_WORDS || OTHERWISE.test(text)) return false;
  const words = text.split(" ").filter((word) => word !== "");
  return (
    words.length >= FEWEST_WORDS &&
    words.every((word) => word.length <= LONGEST_WORD && !/[。；，]/.test(word)) &&
    words.filter((word) => /[\u4e00-\u9fff]/.test(word)).length >= FEWEST_NAMES &&
    words.filter((word) => MONEY.test(word)).length * WORDS_TO_A_FIGURE >= words.length
  );
}

function wordsOf(line: Line): Line[] {
  return [...line.text.matchAll(/[^ ]+/g)].map((match) => ({
    text: match[0],
    place: placeIn(line.place, match.index),
    page: line.page,
  }));
}
