import { describe, expect, test } from "vitest";
import { FONT_SIZE } from "../../lib/charts/frame";
import { textWidth } from "../../lib/charts/measure-text";
import { drawStrip, type StripDot } from "../../lib/charts/strip";
import { groupDigits } from "../../lib/i18n/decimal";
import { svgDocument } from "../support/svg-document";

const WIDTH = 358;

const dots = Array.from(
  { length: 40 },
  (_, i): StripDot => ({
    key: `u${i}`,
    label: `${i}`,
    facts: `f${i}`,
    name: "",
    value: 2400 + i * 3790,
    role: "peer",
    card: { title: `${i}`, value: null },
  }),
);

describe("the axis of a strip", () => {
  test("its last number lies within the drawing, however long it is", () => {
    const svg = drawStrip(
      {
        dots,
        scale: "linear",
        median: null,
        medianText: "",
        axisText: "元/人",
        formatTick: (value) => groupDigits(String(value)),
        describeBin: () => ({ label: "", card: { title: "", value: null } }),
      },
      { document: svgDocument(), width: WIDTH, label: "strip" },
    );
    const ticks = [...svg.querySelectorAll("text")].filter((text) => /^[\d,]+$/.test(text.textContent ?? ""));
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.map((tick) => tick.textContent)).toContain("150,000");
    const ends = ticks.map((tick) => {
      const [, x = "0"] = /translate\(([\d.]+)/.exec(tick.getAttribute("transform") ?? "") ?? [];
      return Number(x) + (textWidth(tick.textContent ?? "") * FONT_SIZE) / 2;
    });
    expect(Math.max(...ends)).toBeGreaterThan(WIDTH / 2);
    expect(Math.max(...ends)).toBeLessThanOrEqual(WIDTH);
  });
});
