import { describe, expect, it } from "vitest";
import type { Glyph } from "../../lib/documents/pdf/glyphs";
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
