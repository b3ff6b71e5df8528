import { describe, expect, test } from "vitest";
import { fadeCrowds, readCrowds, ringCrowd } from "../../lib/charts/marks/crowds";
import { withWords } from "../../lib/charts/marks/lazy-words";
import { readMarks } from "../../lib/charts/marks/placed";
import { drawScatter, type ScatterPoint } from "../../lib/charts/scatter";
import { svgDocument } from "../support/svg-document";
import { scatter } from "./samples";

const MANY = 1000;
const options = { document: svgDocument(), width: 900, label: "many", legend: "outside" } as const;

let written = 0;
const points = Array.from(
  { length: MANY },
  (_, i): ScatterPoint =>
    withWords(
      {
        key: `k${i}`,
        facts: `f${i}`,
        unit: `u${i}`,
        name: `county ${i}`,
        x: 1 + (i % 37),
        y: 1 + ((i * 7) % 91),
      },
      {
        label: () => {
          written++;
          return `county ${i}`;
        },
        card: () => ({ title: `county ${i}`, value: null }),
      },
    ),
);
const draw = (chosen?: ReadonlyMap<string, number>) =>
  drawScatter({ ...scatter, points, yDomain: null }, { ...options, ...(chosen ? { chosen } : {}) });

describe("a thousand marks", () => {
  test("are a few paths, and each is found where it lies", () => {
    const svg = draw();
    expect(svg.querySelectorAll("[data-mark]")).toHaveLength(0);
    expect(svg.querySelectorAll("[data-crowd] path").length).toBeLessThan(40);
    const marks = readCrowds(svg);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(MANY);
    const [low, high] = [marks.find(({ key }) => key === "k0"), marks.find(({ key }) => key === "k36")];
    expect(low?.at.x).toBeLessThan(high?.at.x ?? 0);
  });

  test("are read out only where one is met: their words are not written for a drawing", () => {
    const before = written;
    draw();
    expect(written - before).toBeLessThan(20);
  });

  test("leave the chosen ones an element of their own, in the colour of the choice", () => {
    const svg = draw(new Map([["u5", 0]]));
    expect(readMarks(svg).map(({ unit }) => unit)).toEqual(["u5"]);
    expect(readCrowds(svg)).toHaveLength(MANY - 1);
  });

  test("recede outside a brush and come back", () => {
    const svg = draw();
    const shown = (): number => svg.querySelectorAll("[data-crowd] path:not([data-out])").length;
    const all = shown();
    fadeCrowds(svg, new Set(["u1", "u2"]));
    expect(shown()).toBeLessThanOrEqual(2);
    expect(svg.querySelectorAll("[data-out]").length).toBeGreaterThan(0);
    fadeCrowds(svg, null);
    expect(shown()).toBe(all);
  });

  test("show those that rest on a local document with a ring and words", () => {
    const rings = ringCrowd(draw(), ({ facts }) => facts === "f7");
    expect(rings.map((ring) => ring.getAttribute("aria-label"))).toEqual(["county 7"]);
  });

  test("keep an element each in a picture that stands alone", () => {
    const svg = drawScatter({ ...scatter, points, yDomain: null }, { ...options, legend: "inside" });
    expect(svg.querySelectorAll("[data-mark]")).toHaveLength(MANY);
  });
});
