import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../lib/documents/docx/read-docx";
import { sniff } from "../../lib/documents/sniff";
import { errorCode } from "./support/error-code";
import { paragraph, wordFile, wordTable } from "./support/write-docx";

const texts = (body: string): string[][] =>
  readDocx(wordFile(body)).rows.map((row) => row.cells.map((cell) => cell.text));
const run = (inside: string): string => `<w:p><w:r>${inside}</w:r></w:p>`;

describe("a Word file", () => {
  it("is told from its bytes", () => {
    expect(sniff(wordFile(paragraph("正文")))).toBe("docx");
  });

  it("spreads merged cells over columns", () => {
    const table = wordTable([
      [
        { text: "项目", rowSpan: 2 },
        { text: "支出", colSpan: 2 },
      ],
      [{ text: "基本" }, { text: "项目" }],
      [{ text: "合计" }, { text: "1.00" }, { text: "2.00" }],
    ]);
    expect(texts(table)).toEqual([
      ["项目", "支出", ""],
      ["", "基本", "项目"],
      ["合计", "1.00", "2.00"],
    ]);
  });

  it("keeps the columns of a row that begins later", () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("甲")}${cell("乙")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("1")}</w:tr></w:tbl>`;
    expect(texts(table)).toEqual([
      ["甲", "乙"],
      ["", "1"],
    ]);
  });

  it("does not vouch for figures below a header of other columns", () => {
    const wide = wordTable([[{ text: "科目", colSpan: 2 }, { text: "合计" }, { text: "基本" }]]);
    const narrow = wordTable([[{ text: "水利" }, { text: "2.00" }, { text: "1.00" }]]);
    const same = wordTable([[{ text: "水利", colSpan: 2 }, { text: "2.00" }, { text: "1.00" }]]);
    const looseIn = (body: string): boolean[] =>
      readDocx(wordFile(body)).rows.map((row) => row.cells.some(({ place }) => place.loose !== undefined));
    const code = wordTable([[{ text: "213" }, { text: "农林水" }, { text: "2.00" }, { text: "1.00" }]]);
    expect(looseIn(wide + code + narrow)).toEqual([false, false, true]);
    expect(looseIn(wide + code + same)).toEqual([false, false, false]);
  });

  it("keeps what stands between two tables, however the first of them ends", () => {
    const first = wordTable([[{ text: "合计" }, { text: "1.00" }]]);
    const second = wordTable([[{ text: "水利" }, { text: "2.00" }, { text: "3.00" }]]);
    const caption = ["续表", "支出决算表", "单位：万元"];
    for (const between of [caption.slice(1), caption, ["— 3 —", ...caption.slice(1)], ["— 3 —"]])
      expect(texts(first + between.map(paragraph).join("") + second)).toEqual([
        ["合计", "1.00"],
        ...between.map((line) => [line]),
        ["水利", "2.00", "3.00"],
      ]);
  });

  it("reads a table inside a cell on its own", () => {
    const inner = wordTable([[{ text: "甲" }, { text: "1" }]]);
    const outer = `<w:tbl><w:tr><w:tc>${paragraph("前言")}${inner}${paragraph("后记")}</w:tc></w:tr></w:tbl>`;
    expect(texts(outer)).toEqual([["前言"], ["甲", "1"], ["后记"]]);
  });

  it("leaves out deletions, hidden runs, field codes and the second writing of a shape", () => {
    const body = `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
      <mc:AlternateContent><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    expect(texts(body)).toEqual([["新框"]]);
  });

  it("reads the looks of now where a change is tracked, not those before it", () => {
    const before = "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>";
    const spans = '<w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange></w:tcPr>';
    const cell = (text: string, own = ""): string =>
      `<w:tc>${own}<w:p><w:r>${before}<w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell("甲", spans)}${cell("1")}</w:tr><w:tr>${cell("乙")}${cell("2")}</w:tr></w:tbl>`;
    expect(texts(table)).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });

  it("leaves out what is struck out and the raised marks of notes, and keeps units", () => {
    const styled = (look: string, text: string): string =>
      `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body = `<w:p>${styled("", "支出")}${styled("<w:strike/>", "90.00")}${styled('<w:strike w:val="0"/>', "95.31")}${styled(raised, "2")}${styled("", "万元，用房80m")}${styled(raised, "2")}</w:p>`;
    expect(texts(body)).toEqual([["支出95.31万元，用房80m2"]]);
  });

  it("parts a line at tabs and breaks it where Word breaks it", () => {
    const body = run("<w:t>单位：万元</w:t><w:tab/><w:t>部门：某局</w:t><w:br/><w:t>下一行</w:t>");
    expect(texts(body)).toEqual([["单位：万元", "部门：某局"], ["下一行"]]);
  });
});

describe("a Word file whose tables are none of Word's", () => {
  it("names the embedded ones, which show as pictures", () => {
    const file = wordFile(paragraph("正文"), undefined, 0, {
      "word/embeddings/Workbook1.xlsx": strToU8("x"),
      "word/media/image1.emf": strToU8("x"),
    });
    expect(readDocx(file).omitted).toEqual([
      { reason: "embedded file, shown as a picture only", text: "Workbook1.xlsx" },
    ]);
  });

  it("is refused as scanned where it holds pictures alone", async () => {
    const file = wordFile("<w:p/>", undefined, 0, { "word/media/image1.png": strToU8("x") });
    expect(await errorCode(() => readDocx(file))).toBe("scanned");
  });
});

describe("a damaged or hostile Word file", () => {
  const cut = wordFile(paragraph("正文")).slice(0, 300);
  const flipped = wordFile(paragraph("正文".repeat(300)));
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] as number) ^ 0x55;
  it.each([
    ["cut off", cut, "damaged"],
    ["text cut off", wordFile(paragraph("正文"), ""), "damaged"],
    [
      "without a document",
      zipSync({ "[Content_Types].xml": strToU8("<x/>"), "word/x.xml": strToU8("<x/>") }),
      "damaged",
    ],
    ["with nothing in it", wordFile(""), "empty"],
    ["nested without end", wordFile("<w:sdt>".repeat(100_000)), "too_deep"],
    ["with tables nested without end", wordFile("<w:tbl><w:tr><w:tc>".repeat(100_000)), "too_deep"],
    ["with a huge cell", wordFile(run(`<w:t>${"款项".repeat(200_000)}</w:t>`)), "too_large"],
    [
      "that unpacks to far more",
      wordFile(paragraph(" ".repeat(8_000_000)), undefined, 9),
      "compression_ratio",
    ],
  ])("%s is refused by name", async (_, bytes, code) => {
    expect(await errorCode(() => readDocx(bytes))).toBe(code);
  });

  it("whose bytes have changed is never read in silence", async () => {
    expect(await errorCode(() => readDocx(flipped))).toBe("damaged");
  });

  it("with entities that multiply is read without them", () => {
    const body = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${paragraph("正文")}`;
    expect(texts(body)).toEqual([["正文"]]);
  });
});
