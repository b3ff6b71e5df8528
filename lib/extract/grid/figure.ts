import { cellKind, parsePrintedNumber } from "../printed-number";

const YEAR = /^\s*20\d{2}\s*年?\s*度?\s*$/;

/** Whether a cell holds a figure of the table; a year is a word of its labels. */
export function holdsFigure(text: string): boolean {
  return !YEAR.test(text) && parsePrintedNumber(text) !== null;
}

export function holdsWords(text: string): boolean {
  return YEAR.test(text) || (cellKind(text) === "text" && parsePrintedNumber(text) === null);
}
