import { describe, expect, it } from "vitest";
import type { Glyph } from "../../lib/documents/pdf/glyphs";
import { pageContent } from "../../lib/documents/pdf/page-content";
import { RuleCollector } from "../../lib/documents/pdf/paths";
import { withoutTiled } from "../../lib/documents/pdf/tiled";
import { readWords } from "../../lib/documents/pdf/words";

const SIZE = 10;
const WIDTH = 5;
let show = 0;

/** Characters set one behind the other, each by an operator of its own, as browsers do. */
function set(text: string, x: number, y = 100): Glyph[] {
  return [...text].map((character, i) => ({
    text: character,
    size: SIZE,
    turn: 0,
    show: show++,
    x0: x + i * WIDTH,
    x1: x + (i + 1) * WIDTH,
    y0: y,
    y1: y + SIZE,
  }));
}

const words = (glyphs: readonly Glyph[]): (readonly [string, boolean])[] =>
  readWords(glyphs, () => false).map(({ text, loose }) => [text, loose !== undefined]);

describe("figures printed over one another", () => {
  it("come apart where the order they were set in keeps both whole", () => {
    expect(words([...set("13783.58", 0), ...set("13783.58", 33)])).toEqual([
      ["13783.58", false],
      ["13783.58", false],
    ]);
  });

  it("are not vouched for where one of them has no decimals", () => {
    expect(words([...set("13783.58", 0), ...set("1378", 33)])).toEqual([
      ["13783.58", true],
      ["1378", true],
    ]);
  });

  it("are not vouched for where their characters were set from left to right", () => {
    const mixed = [...set("13783.58", 0), ...set("13783.58", 18)].toSorted((a, b) => a.x0 - b.x0);
    expect(words(mixed).filter(([text, loose]) => /\d/.test(text) && !loose)).toEqual([]);
  });

  it("keep a digit that happens to lie over the same digit of another", () => {
    expect(words([...set("500.00", 0), ...set("000.50", 26)]).map(([text]) => text)).toEqual([
      "500.00",
      "000.50",
    ]);
  });
});

describe("words drawn twice to look bold", () => {
  it.each([
    ["word by word", [...set("合计", 0), ...set("合计", 0.4)]],
    ["character by character", [set("合", 0), set("合", 0.4), set("计", 5), set("计", 5.4)].flat()],
    [
      "in another order",
      [...set("合计", 0), ...set("12.50", 60), ...set("12.50", 60.3), ...set("合计", 0.3)],
    ],
  ])("are read once, %s", (_, glyphs) => {
    expect(words(glyphs).map(([text]) => text)).toEqual(glyphs.length > 4 ? ["合计", "12.50"] : ["合计"]);
  });
});

describe("a text tiled over the page", () => {
  const table = [...set("2080101", 40, 100), ...set("486.20", 200, 100), ...set("486.20", 300, 100)];
  const tiles = (text: string, columns: number, rows: number): Glyph[] =>
    Array.from({ length: columns * rows }, (_, i) =>
      set(text, 20 + (i % columns) * 90, 60 + Math.floor(i / columns) * 45),
    ).flat();
  const left = (glyphs: readonly Glyph[]): string[] => words(withoutTiled(glyphs)).map(([text]) => text);

  it("is left out where it is faint, also where it is digits alone", () => {
    const faint = tiles("2031", 5, 3).map((glyph) => ({ ...glyph, faint: true }));
    expect(left([...table, ...faint])).toEqual(["2080101", "486.20", "486.20"]);
  });

  it("is left out in full colour where it is words at even steps", () => {
    expect(left([...tiles("样稿2031", 4, 3), ...table])).toEqual(["2080101", "486.20", "486.20"]);
  });

  it("is never the figures of a table, nor words at uneven steps", () => {
    expect(left(tiles("0.00", 3, 5))).toHaveLength(15);
    const names = [0, 40, 95, 180, 210, 300, 390].flatMap((y) => set("其他支出", 40, y));
    expect(left(names)).toHaveLength(7);
  });
});

describe("places an engine computed with other rounding", () => {
  const size = { width: 600, height: 800 };
  const drawing = (noise: (i: number) => number) => {
    const collector = new RuleCollector(size);
    for (let i = 0; i < 6; i++)
      collector.stroke([
        [50, 100.125 + i * 20 + noise(i)],
        [500, 100.125 + i * 20 - noise(i)],
      ]);
    const glyphs: Glyph[] = [..."支出合计本年项目结余"].map((text, i) => ({
      text,
      size: 9,
      turn: 0,
      show: i,
      x0: 60.005 + (i % 4) * 40 + noise(i),
      x1: 69.005 + (i % 4) * 40 - noise(i + 1),
      y0: 105.125 + (i >> 2) * 4 + noise(i + 2),
      y1: 114.125 + (i >> 2) * 4 - noise(i + 3),
    }));
    return { glyphs, rules: collector.rules(), pictures: 0, invisible: 0, size };
  };

  it("are the same places", () => {
    const exact = pageContent(
      1,
      drawing(() => 0),
    );
    expect(exact.texts.length).toBeGreaterThan(3);
    expect(
      pageContent(
        1,
        drawing((i) => Math.sin(i * 7) * 1e-4),
      ),
    ).toEqual(exact);
  });
});
