import { describe, expect, it } from "vitest";
import { compilePdfium } from "../../lib/cli/node-pdf";
import { sfntMetrics } from "../../lib/documents/pdf/pdfium/font-metrics";
import { ModuleEnded } from "../../lib/documents/pdf/pdfium/host";
import { Pdfium } from "../../lib/documents/pdf/pdfium/module";
import { openPdf } from "../../lib/documents/pdf/pdfium/pdfium-engine";
import { rawPdf, word } from "./support/raw-pdf";

const MIB = 1024 * 1024;

const open = async (...given: Parameters<typeof rawPdf>) => openPdf(await compilePdfium(), rawPdf(...given));

async function printed(content: string): Promise<string[]> {
  const { glyphs } = await (await open([content])).draw(1);
  const shows = new Map<number, string>();
  for (const { show, text } of glyphs) shows.set(show, (shows.get(show) ?? "") + text);
  return [...shows.values()];
}

describe("characters of a page", () => {
  it("are those that are printed, in the order they are set, whatever stands beside them", async () => {
    const set = [word(300, 700, "later"), word(100, 700, "sooner"), word(100, 650, "below")];
    expect(await printed(set.join("\n"))).toEqual(["later", "sooner", "below"]);
  });

  it("stay where the same is printed nearly over it, which an engine made for reading leaves out", async () => {
    const set = [word(100, 700, "7"), word(102, 700, "7"), word(100, 650, "9")];
    expect(await printed(set.join("\n"))).toEqual(["7", "7", "9"]);
  });

  it("are not those a mark would have read in their place", async () => {
    const marked = `/Span << /ActualText (9,999.99) >> BDC\n${word(100, 700, "12.50")}\nEMC`;
    expect(await printed(marked)).toEqual(["12.50"]);
  });

  it("keep a hyphen at the end of a line, and one that stands for no figure", async () => {
    const set = [word(100, 700, "sub-"), word(100, 650, "total"), word(300, 650, "-")];
    expect(await printed(set.join("\n"))).toEqual(["sub-", "total", "-"]);
  });

  it("have the width their font gives them, not that of what is drawn", async () => {
    const font =
      "<< /Type /Font /Subtype /TrueType /BaseFont /Unknown /FirstChar 49 /LastChar 50 /Widths [300 900] >>";
    const { glyphs } = await (await open([word(100, 700, "1212")], { font })).draw(1);
    expect(glyphs.map(({ x0, x1 }) => Math.round((x1 - x0) * 10))).toEqual([30, 90, 30, 90]);
  });

  it("are the same when the page is drawn again", async () => {
    const file = await open([[word(100, 700, "7"), word(102, 700, "7")].join("\n")]);
    expect((await file.draw(1)).glyphs).toEqual((await file.draw(1)).glyphs);
    expect((await file.draw(1)).glyphs).toHaveLength(2);
  });

  it("lie on the page as it is shown", async () => {
    const place = async (page: string) => {
      const { size, glyphs } = await (await open([word(100, 700, "a")], { page })).draw(1);
      return [size.width, size.height, Math.round(glyphs[0]?.x0 ?? 0), glyphs[0]?.turn];
    };
    expect(await place("")).toEqual([595, 842, 100, 0]);
    expect(await place("/Rotate 90")).toEqual([842, 595, 698, 1]);
    expect(await place("/Rotate 180")).toEqual([595, 842, 489, 2]);
    expect(await place("/CropBox [50 500 500 800]")).toEqual([450, 300, 50, 0]);
  });
});

describe("lines of a page", () => {
  it("are strokes, thin areas and sides of forms inside it; what only clips is none", async () => {
    const lines = "100 600 m 300 600 l S 100 500 200 1 re f 0 0 90 90 re W n";
    const { rules } = await (await open([`${lines} 1 0 0 1 0 -100 cm 100 500 m 100 600 l S`])).draw(1);
    expect(rules.horizontal.map(({ at }) => Math.round(at))).toEqual([242, 342]);
    expect(rules.vertical.map(({ from, to }) => [Math.round(from), Math.round(to)])).toEqual([[342, 442]]);
  });
});

