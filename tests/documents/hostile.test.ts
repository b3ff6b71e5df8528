import { describe, expect, it } from "vitest";
import { readAnyDocument } from "../../lib/cli/read-document";
import { errorCode } from "./support/error-code";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PDF of one page with the given content stream; the font has no map to text. */
function rawPdf(content: string, page = ""): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let out = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return bytes(out);
}

const GRID = [100, 200, 300].map((x) => `${x} 600 m ${x} 700 l S`).join("\n");
const LINES = [600, 650, 700].map((y) => `100 ${y} m 300 ${y} l S`).join("\n");
const word = (x: number, y: number, text: string): string => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;
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
    expect(await cells(rawPdf(TABLE))).toEqual(RULED);
  });

  it("is read when its page is turned", async () => {
    expect(await cells(rawPdf(TABLE, "/Rotate 180"))).toEqual(RULED);
    expect(await cells(rawPdf(`0 1 -1 0 800 0 cm\n${TABLE}`))).toEqual(RULED);
  });

  it("is read without what its crop box cuts off, or a watermark writes across", async () => {
    const mark = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 120 600 Tm (DRAFT 99.99) Tj ET";
    const outside = word(20, 20, "8.88");
    expect(await cells(rawPdf(`${TABLE}\n${mark}\n${outside}`, "/CropBox [50 500 500 800]"))).toEqual(RULED);
  });

  it("counts text printed twice to look bold once", async () => {
    const again = TABLE.replaceAll(/BT \/F1 10 Tf (\d+) /g, (_, x) => `BT /F1 10 Tf ${Number(x) + 0.3} `);
    expect(await cells(rawPdf(`${TABLE}\n${again}`))).toEqual(RULED);
  });

  it("is a scan where its text leaves no ink", async () => {
    expect(await errorCode(() => readAnyDocument(rawPdf(`3 Tr\n${word(50, 700, "1,234.56")}`)))).toBe(
      "scanned",
    );
  });
});

describe("a hostile file", () => {
  it.each([
    ["a PDF cut off", rawPdf(TABLE).slice(0, 40)],
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
});
