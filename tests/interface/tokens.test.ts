import { describe, expect, test } from "vitest";
import { STATUS_SHAPE } from "../../components/foundation/figure/status-shape";
import { DARK, LIGHT, type Palette } from "../../components/foundation/theme/tokens";
import { printTokens } from "../../components/foundation/theme/tokens-css";

/** Contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((i) => {
      const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["page", "surface", "sunken", "hover"] as const;

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("colours of the %s theme", (_, palette: Palette) => {
  test("text stands at least 4.5 : 1 on every ground it is set on", () => {
    const inks = ["ink", "ink-2", "ink-3", "link", "accent", "warn"] as const;
    const weak = GROUNDS.flatMap((ground) =>
      inks
        .filter((ink) => contrast(palette[ink], palette[ground]) < 4.5)
        .map((ink) => `${ink} on ${ground}: ${contrast(palette[ink], palette[ground]).toFixed(2)}`),
    );
    expect(weak).toEqual([]);
    expect(contrast(palette.ink, palette["warn-soft"])).toBeGreaterThan(4.5);
  });

  test("marks, status shapes and control borders stand at least 3 : 1 on the page", () => {
    const marks = [
      ...palette.series,
      ...Object.values(palette.status),
      palette["line-strong"],
      palette.focus,
    ];
    const weak = marks.filter((colour) => contrast(colour, palette.page) < 3);
    expect(weak).toEqual([]);
  });

  test("the sequence goes one way, and a number on each step can be read", () => {
    const steps = palette.sequence.map((colour) => contrast(colour, palette.ink));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    const text = palette.sequence.map((colour, i) => contrast(colour, i < 3 ? palette.ink : palette.surface));
    expect(text.map((ratio) => ratio >= 4.5)).toEqual(palette.sequence.map(() => true));
  });
});

test("each status has a shape of its own, so that colour never carries it alone", () => {
  const shapes = Object.values(STATUS_SHAPE);
  expect(new Set(shapes).size).toBe(shapes.length);
});

test("both themes declare the same properties", () => {
  const blocks = printTokens()
    .split("\n")
    .map((block) => [...block.matchAll(/--([\w-]+):/g)].map((match) => match[1]).sort());
  for (const block of blocks) expect(block).toEqual(blocks[0]);
});
