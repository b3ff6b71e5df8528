import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDoc } from "../../lib/documents/doc/read-doc";
import { sniff } from "../../lib/documents/sniff";
import { runs } from "../support/runs";
import { writeCompoundFile } from "./support/compound-file";
import { errorCode } from "./support/error-code";
import { type DocParagraph, docLine, docTable, writeDocFile } from "./support/write-doc";

const texts = (paragraphs: readonly DocParagraph[]): string[][] =>
  readDoc(writeDocFile(paragraphs)).rows.map((row) => row.cells.map((cell) => cell.text));

describe("a Word file of 97 to 2003", () => {
  it("is told from its bytes", () => {
    expect(sniff(writeDocFile([docLine("正文")]))).toBe("doc");
  });

  it("keeps empty cells and the columns of merged ones", () => {
    const table = docTable([
      [
        { text: "项目", rowSpan: 2 },
        { text: "支出", colSpan: 2 },
      ],
      [{ text: "基本" }, { text: "项目" }],
      [{ text: "合计" }, { text: "" }, { text: "2.00" }],
      [{ text: "公务接待费" }, { text: "1.00" }, { text: "" }],
    ]);
    expect(texts([docLine("前言"), ...table, docLine("后记")])).toEqual([
      ["前言"],
      ["项目", "支出", ""],
      ["", "基本", "项目"],
      ["合计", "", "2.00"],
      ["公务接待费", "1.00", ""],
      ["后记"],
    ]);
  });

  it("keeps what stands between two tables, a page number or the mark of a continuation too", () => {
    const first = docTable([[{ text: "合计" }, { text: "1.00" }]]);
    const second = docTable([[{ text: "水利" }, { text: "2.00" }, { text: "3.00" }]]);
    for (const between of [["支出决算表", "单位：万元"], ["续表", "支出决算表"], ["— 3 —"]])
      expect(texts([...first, ...between.map(docLine), ...second])).toEqual([
        ["合计", "1.00"],
        ...between.map((line) => [line]),
        ["水利", "2.00", "3.00"],
      ]);
  });

  it("reads rows so wide that their definition stands in another stream", () => {
    const wide = (prefix: string) => Array.from({ length: 30 }, (_, i) => ({ text: `${prefix}${i}` }));
    const rows = texts(docTable([wide("列"), wide("1."), wide("2.")]));
    expect(rows.map((row) => row.length)).toEqual([30, 30, 30]);
    expect(rows[2]?.[29]).toBe("2.29");
  });

  it("leaves out hidden, deleted and struck text, field codes and marks of pictures and notes", () => {
    expect(
      texts([
        docLine("第\x13PAGE\x14 3\x15 页\x01，见注\x02"),
        { text: "藏\r", hidden: "hidden" },
        { text: "删\r", hidden: "deleted" },
        { text: "划\r", hidden: "struck" },
        docLine("1\x1e2\x1f"),
      ]),
    ).toEqual([["第 3 页，见注"], ["1-2"]]);
  });

  it("breaks lines at page and line breaks", () => {
    expect(texts([docLine("甲\v乙\f丙")])).toEqual([["甲"], ["乙"], ["丙"]]);
  });

  it("that is encrypted, too old, empty or no Word file is refused by name", async () => {
    const file = writeDocFile([docLine("正文")]);
    const at = file.indexOf(0xec, 512);
    const changed = (offset: number, value: number): Uint8Array =>
      file.map((byte, i) => (i === at + offset ? value : byte));
    expect(file[at + 1]).toBe(0xa5);
    expect(await errorCode(() => readDoc(changed(0x0b, 0x03)))).toBe("encrypted");
    expect(await errorCode(() => readDoc(changed(2, 0x65)))).toBe("unsupported_format");
    expect(await errorCode(() => readDoc(writeDocFile([docLine("")])))).toBe("empty");
    expect(await errorCode(() => readDoc(writeCompoundFile({ Other: new Uint8Array(10) })))).toBe("damaged");
  });

  it("that is damaged anywhere is read or refused by name, never an unnamed error", async () => {
    const file = writeDocFile([docLine("正文"), ...docTable([[{ text: "甲" }, { text: "1" }]])]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(file.length),
        async (changes, cut) => {
          const bytes = file.slice(0, cut % 3 === 0 ? cut : file.length);
          for (const [i, value] of changes) bytes[i % Math.max(1, bytes.length)] = value;
          expect(await errorCode(() => readDoc(bytes))).not.toBe("other");
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
