import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readAnyDocument } from "../../lib/cli/read-document";
import { CoveredCells } from "../../lib/documents/workbook/covered-cells";
import { plainSheet } from "../../lib/documents/workbook/plain-sheet";
import { errorCode } from "./support/error-code";

const NS = "http://schemas.openxmlformats.org";
const RELATIONS = `${NS}/officeDocument/2006/relationships`;

/** A workbook of one sheet with this XML inside its worksheet. */
function workbook(inside: string): Uint8Array {
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
      "_rels/.rels": strToU8(
        `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(
        `<worksheet xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}">${inside}</worksheet>`,
      ),
    },
    { level: 0 },
  );
}

const cell = (at: string, value: string | number, more = ""): string =>
  `<c r="${at}"${typeof value === "string" ? ' t="str"' : ""}>${more}<v>${value}</v></c>`;
const row = (r: number, ...cells: string[]): string => `<row r="${r}">${cells.join("")}</row>`;
const TABLE = row(1, cell("A1", "项目"), cell("B1", "金额")) + row(2, cell("A2", "合计"), cell("B2", 12.5));

const texts = async (inside: string): Promise<string[][]> =>
  (await readAnyDocument(workbook(inside))).rows.map((one) => one.cells.map(({ text }) => text));
const READ = [["表"], ["项目", "金额"], ["合计", "12.5"]];

