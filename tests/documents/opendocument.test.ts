import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readAnyDocument } from "../../lib/cli/read-document";
import { errorCode } from "./support/error-code";
import { openDocument, paragraph } from "./support/write-opendocument";

const cellsOf = async (bytes: Uint8Array): Promise<string[][]> =>
  (await readAnyDocument(bytes)).rows.map((row) => row.cells.map((cell) => cell.text));

describe("an OpenDocument text", () => {
  it("leaves out what is deleted, hidden, struck out or a note", async () => {
    const styles =
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style><style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const body =
      `<text:tracked-changes><text:changed-region>${paragraph("删去的")}</text:changed-region></text:tracked-changes>` +
      paragraph("留下的") +
      paragraph("隐藏的", "H") +
      '<text:p>合计<text:span text:style-name="S">12.00</text:span><text:s text:c="2"/>13.00<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>';
    expect(await cellsOf(openDocument("text", body, styles))).toEqual([["留下的"], ["合计  13.00"]]);
  });

  it("is told by its type or by its body, and refused where it is protected, cut off, empty or a picture", async () => {
    const without = openDocument("text", paragraph("正文"), "", { mimetype: strToU8("") });
    expect((await readAnyDocument(without)).format).toBe("odt");
    const manifest = { "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>") };
    expect(await errorCode(() => readAnyDocument(openDocument("text", paragraph("x"), "", manifest)))).toBe(
      "encrypted",
    );
    const cut = { "content.xml": strToU8("<office:document-content><office:body><office:text><text:p>a") };
    expect(await errorCode(() => readAnyDocument(openDocument("text", "", "", cut)))).toBe("damaged");
    expect(await errorCode(() => readAnyDocument(openDocument("text", "")))).toBe("empty");
    const picture = { "Pictures/1.png": strToU8("x") };
    expect(await errorCode(() => readAnyDocument(openDocument("text", "", "", picture)))).toBe("scanned");
  });
});

const row = (cells: string, more = ""): string => `<table:table-row ${more}>${cells}</table:table-row>`;
const cell = (text: string, more = ""): string =>
  `<table:table-cell ${more}>${paragraph(text)}</table:table-cell>`;

describe("an OpenDocument spreadsheet", () => {
  it("shows each cell where it stands, repeated ones as often, and names hidden rows, columns and sheets", async () => {
    const styles =
      '<style:style style:name="T"><style:table-properties table:display="false"/></style:style>';
    const body =
      `<table:table table:name="表1"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="2"/>` +
      row(cell("项目") + cell("旧") + cell("金额", 'table:number-columns-repeated="2"')) +
      row("<table:table-cell/>", 'table:number-rows-repeated="3"') +
      row(
        cell("合计") +
          cell("9") +
          cell("1.50", 'table:number-columns-spanned="2"') +
          "<table:covered-table-cell><text:p>盖住</text:p></table:covered-table-cell>",
      ) +
      row(cell("看不见"), 'table:visibility="filter"') +
      `</table:table><table:table table:name="旧表" table:style-name="T">${row(cell("1"))}</table:table>`;
    const bytes = openDocument("spreadsheet", body, styles);
    const { format, rows, omitted } = await readAnyDocument(bytes);
    expect(format).toBe("ods");
    expect(rows.map((one) => one.cells.map(({ text }) => text))).toEqual([
      ["表1"],
      ["项目", "金额", "金额"],
      ["合计", "1.50", ""],
    ]);
    expect(rows.at(-1)?.cells[1]?.place).toMatchObject({ sheet: "表1", cell: "C5" });
    expect(omitted).toEqual([
      { reason: "hidden rows or columns", text: "表1: 3" },
      { reason: "hidden sheet", text: "旧表" },
    ]);
  });

  it("that claims a cell a million times is refused, not spread", async () => {
    const body = `<table:table table:name="表">${row(cell("1", 'table:number-columns-repeated="9999999"'))}</table:table>`;
    expect(await errorCode(() => readAnyDocument(openDocument("spreadsheet", body)))).toBe("too_large");
  });
});
