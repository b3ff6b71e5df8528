import type { Row } from "../../documents/model";
import type { Fund } from "../../records/vocabulary";
import type { TableContext } from "../draft";
import { plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import type { TableResult } from "./subject-table";
import { readFlat } from "./three-public-flat";
import { readUpright, rowMeaning } from "./three-public-upright";

/** Reads the 三公 table and its wider kin (机构运行信息表): flat, transposed, or upright with a row a part. */
export function readThreePublicTable(context: TableContext, rows: readonly Row[]): TableResult {
  const upright = rows.some(
    (row) =>
      row.cells.some((cell) => parsePrintedNumber(cell.text) !== null) &&
      row.cells.some(
        (cell) => parsePrintedNumber(cell.text) === null && rowMeaning(cell.text, null) !== null,
      ),
  );
  return upright ? readUpright(context, rows) : readFlat(context, rows);
}

/** The funds the form's title or note names: 一般公共预算, 政府性基金, or all fiscal appropriations. */
export function threePublicFund(context: TableContext): Fund | null {
  const title = plainLabel(context.title ?? "");
  if (/政府性基金/.test(title)) return "gov_fund";
  if (/一般公共预算/.test(title)) return "general";
  if (/财政拨款/.test(title)) return "all";
  return /一般公共预算/.test(context.notes) ? "general" : null;
}
