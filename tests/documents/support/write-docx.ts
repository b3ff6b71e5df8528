import { strToU8, zipSync } from "fflate";
import { expand, type GridCell, type PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";
import { escapeMarkup } from "./write-html";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

export const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p>`;

function cell(grid: GridCell): string {
  const { cell, origin } = grid;
  const merge = (cell.rowSpan ?? 1) > 1 ? `<w:vMerge${origin ? ' w:val="restart"' : ""}/>` : "";
  return `<w:tc><w:tcPr><w:gridSpan w:val="${cell.colSpan ?? 1}"/>${merge}</w:tcPr>${paragraph(origin ? cell.text : "")}</w:tc>`;
}

/** A row: cells merged with the one above are written again, cells merged with the one before are not. */
function row(cells: readonly GridCell[]): string {
  const written = cells.filter((grid, i) => grid.origin || cells[i - 1]?.cell !== grid.cell);
  return `<w:tr>${written.map(cell).join("")}</w:tr>`;
}

export function wordTable(rows: readonly (readonly PrintedCell[])[]): string {
  return `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>${expand(rows).map(row).join("")}</w:tbl>`;
}

/** A Word file around the elements of a body, with other files of its package. */
export function wordFile(
  body: string,
  end = "</w:body></w:document>",
  level: 0 | 9 = 0,
  others: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const parts = {
    ...others,
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELATION}" Target="/word/main.xml"/></Relationships>`,
    ),
    "word/main.xml": strToU8(`<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}${end}`),
  };
  return zipSync(parts, { level });
}

export function writeDocx(content: AccountsContent): Uint8Array {
  const parts = content.tables.flatMap(({ captions, rows, note }) => [
    ...captions.map(paragraph),
    wordTable(rows),
    note ? paragraph(note) : "",
  ]);
  return wordFile([paragraph(content.title), ...parts].join(""));
}
