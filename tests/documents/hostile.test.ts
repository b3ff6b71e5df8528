import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnyDocument } from "../../lib/cli/read-document";
import { accounts } from "../support/accounts/arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractBytes } from "../support/extraction";
import { plainLayouts } from "./support/accounts-blocks";
import { errorCode } from "./support/error-code";
import { rawPdf, word } from "./support/raw-pdf";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const GRID = [100, 200, 300].map((x) => `${x} 600 m ${x} 700 l S`).join("\n");
const LINES = [600, 650, 700].map((y) => `100 ${y} m 300 ${y} l S`).join("\n");
const TABLE = [
  GRID,
  LINES,
  word(110, 670, "name"),
  word(210, 670, "1,234.56"),
  word(110, 620, "other"),
  word(210, 620, "7.80"),
].join("\n");

const cells = async (pdf: Uint8Array): Promise<string[][]> =>
  (await readAnyDocument(pdf)).rows.map((row) => row.cells.map((cell) => cell.text));

const RULED = [
  ["name", "1,234.56"],
  ["other", "7.80"],
];

describe("a PDF drawn in an unusual way", () => {
  it("is read with its walls", async () => {
    expect(await cells(rawPdf([TABLE]))).toEqual(RULED);
  });

  it("is read when its page is turned", async () => {
    expect(await cells(rawPdf([TABLE], { page: "/Rotate 180" }))).toEqual(RULED);
    expect(await cells(rawPdf([`0 1 -1 0 800 0 cm\n${TABLE}`]))).toEqual(RULED);
  });

  it("is read without what its crop box cuts off, or a watermark writes across", async () => {
    const mark = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 120 600 Tm (DRAFT 99.99) Tj ET";
    const outside = word(20, 20, "8.88");
    expect(
      await cells(rawPdf([`${TABLE}\n${mark}\n${outside}`], { page: "/CropBox [50 500 500 800]" })),
    ).toEqual(RULED);
  });

  it("counts text printed twice to look bold once", async () => {
    const again = TABLE.replaceAll(/BT \/F1 10 Tf (\d+) /g, (_, x) => `BT /F1 10 Tf ${Number(x) + 0.3} `);
    expect(await cells(rawPdf([`${TABLE}\n${again}`]))).toEqual(RULED);
  });

  it("is a scan where its text leaves no ink", async () => {
    expect(await errorCode(() => readAnyDocument(rawPdf([`3 Tr\n${word(50, 700, "1,234.56")}`])))).toBe(
      "scanned",
    );
  });
});

describe("a hostile file", () => {
  it.each([
    ["a PDF cut off", rawPdf([TABLE]).slice(0, 40)],
    ["a PDF of noise", bytes(`%PDF-1.7\n${"\u0001\u00ff<<>>".repeat(5000)}`)],
    ["a ZIP without a directory", new Uint8Array([0x50, 0x4b, 3, 4, ...new Array<number>(200).fill(7)])],
    ["a workbook of 97 that is none", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 9, 9])],
  ])("%s is refused by name", async (_, file) => {
    expect(await errorCode(() => readAnyDocument(file))).toMatch(/^(?!other)\w+$/);
  });

  it("of two hundred thousand lines is read line by line", async () => {
    const { rows } = await readAnyDocument(bytes("决算\n".repeat(200_000)));
    expect(rows.length).toBe(200_000);
  });

  it.each([
    ["a million lines", "决算\n".repeat(1_000_000)],
    ["a million empty lines", "决算\n".concat("\n".repeat(1_000_000))],
    ["fifty megabytes of noise", "q8#".repeat(17_000_000)],
  ])("of %s is refused by name", async (_, text) => {
    expect(await errorCode(() => readAnyDocument(bytes(text)))).toBe("too_large");
  });
});