/** Whatever is claimed here would take hours or all memory if it were spread out. */
describe("a workbook that claims more than it holds", () => {
  it.each([
    ["two columns without end", '<cols><col min="1" max="2000000000" width="9"/></cols>', ""],
    [
      "a hundred thousand descriptions of all columns",
      `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(100_000)}</cols>`,
      "",
    ],
    [
      "links on all cells",
      "",
      '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x" display="y"/></hyperlinks>',
    ],
    ["a dimension of all cells", '<dimension ref="A1:XFD1048576"/>', ""],
  ])("%s is read as what it holds", async (_, before, after) => {
    expect(await texts(`${before}<sheetData>${TABLE}</sheetData>${after}`)).toEqual(READ);
  });

  it("merged ranges on top of each other cover what they cover and nothing else is asked", async () => {
    const merges = Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="A${i + 3}:XFD1048576"/>`);
    const below = row(900_000, cell("A900000", "盖住"));
    expect(
      await texts(`<sheetData>${TABLE}${below}</sheetData><mergeCells>${merges.join("")}</mergeCells>`),
    ).toEqual(READ);
  });

  it("rows and columns beyond any sheet are left out by name", async () => {
    const far = row(2_000_000_000, cell("A2000000000", 1));
    const model = await readAnyDocument(workbook(`<sheetData>${TABLE}${far}</sheetData>`));
    expect(model.rows).toHaveLength(3);
    expect(model.omitted).toEqual([{ reason: "beyond what a sheet can hold", text: "表: 1" }]);
  });

  it("cells so far apart that their table would be endless are refused", async () => {
    const letters = (n: number): string =>
      n < 26
        ? String.fromCharCode(65 + n)
        : letters(Math.floor(n / 26) - 1) + String.fromCharCode(65 + (n % 26));
    const spread = Array.from({ length: 3000 }, (_, i) => row(i + 1, cell(`${letters(i)}${i + 1}`, i)));
    const code = await errorCode(() =>
      readAnyDocument(workbook(`<sheetData>${spread.join("")}</sheetData>`)),
    );
    expect(code).toBe("too_large");
  });

  it("formulas shared down a column keep their results, and one without a result is named", async () => {
    const long = `<f t="shared" ref="B2:B1048576" si="0">${"A1+".repeat(2000)}A1</f>`;
    const shared = Array.from({ length: 20_000 }, (_, i) =>
      row(i + 3, cell(`A${i + 3}`, "项"), cell(`B${i + 3}`, i, '<f t="shared" si="0"/>')),
    );
    const open = `<row r="30000"><c r="A30000"><f>SUM(A1:A2)</f></c></row>`;
    const model = await readAnyDocument(
      workbook(
        `<sheetData>${row(1, cell("A1", "项目"), cell("B1", "金额"))}${row(2, cell("A2", "合计"), cell("B2", 12.5, long))}${shared.join("")}${open}</sheetData>`,
      ),
    );
    expect(model.rows).toHaveLength(20_003);
    expect(model.rows.at(-1)?.cells.map(({ text }) => text)).toEqual(["项", "19999"]);
    expect(model.omitted).toEqual([{ reason: "formulas without a stored result", text: "表: 1" }]);
  });
});

describe("the plain form of a worksheet", () => {
  it("keeps cells, columns and merged ranges under any prefix", () => {
    const xml = `<x:worksheet><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData><x:row><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells><x:hyperlinks/></x:worksheet>`;
    expect(plainSheet(xml)).toBe(
      '<worksheet><cols><x:col min="2" max="3" hidden="1"/></cols><sheetData><x:row><x:c r="A1"><f>0</f><x:v>2</x:v></x:c></x:row></sheetData><mergeCells><x:mergeCell ref="A1:B1"/></mergeCells></worksheet>',
    );
  });

  it("of formulas that are never closed is made in one pass", () => {
    const xml = `<worksheet><sheetData>${"<f>".repeat(400_000)}</sheetData></worksheet>`;
    expect(plainSheet(xml)).toContain("<f>0</f>");
  });
});

describe("covered cells", () => {
  it("are those under a merged one, but for its beginning, also where ranges lie over each other", () => {
    const merges = [
      { s: { r: 1, c: 1 }, e: { r: 3, c: 2 } },
      { s: { r: 2, c: 2 }, e: { r: 2, c: 4 } },
      { s: { r: 2, c: 6 }, e: { r: 5, c: 6 } },
    ];
    const plain = (r: number, c: number): boolean =>
      merges.some(({ s, e }) => r >= s.r && r <= e.r && c >= s.c && c <= e.c && !(r === s.r && c === s.c));
    const covered = new CoveredCells(merges);
    for (const r of [0, 1, 2, 3, 4, 5, 6])
      for (let c = 0; c < 9; c++) expect([r, c, covered.covers(r, c)]).toEqual([r, c, plain(r, c)]);
  });
});

/** A PDF of these objects, the first of them the catalogue. */
function pdf(...objects: string[]): Uint8Array {
  let out = "%PDF-1.7\n";
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return strToU8(
    `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
  );
}

const stream = (content: string, more = ""): string =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;
const PAGE =
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const WORDS = "BT /F1 10 Tf 50 700 Td (Revenue 1,234.56) Tj ET";

describe("a PDF that claims more than it holds", () => {
  it.each([
    ["page trees in a circle", "<< /Type /Pages /Kids [2 0 R] /Count 5 >>"],
    ["no pages of a million", "<< /Type /Pages /Kids [] /Count 1000000 >>"],
  ])("%s is damaged", async (_, pages) => {
    const file = pdf("<< /Type /Catalog /Pages 2 0 R >>", pages);
    expect(await errorCode(() => readAnyDocument(file))).toMatch(/^(?:damaged|empty)$/);
  });

  it("pages that are not there cost the page that is nothing", async () => {
    const file = pdf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1500 >>",
      PAGE,
      stream(WORDS),
      FONT,
      stream(""),
    );
    const { rows, omitted = [] } = await readAnyDocument(file);
    expect(rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(" ")).toContain("1,234.56");
    expect(omitted.length).toBeLessThan(50);
    expect(omitted.every(({ reason }) => reason === "damaged_page")).toBe(true);
  });

  it("a form that draws itself ends", async () => {
    const form = stream(`/X Do ${WORDS}`, "/Type /XObject /Subtype /Form /BBox [0 0 595 842]");
    const file = pdf(
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      PAGE,
      stream(`/X Do ${WORDS}`),
      FONT,
      form,
    );
    expect(await errorCode(() => readAnyDocument(file))).not.toBe("other");
  });
});

/** Work that grew with its square would not end within a test's time. */
describe("a document of very many tables", () => {
  it("is read table by table", async () => {
    const table = "<table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1.00</td></tr></table>";
    const page = `<html><body>${table.repeat(20_000)}</body></html>`;
    expect((await readAnyDocument(strToU8(page))).rows).toHaveLength(40_000);
  });
});
