import { strToU8, type Zippable, zipSync } from "fflate";
import { expand, type PrintedCell } from "../../support/accounts/table";
import type { AccountsContent } from "./accounts-blocks";
import { escapeMarkup } from "./write-html";

const NAMESPACES = ["office", "text", "table", "style", "fo"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

export const paragraph = (text: string, style = ""): string =>
  `<text:p${style && ` text:style-name="${style}"`}>${escapeMarkup(text).replaceAll("\t", "<text:tab/>")}</text:p>`;

function rowsOf(rows: readonly (readonly PrintedCell[])[]): string {
  const written = expand(rows).map((row) => {
    const cells = row.map(({ cell, origin }) =>
      origin
        ? `<table:table-cell table:number-columns-spanned="${cell.colSpan ?? 1}" table:number-rows-spanned="${cell.rowSpan ?? 1}" office:value-type="string">${paragraph(cell.text)}</table:table-cell>`
        : "<table:covered-table-cell/>",
    );
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  return written.join("");
}

const table = (rows: readonly (readonly PrintedCell[])[]): string =>
  `<table:table><table:table-column table:number-columns-repeated="3"/>${rowsOf(rows)}</table:table>`;

/** An OpenDocument package around a body's elements. */
export function openDocument(
  kind: "text" | "spreadsheet",
  body: string,
  styles = "",
  others: Zippable = {},
): Uint8Array {
  const xml = `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": strToU8(xml),
    ...others,
  });
}

export function writeOdt(content: AccountsContent): Uint8Array {
  const parts = content.tables.flatMap(({ captions, rows, note }) => [
    ...captions.map((line) => paragraph(line)),
    table(rows),
    note ? paragraph(note) : "",
  ]);
  return openDocument("text", [paragraph(content.title), ...parts].join(""));
}

const line = (text: string): string =>
  `<table:table-row><table:table-cell office:value-type="string">${paragraph(text)}</table:table-cell></table:table-row>`;

const sheet = (name: string, rows: string): string =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="1000"/>${rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1000"/></table:table-row></table:table>`;

/** A sheet for each table; a cell's text is what it shows, whatever its value. */
export function writeOds(content: AccountsContent): Uint8Array {
  const sheets = content.tables.map(({ captions, rows, note }, i) =>
    sheet(`表${i + 1}`, [...captions.map(line), rowsOf(rows), note ? line(note) : ""].join("")),
  );
  return openDocument("spreadsheet", [sheet("封面", line(content.title)), ...sheets].join(""));
}