describe("pictures of a page", () => {
  const image = (w: number, h: number, grey: string): string =>
    `BI /W ${w} /H ${h} /CS /G /BPC 8 /F /AHx ID ${grey.repeat(w * h)}> EI`;

  it("are seen as they are printed, the later over the earlier, no finer than is needed", async () => {
    const page = [
      `q 300 0 0 842 0 0 cm ${image(4, 4, "00")} Q`,
      `q 300 0 0 842 150 0 cm ${image(2, 2, "80")} Q`,
    ];
    const picture = await (await open([page.join("\n")])).picture?.(1);
    const at = (x: number, y: number): number | undefined => {
      const scale = 1 / (picture?.points ?? 1);
      return picture?.raster.data[Math.floor(y * scale) * picture.raster.width + Math.floor(x * scale)];
    };
    expect([at(50, 400), at(290, 400), at(440, 400), at(550, 20)]).toEqual([0, 128, 128, 255]);
    expect(1 / (picture?.points ?? 1)).toBeCloseTo(100 / 72, 5);
    expect(await (await open([word(100, 700, "text")])).picture?.(1)).toBeNull();
  });
});

describe("a page that is shown", () => {
  it("leaves characters without a font of their own to whoever shows it", async () => {
    const painted = await (await open([word(100, 700, "shown")])).paint(1, 595);
    expect([painted.width, painted.height, painted.density]).toEqual([595, 842, 1]);
    expect(painted.unset.map(({ text }) => text).join("")).toBe("shown");
    expect(painted.pixels.every((value) => value === 255)).toBe(true);
  });
});

describe("a font program", () => {
  const program = (entries: Readonly<Record<string, readonly [at: number, value: number]>>): DataView => {
    const data = new DataView(new ArrayBuffer(12 + 32 + 64));
    data.setUint32(0, 0x10000);
    data.setUint16(4, 2);
    for (const [i, name] of ["head", "hhea"].entries()) {
      for (let k = 0; k < 4; k++) data.setUint8(12 + i * 16 + k, name.charCodeAt(k));
      data.setUint32(12 + i * 16 + 8, 44 + i * 32);
    }
    for (const [at, value] of Object.values(entries)) data.setInt16(at, value);
    return data;
  };

  it("says how far its characters reach", () => {
    const told = program({ em: [44 + 18, 256], ascent: [76 + 4, 220], descent: [76 + 6, -36] });
    expect(sfntMetrics(told)).toEqual({ ascent: 220 / 256, descent: -36 / 256 });
  });

  it("says nothing where it is cut off or of another kind", () => {
    expect(sfntMetrics(program({ ascent: [76 + 4, 220] }))).toBeNull();
    expect(sfntMetrics(new DataView(new ArrayBuffer(8)))).toBeNull();
    expect(sfntMetrics(new DataView(program({ em: [62, 256] }).buffer, 0, 40))).toBeNull();
  });
});

describe("the engine's memory", () => {
  it("ends where it may have no more, and says so", async () => {
    const pdfium = await Pdfium.start(await compilePdfium(), 32 * MIB);
    expect(pdfium.store(new Uint8Array(MIB).fill(7))).toBeGreaterThan(0);
    expect(pdfium.isFull).toBe(false);
    expect(() => pdfium.store(new Uint8Array(64 * MIB))).toThrow(ModuleEnded);
    expect(pdfium.isFull).toBe(true);
  });

  it("is known to be broken where its stack ran over", async () => {
    const pdfium = await Pdfium.start(await compilePdfium(), 32 * MIB);
    expect(() => pdfium.checkStack()).not.toThrow();
    pdfium.bytes(pdfium.stackEnd, 4).fill(0);
    expect(() => pdfium.checkStack()).toThrow(ModuleEnded);
  });
});
