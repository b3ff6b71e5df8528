import type { Row } from "../../documents/model";
import type { TableContext } from "../draft";
import { readItemGrid } from "../grid/item-grid";
import { columnNumbers } from "../header";
import { plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { TableResult } from "./subject-table";
import { readFlat } from "./three-public-flat";
import { readUpright, rowMeaning } from "./three-public-upright";

/** Reads the 三公 table and its wider kin (机构运行信息表): flat, transposed, or upright with a row a part. */
export function readThreePublicTable(context: TableContext, rows: readonly Row[]): TableResult {
  const split = statisticsBelow(rows);
  if (split > 0) {
    const above = rows.slice(0, split);
    const [flat, below] = [
      readItemGrid(context, above) ?? readFlat(context, above),
      readUpright(context, rows.slice(split)),
    ];
    return {
      facts: [...flat.facts, ...below.facts],
      abstentions: [...flat.abstentions, ...below.abstentions],
    };
  }
  const grid = readItemGrid(context, rows);
  if (grid) return grid;
  const upright = rows.some(
    (row) =>
      row.cells.some((cell) => parsePrintedNumber(cell.text) !== null) &&
      row.cells.some(
        (cell) => parsePrintedNumber(cell.text) === null && rowMeaning(cell.text, null) !== null,
      ),
  );
  return upright || namesPhases(rows) ? readUpright(context, rows) : readFlat(context, rows);
}

/** Where the counts of the form begin below one row of amounts (Jiangsu); 0 where the form has one part. */
function statisticsBelow(rows: readonly Row[]): number {
  const isFigure = (text: string): boolean => parsePrintedNumber(text) !== null;
  const amounts = rows.findIndex((row) => {
    const filled = row.cells.filter((cell) => cell.text !== "");
    return filled.length >= 6 && filled.every(({ text }) => isFigure(text)) && columnNumbers(row) === null;
  });
  const counts = rows.findIndex(
    (row, i) =>
      i > amounts &&
      row.cells.some(({ text }) => isFigure(text)) &&
      row.cells.some(({ text }) => !isFigure(text) && rowMeaning(text, null) !== null),
  );
  return amounts >= 0 && counts > amounts ? amounts + 1 : 0;
}

/** 项目 beside 预算数 and 决算数, and no part of 三公 in the header: rows are parts, be it the total alone. */
function namesPhases(rows: readonly Row[]): boolean {
  const at = rows.findIndex((row) => row.cells.some((cell) => plainLabel(cell.text) === "项目"));
  const header = rows.slice(at, at + 3).flatMap((row) => row.cells.map((cell) => plainLabel(cell.text)));
  return (
    at >= 0 &&
    header.some((word) => /^(?:年初|全年)?(?:预算|决算)数$/.test(word)) &&
    !header.some((word) => /出国|接待|用车/.test(word))
  );
}
