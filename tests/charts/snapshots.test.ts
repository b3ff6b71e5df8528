import { describe, expect, it } from "vitest";
import { drawBullets } from "../../lib/charts/bullet";
import type { ChartOptions } from "../../lib/charts/frame";
import { drawFunnel } from "../../lib/charts/funnel";
import { drawMultiples } from "../../lib/charts/multiples";
import { drawPairs } from "../../lib/charts/pairs";
import { drawParts } from "../../lib/charts/parts";
import { drawRanking } from "../../lib/charts/ranking";
import { drawScatter } from "../../lib/charts/scatter";
import { drawSlope } from "../../lib/charts/slope";
import { drawTiles } from "../../lib/charts/tiles";
import { drawTrend } from "../../lib/charts/trend";
import { drawWaterfall } from "../../lib/charts/waterfall";
import { normalizeSvg, svgDocument } from "../support/svg-document";
import * as samples from "./samples";

type Draw = (options: ChartOptions) => SVGSVGElement;

const CHARTS: Readonly<Record<string, Draw>> = {
  bullet: (options) => drawBullets(samples.bullets, options),
  funnel: (options) => drawFunnel(samples.funnel, options),
  multiples: (options) => drawMultiples(samples.multiples, options),
  pairs: (options) => drawPairs(samples.pairs, options),
  parts: (options) => drawParts(samples.parts, options),
  ranking: (options) => drawRanking(samples.ranking, options),
  scatter: (options) => drawScatter(samples.scatter, options),
  slope: (options) => drawSlope(samples.slope, options),
  tiles: (options) => drawTiles(samples.tiles, options),
  trend: (options) => drawTrend(samples.trend, options),
  waterfall: (options) => drawWaterfall(samples.waterfall, options),
};

const draw = (name: string, width: number): SVGSVGElement => {
  const chart = CHARTS[name];
  if (!chart) throw new Error(`no chart ${name}`);
  return chart({ document: svgDocument(), width, label: name });
};

describe.each(Object.keys(CHARTS))("%s", (name) => {
  it.each([720, 358])("is drawn at %i px as committed", async (width) => {
    await expect(normalizeSvg(draw(name, width))).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  it("gives every mark a key of its own, words and facts", () => {
    const marks = [...draw(name, 720).querySelectorAll("[data-mark]")];
    const keys = marks.map((mark) => mark.getAttribute("data-mark"));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    for (const mark of marks) {
      expect(mark.getAttribute("aria-label")).toBeTruthy();
      expect(mark.getAttribute("data-facts")).toBeTruthy();
    }
  });

  it("draws no coordinate that is no number and takes colours from the theme", () => {
    const svg = normalizeSvg(draw(name, 358));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).not.toMatch(/(fill|stroke)="#/);
  });
});
