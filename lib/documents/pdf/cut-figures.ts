import { bare, type TableRow } from "./torn-rows";

const CUT = "a figure with fewer decimals than the others may be cut off";
const doubted = (cell: TableRow[number]): TableRow[number] => ({ ...cell, loose: cell.loose ?? CUT });

const TWO_DECIMALS = /[.．][\d０-９]{2,}$/;
const FEWER = /^[-－]?[\d０-９][\d０-９,，]*[.．][\d０-９]?$/;

/** Whether all figures with decimals have at least two, and there are enough of them to say so. */
export function printsTwoDecimals(rows: readonly TableRow[]): boolean {
  const texts = rows.flatMap((row) => row.map((cell) => bare(cell.text)));
  return (
    texts.filter((text) => TWO_DECIMALS.test(text)).length >= 4 && !texts.some((text) => FEWER.test(text))
  );
}

const LONG_WHOLE = /^[-－]?[\d０-９][\d０-９,，]{3,}$/;
const ENOUGH = 8;

/** The last column of a table, whose figures may run on beyond the page: all columns before it print two decimals. */
export function withoutCutEdge(rows: readonly TableRow[]): TableRow[] {
  const before = rows.flatMap((row) => row.slice(0, -1).map((cell) => bare(cell.text)));
  const exact = before.filter((text) => TWO_DECIMALS.test(text)).length;
  if (exact < ENOUGH || before.some((text) => FEWER.test(text))) return [...rows];
  return rows.map((row) => {
    const last = row.at(-1);
    const text = bare(last?.text ?? "");
    if (!last || !(FEWER.test(text) || LONG_WHOLE.test(text))) return row;
    return [...row.slice(0, -1), doubted(last)];
  });
}

/** The last row of a page, whose figures may go on in lines the page did not hold. */
export function withoutCutEnd(row: TableRow): TableRow {
  return row.map((cell) => (FEWER.test(bare(cell.text)) ? doubted(cell) : cell));
}

const DECIMALS = /^[-－]?[\d０-９][\d０-９,，]*[.．][\d０-９]{2,}$/;
const WHOLE = /^[-－]?[\d０-９][\d０-９,，]{3,}[.．]?$/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const ONE_DECIMAL = /[.．][\d０-９]$/;

/** Long figures without decimals, where nearly all others have them, may be parts: a narrow cell or the page cut them. */
export function withoutCutCells(rows: readonly TableRow[]): TableRow[] {
  const texts = rows.flatMap((row) => row.map((cell) => cell.text));
  const isPart = (text: string): boolean => WHOLE.test(text) && !CODE.test(text);
  if (texts.filter((text) => DECIMALS.test(text)).length < 4 * texts.filter(isPart).length) return [...rows];
  return rows.map((row) =>
    row.map((cell, i) => {
      const cut = isPart(cell.text) || (i === row.length - 1 && ONE_DECIMAL.test(cell.text));
      return cut ? doubted(cell) : cell;
    }),
  );
}
