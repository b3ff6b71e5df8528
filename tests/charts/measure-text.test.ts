import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "../../lib/charts/label-spread";
import { ellipsize, foldText, textWidth, wrapText } from "../../lib/charts/measure-text";

const label = fc.string({ unit: fc.constantFrom(..."湘西州医疗保障局（）、。Abij 019%"), maxLength: 40 });

describe("text metrics", () => {
  it("count a Han glyph and Chinese punctuation as one em, Latin as less", () => {
    expect(textWidth("预算，")).toBe(3);
    expect(textWidth("budget")).toBeLessThan(4);
  });

  it("never let an ellipsis exceed the limit", () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 2, max: 12 }), (text, limit) => {
        expect(textWidth(ellipsize(text, limit))).toBeLessThanOrEqual(Math.max(limit, 1));
      }),
    );
    expect(ellipsize("医疗保障局", 5)).toBe("医疗保障局");
    expect(ellipsize("医疗保障局", 4)).toBe("医疗保…");
  });

  it("wrap without losing a glyph and never begin a line with a closing mark", () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 3, max: 12 }), (text, limit) => {
        const lines = wrapText(text, limit);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：？！）》]/);
      }),
    );
    expect(wrapText("每年都有数的 8 个单位", 6)).toEqual(["每年都有数的", "8 个单位"]);
  });

  it("fold a name into so many lines, and cut it only where they do not hold it", () => {
    fc.assert(
      fc.property(
        label,
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        (text, limit, most) => {
          const lines = foldText(text, limit, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(limit);
        },
      ),
    );
    expect(foldText("通海县医疗保障局", 4, 2)).toEqual(["通海县医", "疗保障局"]);
    expect(foldText("通海县医疗保障局", 4, 1)).toEqual(["通海县…"]);
    expect(foldText("Honghe Hani and Yi Autonomous Prefecture", 11.5, 2)).toEqual([
      "Honghe Hani and Yi",
      "Autonomous…",
    ]);
  });

  it("keep the names of line ends apart", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 8 }), (heights) => {
        const offsets = spreadLabels(
          heights,
          heights.map(() => 15),
          [0, 200],
        );
        const placed = heights.map((height, i) => height + (offsets[i] ?? 0)).sort((a, b) => a - b);
        for (const [i, y] of placed.entries())
          if (i > 0) expect(y - (placed[i - 1] ?? 0)).toBeGreaterThan(14.99);
        expect(placed[0]).toBeGreaterThanOrEqual(7.4);
        expect(placed.at(-1)).toBeLessThanOrEqual(192.6);
      }),
    );
  });
});
