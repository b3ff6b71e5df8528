import type { Row } from "../../documents/model";

const AMOUNT = /^[-－△(（]?[\d０-９][\d０-９,，]*[.．][\d０-９]+[)）]?$/;
const MOST_HEAD_ROWS = 6;

const wordsOf = (row: Row): string => row.cells.map(({ text }) => text.replace(/\s/g, "")).join("\t");
const filledIn = (row: Row): number => row.cells.filter(({ text }) => text.trim() !== "").length;

/** Rows without the header that is printed again on the next page: it belongs above the first row alone. */
export function withoutRepeatedHead(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex((row) => row.cells.some(({ text }) => AMOUNT.test(text.replace(/\s/g, ""))));
  const head = rows.slice(0, Math.min(Math.max(first, 0), MOST_HEAD_ROWS)).filter((row) => filledIn(row) > 1);
  if (head.length === 0) return rows;
  const words = new Set(head.map(wordsOf));
  const kept = rows.filter((row, i) => i < first || !words.has(wordsOf(row)));
  return kept.length === rows.length ? rows : kept;
}
