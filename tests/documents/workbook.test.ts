import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sniff } from "../../lib/documents/sniff";
import { readWorkbook } from "../../lib/documents/workbook/read-workbook";
import { errorCode } from "./support/error-code";
import { sheetOf, workbookBytes } from "./support/write-workbook";

const text = (v: string): XLSX.CellObject => ({ t: "s", v });
const bytesOf = (sheets: Record<string, XLSX.WorkSheet>, hidden: readonly number[] = []): Uint8Array => {
  const book: XLSX.WorkBook = { SheetNames: Object.keys(sheets), Sheets: sheets };
  book.Workbook = {
    Sheets: book.SheetNames.map((name, i) => ({ name, Hidden: hidden.includes(i) ? 1 : 0 })),
  };
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }));
};
const texts = (bytes: Uint8Array): string[][] =>
  readWorkbook(bytes, XLSX).rows.map((row) => row.cells.map((cell) => cell.text));

describe("a workbook", () => {
  const plain = sheetOf(
    [],
    [
      [{ text: "甲" }, { text: "乙" }],
      [{ text: "1.50" }, { text: "2" }],
    ],
    null,
  );

  it.each([
    ["xlsx", "xlsx"],
    ["biff8", "xls"],
  ] as const)("written as %s is told from its bytes", (type, kind) => {
    expect(sniff(workbookBytes({ 表: plain }, type))).toBe(kind);
  });

  it("names each sheet and gives each cell its address", () => {
    const { rows } = readWorkbook(workbookBytes({ 收入: plain }, "xlsx"), XLSX);
    expect(rows.map((row) => row.cells.map((cell) => cell.place.cell))).toEqual([
      [undefined],
      ["A1", "B1"],
      ["A2", "B2"],
    ]);
    expect(rows.flatMap((row) => row.cells.map((cell) => cell.place.sheet))).toEqual(Array(5).fill("收入"));
  });

  it("shows figures as displayed and a merged cell's text once", () => {
    const sheet: XLSX.WorkSheet = {
      A1: text("金额"),
      A2: { t: "n", v: 1234.5, z: "#,##0.00" },
      B2: { t: "n", v: 0.2661, z: "0.00%" },
      C2: { t: "n", v: 0, z: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' },
      "!merges": [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }],
      "!ref": "A1:C3",
      A3: text("x"),
      B3: text("y"),
    };
    expect(texts(bytesOf({ 表: sheet }))).toEqual([
      ["表"],
      ["金额"],
      ["1,234.50", "26.61%", "-"],
      ["x", "y", ""],
    ]);
  });

  it.each([
    [-1234.5, "#,##0.00;[Red]#,##0.00", "-1,234.50"],
    [-1234.5, "#,##0.00_);(#,##0.00)", "-1,234.50"],
    [-1234.5, "#,##0.00_ ;[Red]-#,##0.00 ", "-1,234.50"],
    [1234.5, "[$-804]#,##0.00", "1,234.50"],
    [12345678.9, "0!.0000", "1234.5679"],
    [12345678.9, "0\\.0,", "1234.6"],
    [12345678.9, '0!.00,"万"', "123.46万"],
    [12345678.9, "#,##0.00,", "12,345.68"],
    [0.2661, "0.0%", "26.6%"],
    [5, "00", "05"],
  ])("%d in the format %s is %s, and vouched for", (v, z, shown) => {
    for (const type of ["xlsx", "biff8"] as const) {
      const sheet: XLSX.WorkSheet = { A1: text("甲"), B1: text("乙"), A2: { t: "n", v, z }, "!ref": "A1:B2" };
      const cell = readWorkbook(workbookBytes({ 表: sheet }, type), XLSX).rows.at(-1)?.cells[0];
      expect(cell?.text).toBe(shown);
      expect(cell?.place.loose).toBeUndefined();
    }
  });

  it("does not vouch for digits that are not the value's", () => {
    const sheet: XLSX.WorkSheet = {
      A1: text("甲"),
      B1: text("乙"),
      A2: { t: "n", v: 12345678.9, z: "#,##0!.0000" },
      "!ref": "A1:B2",
    };
    const cell = readWorkbook(bytesOf({ 表: sheet }), XLSX).rows.at(-1)?.cells[0];
    expect(cell?.place.loose).toContain("format");
  });

  it("leaves out what lies under a merged cell: nobody sees it", () => {
    const sheet: XLSX.WorkSheet = {
      A1: text("合计"),
      B1: text("旧"),
      C1: text("1.00"),
      "!merges": [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
      "!ref": "A1:C1",
    };
    expect(texts(bytesOf({ 表: sheet }))).toEqual([["表"], ["合计", "1.00"]]);
  });

  it("in the binary form of .xlsb says the same", () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, plain, "表");
    const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsb" }));
    expect(sniff(bytes)).toBe("xlsx");
    expect(texts(bytes)).toEqual(texts(bytesOf({ 表: plain })));
  });

  it("takes the stored result of a formula and names formulas without one", () => {
    const sheet: XLSX.WorkSheet = {
      A1: { t: "n", v: 3, f: "1+2" },
      B1: text("元"),
      A2: { t: "n", f: "A1*2" } as XLSX.CellObject,
      B2: text("元"),
      "!ref": "A1:B2",
    };
    const model = readWorkbook(bytesOf({ 表: sheet }), XLSX);
    expect(model.rows[1]?.cells[0]?.text).toBe("3");
    expect(model.omitted).toEqual([{ reason: "formulas without a stored result", text: "表: 1" }]);
  });

  it("leaves out hidden sheets and rows and names them", () => {
    const sheet: XLSX.WorkSheet = { ...plain, "!rows": [{}, { hidden: true }] };
    const model = readWorkbook(bytesOf({ 明: sheet, 藏: plain }, [1]), XLSX);
    expect(model.rows.flatMap((row) => row.cells.map((cell) => cell.text))).toEqual(["明", "甲", "乙"]);
    expect(model.omitted).toEqual([
      { reason: "hidden rows or columns", text: "明: 2" },
      { reason: "hidden sheet", text: "藏" },
    ]);
  });

  it("reads tables side by side one after the other where each has a title", () => {
    const sheet: XLSX.WorkSheet = {
      A1: text("收入决算表"),
      A2: text("甲"),
      B2: text("1"),
      D1: text("支出决算表"),
      D2: text("乙"),
      E2: text("2"),
      "!ref": "A1:E2",
    };
    expect(texts(bytesOf({ 表: sheet }))).toEqual([
      ["表"],
      ["收入决算表"],
      ["甲", "1"],
      ["支出决算表"],
      ["乙", "2"],
    ]);
  });

  it("keeps a table with an empty column whole", () => {
    const sheet: XLSX.WorkSheet = {
      A1: text("收入"),
      B1: text("1"),
      D1: text("支出"),
      E1: text("2"),
      "!ref": "A1:E1",
    };
    expect(texts(bytesOf({ 表: sheet }))).toEqual([["表"], ["收入", "1", "支出", "2"]]);
  });

  it("keeps a cell at the far end of the sheet without the columns between", () => {
    const sheet: XLSX.WorkSheet = {
      A1: text("甲"),
      XFD1: text("乙"),
      A9: text("丙"),
      "!ref": "A1:XFD9",
    };
    expect(texts(bytesOf({ 表: sheet }))).toEqual([["表"], ["甲", "乙"], ["丙"]]);
  });

  it("keeps script, formula text and prototype keys as text", () => {
    const sheet: XLSX.WorkSheet = { A1: text("=cmd|'/c calc'!A1"), B1: text("<script>"), "!ref": "A1:B1" };
    expect(texts(bytesOf({ __proto__x: sheet }))).toEqual([
      ["__proto__x"],
      ["=cmd|'/c calc'!A1", "<script>"],
    ]);
    expect(({} as Record<string, unknown>).A1).toBeUndefined();
  });
});

describe("a damaged or hostile workbook", () => {
  const table = sheetOf([], [[{ text: "甲" }, { text: "乙" }]], null);
  const xlsx = workbookBytes({ 表: table }, "xlsx");
  const xls = workbookBytes({ 表: table }, "biff8");
  const bomb = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(20_000_000),
  });
  it.each([
    ["cut off", xlsx.slice(0, xlsx.length / 2), "damaged"],
    ["of the old kind, cut off", xls.slice(0, 700), "damaged"],
    ["that unpacks to far more", bomb, "compression_ratio"],
    ["without cells", workbookBytes({ 空: { "!ref": "A1" } }, "xlsx"), "empty"],
  ])("%s is refused by name", async (_, bytes, code) => {
    expect(await errorCode(() => readWorkbook(bytes, XLSX))).toBe(code);
  });

  it("cut at any place is read or refused by name", async () => {
    for (let end = 512; end < xls.length; end += 512) {
      expect(await errorCode(() => readWorkbook(xls.slice(0, end), XLSX))).not.toBe("other");
    }
  });
});
