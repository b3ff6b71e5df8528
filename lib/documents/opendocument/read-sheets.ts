import { trimBlanks } from "../blocks/block";
import { RunningPlaces } from "../blocks/places";
import { DocumentError } from "../document-error";
import type { DocumentModel, Omission, Row } from "../model";
import { sheetRows } from "../workbook/read-workbook";
import type { ShownNumber } from "../workbook/shown-number";
import { ZipFile } from "../zip/zip-file";
import { count } from "./body-reader";
import { HiddenStyles } from "./hidden-styles";
import { partOf, walk } from "./read-opendocument";

const MOST_CELLS = 1_000_000;
/** Rows and columns repeated further than this hold no content of their own. */
const MOST_REPEATED = 10_000;

interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hiddenColumns: Set<number>;
  readonly rows: Map<number, Map<number, ShownNumber>>;
  /** Cells with text in hidden rows and columns. */
  hidden: number;
}

/**
 * Reads an OpenDocument spreadsheet (.ods): every visible sheet in order with its cells as displayed, as a
 * workbook is read; hidden sheets, rows and columns are named in `omitted`.
 * @throws DocumentError damaged, encrypted, empty, too_large, or by the limits of archives and markup
 */
export function readSheets(bytes: Uint8Array): DocumentModel {
  const places = new RunningPlaces();
  const rows: Row[] = [];
  const omitted: Omission[] = [];
  for (const sheet of sheetsOf(partOf(new ZipFile(bytes), "content.xml"))) {
    if (sheet.isHidden) {
      if (sheet.rows.size > 0) omitted.push({ reason: "hidden sheet", text: sheet.name });
      continue;
    }
    if (sheet.hidden > 0)
      omitted.push({ reason: "hidden rows or columns", text: `${sheet.name}: ${sheet.hidden}` });
    for (const row of sheetRows(sheet.name, sheet, places)) rows.push(row);
  }
  if (rows.length === 0) throw new DocumentError("empty", "The workbook has no visible cells.");
  return { format: "ods", encoding: null, text: places.text, rows, omitted };
}

/** Follows the rows and cells of the sheets; a repeated cell that shows something is shown as often. */
function sheetsOf(xml: string): Sheet[] {
  const sheets: Sheet[] = [];
  const hidden = new HiddenStyles();
  let sheet: Sheet | undefined;
  let [row, column, rowTimes, cellTimes, total, skipping] = [0, 0, 1, 1, 0, 0];
  let [isHiddenRow, isCovered] = [false, false];
  let lines: string[] = [];
  const put = (): void => {
    const text = trimBlanks(lines.join("\n"));
    lines = [];
    if (text !== "" && !isCovered && sheet) {
      if (cellTimes > MOST_REPEATED || rowTimes > MOST_REPEATED)
        throw new DocumentError("too_large", "A cell of the workbook is repeated too often.");
      for (let r = row; r < row + rowTimes; r++)
        for (let c = column; c < column + cellTimes; c++) {
          if (++total > MOST_CELLS)
            throw new DocumentError("too_large", `The workbook has more than ${MOST_CELLS} cells.`);
          if (isHiddenRow || sheet.hiddenColumns.has(c)) sheet.hidden++;
          else sheet.rows.set(r, (sheet.rows.get(r) ?? new Map()).set(c, { text }));
        }
    }
    column += cellTimes;
  };
  let columns = 0;
  walk(xml, {
    hidden,
    open(name, attributes) {
      if (skipping > 0 || name === "annotation" || name === "forms" || name === "shapes") {
        skipping++;
        return;
      }
      if (name === "table") {
        sheet = {
          name: attributes["table:name"] ?? "",
          isHidden: hidden.hides(name, attributes),
          hiddenColumns: new Set(),
          rows: new Map(),
          hidden: 0,
        };
        sheets.push(sheet);
        row = 0;
        columns = 0;
      } else if (name === "table-column") {
        const times = Math.min(count(attributes["table:number-columns-repeated"]), MOST_REPEATED);
        if (/^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? ""))
          for (let c = columns; c < columns + times; c++) sheet?.hiddenColumns.add(c);
        columns += times;
      } else if (name === "table-row") {
        column = 0;
        rowTimes = count(attributes["table:number-rows-repeated"]);
        isHiddenRow = /^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? "");
      } else if (name === "table-cell" || name === "covered-table-cell") {
        cellTimes = count(attributes["table:number-columns-repeated"]);
        isCovered = name === "covered-table-cell";
        lines = [];
      } else if (name === "p") lines.push("");
      else if (name === "s") append(lines, " ".repeat(Math.min(count(attributes["text:c"]), 100)));
      else if (name === "tab") append(lines, " ");
      else if (name === "line-break") lines.push("");
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === "table-cell" || name === "covered-table-cell") put();
      else if (name === "table-row") row += rowTimes;
    },
    text(part) {
      if (skipping === 0) append(lines, part);
    },
  });
  return sheets;
}

/** Text outside a paragraph is the file's own white space. */
function append(lines: string[], part: string): void {
  if (lines.length > 0) lines[lines.length - 1] += part;
}
