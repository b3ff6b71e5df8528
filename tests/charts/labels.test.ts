import { describe, expect, test } from "vitest";
import type { IcicleData } from "../../lib/charts/icicle";
import { readMarks } from "../../lib/charts/marks/placed";
import { CHARTS, type ChartKindId, type Draw } from "../../lib/charts/registry";
import { svgDocument } from "../support/svg-document";
import { type TextBox, textBoxes } from "../support/text-boxes";
import { SAMPLES } from "./samples";

const KINDS = Object.keys(CHARTS) as ChartKindId[];
const WORDS = "Medical security administration of employees, social insurance and people".split(" ");
/** Latin letters a Han glyph takes in translation. */
const LETTERS = 3.2;

/** Words as long as a translation of `glyphs` Han glyphs is. */
function wordsFor(glyphs: number): string {
  let words = "";
  for (let i = 0; words.length < glyphs * LETTERS; i++) words += ` ${WORDS[(i + glyphs) % WORDS.length]}`;
  return words.trim();
}

/** The same data as the English pages have them: names in Latin letters, keys as they are. */
function inLatin(data: unknown, field = ""): unknown {
  if (typeof data === "string" && !["key", "facts", "unit", "series"].includes(field))
    return data.replace(/[\p{Script=Han}（），、]+/gu, (run) => wordsFor(run.length));
  if (Array.isArray(data)) return data.map((one) => inLatin(one, field));
  if (data === null || typeof data !== "object" || data instanceof Map || data instanceof Set) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inLatin(value, name)]));
}

const SAID = { zh: (data: unknown) => data, en: inLatin };

async function draw(kind: ChartKindId, data: unknown, width: number): Promise<SVGSVGElement> {
  const drawing = (await CHARTS[kind].load()) as Draw<unknown>;
  return drawing(data, { document: svgDocument(), width, label: kind, legend: "outside" });
}

const overlap = (a: TextBox, b: TextBox): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

describe.each(["zh", "en"] as const)("the words of a chart (%s)", (locale) => {
  describe.each([1000, 720, 358])("at %i px", (width) => {
    test.each(KINDS)("stay in the drawing of %s and clear of each other", async (kind) => {
      const svg = await draw(kind, SAID[locale](SAMPLES[kind]), width);
      const boxes = textBoxes(svg).filter(({ rotated }) => !rotated);
      const height = Number(svg.getAttribute("height"));
      expect(boxes.length).toBeGreaterThan(0);
      const outside = boxes.filter(
        ({ left, right, top, bottom }) =>
          left < -0.5 || right > width + 0.5 || top < -1 || bottom > height + 1,
      );
      const onEachOther = boxes.flatMap((box, i) =>
        boxes.slice(i + 1).flatMap((other) => (overlap(box, other) ? [`${box.text} × ${other.text}`] : [])),
      );
      // Where there is room every name is whole.
      const cut = width < 1000 ? [] : boxes.flatMap(({ text }) => (text.includes("…") ? text : []));
      expect({ outside, onEachOther, cut }).toEqual({ outside: [], onEachOther: [], cut: [] });
    });

    test("stand whole in their cells of an icicle", async () => {
      const data = SAID[locale](SAMPLES.icicle) as IcicleData;
      const svg = await draw("icicle", data, width);
      const cells = readMarks(svg).flatMap(({ reach }) => (reach.kind === "box" ? reach.box : []));
      const words = textBoxes(svg).filter(({ text }) => !data.levels.includes(text));
      expect(words.length).toBeGreaterThanOrEqual(data.cells.length);
      for (const { text, left, right, top, bottom } of words) {
        expect(text).not.toContain("…");
        const y = (top + bottom) / 2;
        const cell = cells.find(({ x0, x1, y0, y1 }) => left >= x0 && left < x1 && y >= y0 && y < y1);
        expect(right, text).toBeLessThanOrEqual(cell?.x1 ?? 0);
        expect(top, text).toBeGreaterThanOrEqual((cell?.y0 ?? Number.NaN) - 2);
        expect(bottom, text).toBeLessThanOrEqual((cell?.y1 ?? 0) + 2);
      }
    });
  });
});