/** Work on a line that grew with its square would not end within a test's time. */
describe("a text of one endless line", () => {
  const MEGABYTE = 1_000_000;
  it.each([
    ["a word", "决算"],
    ["a digit", "1"],
    ["figures", "1,234.56 "],
    ["columns", "，　"],
    ["opened brackets", "（"],
    ["sentences", "一般公共预算财政拨款支出123.45万元，"],
  ])("of %s is read in pieces that keep their places and gives no records", async (_, piece) => {
    const text = piece.repeat(MEGABYTE / piece.length);
    const model = await readAnyDocument(bytes(text));
    expect(model.rows.length).toBeGreaterThan(80);
    for (const { cells } of model.rows)
      for (const cell of cells) expect(text.startsWith(cell.text.slice(0, 40), cell.place.char)).toBe(true);
    expect((await extractBytes(bytes(text))).facts).toEqual([]);
  });

  it("is cut behind its sentences", async () => {
    const sentence = `${"本年收入合计支出合计".repeat(20)}。`;
    const { rows } = await readAnyDocument(bytes(sentence.repeat(200)));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => !row.cells[0]?.text.endsWith("。"))).toEqual([]);
  });
});

const ENCRYPT = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`;
const image = "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI";
const PROSE = Array.from({ length: 3 }, (_, i) =>
  word(50, 700 - 20 * i, "words of a page that is no picture"),
);

describe("a PDF that cannot be read, or only in part", () => {
  it("is refused as encrypted where it asks for a password", async () => {
    expect(await errorCode(() => readAnyDocument(rawPdf([TABLE], { encrypt: ENCRYPT })))).toBe("encrypted");
  });

  it("is refused by its font where that does not say what its characters are", async () => {
    const font =
      "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>";
    const codes = Array.from({ length: 40 }, (_, i) => (0xe000 + i * 7).toString(16)).join("");
    const shown = `BT /F1 10 Tf 50 700 Td <${codes}> Tj ET`;
    expect(await errorCode(() => readAnyDocument(rawPdf([shown], { font })))).toBe("unreadable_font");
  });

  it("is read without the pages that are pictures, which are named", async () => {
    const mixed = await readAnyDocument(rawPdf([PROSE.join("\n"), image, TABLE]));
    expect(mixed.omitted).toEqual([{ reason: "scanned_page", text: "page 2" }]);
    expect(new Set(mixed.rows.flatMap((row) => row.cells.map((cell) => cell.place.page)))).toEqual(
      new Set([1, 3]),
    );
    expect(await errorCode(() => readAnyDocument(rawPdf([image, image])))).toBe("scanned");
  });

  it("with more lines and words on a page than can be a table is read or refused by name", async () => {
    const lines = Array.from({ length: 150_000 }, (_, i) => `${i % 500} ${i % 800} m 500 ${i % 800} l S`);
    const words = Array.from({ length: 20_000 }, (_, i) => word(i % 550, (i * 7) % 800, "12.00"));
    const code = await errorCode(() => readAnyDocument(rawPdf([[...lines, ...words].join("\n")])));
    expect(code).not.toBe("other");
  });
});

describe("names an object has by itself", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  it.each(NAMES)("%s as bureau, header, subject and sheet is text like any other", async (name) => {
    const [made, layout] =
      fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: 1, seed: 20261122 })[0] ?? [];
    if (!made || !layout) throw new Error("no sample");
    const text = renderAccounts({ ...made, bureau: `${name}局` }, layout).text;
    const rows = text.replace("合计", name).replace(/^(\d{3})\t[^\t]+/m, `$1\t${name}`);
    for (const file of [bytes(rows), workbookNamed(name, rows)]) {
      const { facts } = await extractBytes(file);
      expect(facts.length).toBeGreaterThan(20);
      expect(facts.filter((fact) => typeof fact.value !== "string")).toEqual([]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** Lines with tabs as a workbook of one sheet, with a defined name of the same words. */
function workbookNamed(name: string, text: string): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(text.split("\n").map((line) => line.split("\t")));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Names: [{ Name: name, Ref: `'${name}'!$A$1` }] };
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }));
}
