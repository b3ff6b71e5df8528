import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readAnyDocument } from "../../lib/cli/read-document";
import { OfdPackage } from "../../lib/documents/ofd/package";
import { subpathsOf } from "../../lib/documents/ofd/path-data";
import { offsetsOf } from "../../lib/documents/ofd/text-object";
import { ZipFile } from "../../lib/documents/zip/zip-file";
import { errorCode } from "./support/error-code";
import { ofdFile } from "./support/write-ofd";

const text = (words: string, x: number, y: number, more = ""): string =>
  `<ofd:TextObject Size="4" Boundary="${x} ${y} 80 6" ${more}><ofd:TextCode X="0" Y="4" DeltaX="g ${words.length} 4">${words}</ofd:TextCode></ofd:TextObject>`;

const textOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readAnyDocument(bytes)).rows.flatMap((row) => row.cells.map((cell) => cell.text));

describe("offsets between characters", () => {
  it("are numbers, of which `g n v` stands for n times v, and no more than are needed", () => {
    expect(offsetsOf("g 3 2.5 1 g 2 4", 10)).toEqual([2.5, 2.5, 2.5, 1, 4, 4]);
    expect(offsetsOf("g 99999999 1", 3)).toEqual([1, 1, 1]);
    expect(offsetsOf(undefined, 3)).toEqual([]);
  });
});

describe("abbreviated path data", () => {
  it("is figures of corners; curves go to their ends, C closes", () => {
    const root = new OfdPackage(
      new ZipFile(ofdFile([""], { "p.xml": strToU8("<p>M 0 0 L 5 0 B 1 1 2 2 5 5 C M 7 7 L 8 8</p>") })),
    ).root("p.xml");
    expect(subpathsOf(root)).toEqual([
      [
        [0, 0],
        [5, 0],
        [5, 5],
        [0, 0],
      ],
      [
        [7, 7],
        [8, 8],
      ],
    ]);
  });
});

describe("an OFD page", () => {
  it("is read where its objects stand: blocks within blocks, a matrix, a hidden object left out", async () => {
    const page = ofdFile([
      text("部门决算", 20, 20) +
        `<ofd:PageBlock>${text("收入总计", 20, 40)}${text("看不见的", 20, 60, 'Visible="false"')}</ofd:PageBlock>` +
        text("支出总计", 20, 80, 'CTM="1 0 0 1 0 10"'),
    ]);
    expect(await textOf(page)).toEqual(["部门决算", "收入总计", "支出总计"]);
  });

  it("shows its template under its own content", async () => {
    const area = "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>";
    const ofd = 'xmlns:ofd="http://www.ofdspec.org/2016"';
    const bytes = ofdFile([""], {
      "Doc_0/Document.xml": strToU8(
        `<ofd:Document ${ofd}><ofd:CommonData><ofd:PageArea>${area}</ofd:PageArea><ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="/Doc_0/P.xml"/></ofd:Pages></ofd:Document>`,
      ),
      "Doc_0/Tpls/T.xml": strToU8(
        `<ofd:Page ${ofd}><ofd:Content><ofd:Layer>${text("单位：万元", 20, 20)}</ofd:Layer></ofd:Content></ofd:Page>`,
      ),
      "Doc_0/P.xml": strToU8(
        `<ofd:Page ${ofd}><ofd:Template TemplateID="7"/><ofd:Content><ofd:Layer>${text("收入总计", 20, 40)}</ofd:Layer></ofd:Content></ofd:Page>`,
      ),
    });
    expect(await textOf(bytes)).toEqual(["单位：万元", "收入总计"]);
  });

  it("with pictures alone is a scan, without anything it is empty, without its page it is damaged", async () => {
    expect(
      await errorCode(() =>
        readAnyDocument(ofdFile(['<ofd:ImageObject ResourceID="1" Boundary="0 0 210 297"/>'])),
      ),
    ).toBe("scanned");
    expect(await errorCode(() => readAnyDocument(ofdFile([""])))).toBe("empty");
    const lacking = ofdFile([""], {
      "Doc_0/Document.xml": strToU8('<Document><Pages><Page BaseLoc="Nowhere.xml"/></Pages></Document>'),
    });
    expect(await errorCode(() => readAnyDocument(lacking))).toBe("damaged");
  });

  it("whose blocks are nested without end is refused", async () => {
    const nested = "<ofd:PageBlock>".repeat(40) + "</ofd:PageBlock>".repeat(40);
    expect(await errorCode(() => readAnyDocument(ofdFile([nested])))).toBe("too_deep");
  });
});
