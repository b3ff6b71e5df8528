import { describe, expect, it } from "vitest";
import { nearestMark } from "../../lib/charts/marks/hit";
import type { Marked } from "../../lib/charts/marks/mark";
import { readMarks } from "../../lib/charts/marks/placed";
import { CHARTS, type ChartKindId, type Draw } from "../../lib/charts/registry";
import { normalizeSvg, svgDocument } from "../support/svg-document";
import * as samples from "./samples";

const KINDS = Object.keys(CHARTS) as ChartKindId[];

async function draw(kind: ChartKindId, width: number, more = {}): Promise<SVGSVGElement> {
  const drawing = (await CHARTS[kind].load()) as Draw<unknown>;
  return drawing(samples.SAMPLES[kind], { document: svgDocument(), width, label: kind, ...more });
}

/** The same data, every mark of which stands for the unit its key names. */
function withUnits(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withUnits);
  if (data === null || typeof data !== "object" || Object.getPrototypeOf(data) !== Object.prototype)
    return data;
  const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withUnits(value)]));
  return "key" in data && !("unit" in data) ? { ...fields, unit: data.key } : fields;
}

const marksOf = (kind: ChartKindId): readonly Marked[] =>
  (CHARTS[kind].marks as (data: unknown) => readonly Marked[])(samples.SAMPLES[kind]);

/** Charts whose marks are provinces, years of a series or parts of one unit. */
const WITHOUT_UNITS: ReadonlySet<ChartKindId> = new Set(["tiles", "trend", "waterfall", "icicle"]);

describe.each(KINDS)("%s", (kind) => {
  it.each([720, 358])("is drawn at %i px as committed", async (width) => {
    await expect(normalizeSvg(await draw(kind, width))).toMatchFileSnapshot(`snapshots/${kind}-${width}.svg`);
  });

  it("gives every mark a key of its own, words and facts", async () => {
    const marks = [...(await draw(kind, 720)).querySelectorAll("[data-mark]")];
    const keys = marks.map((mark) => mark.getAttribute("data-mark"));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    for (const mark of marks) {
      expect(mark.getAttribute("aria-label")).toBeTruthy();
      expect(mark.getAttribute("data-facts")).toBeTruthy();
    }
  });

  it("draws no coordinate that is no number and takes colours from the theme", async () => {
    const svg = normalizeSvg(await draw(kind, 358));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).not.toMatch(/(fill|stroke)="#/);
  });

  it("declares every mark it draws as data, and places each where a pointer finds it", async () => {
    const declared = new Set(marksOf(kind).map(({ key }) => key));
    const placed = readMarks(await draw(kind, 720));
    expect(placed.length).toBeGreaterThan(0);
    for (const mark of placed) {
      expect(declared).toContain(mark.key);
      expect(Number.isFinite(mark.at.x + mark.at.y)).toBe(true);
      const hit = nearestMark(placed, mark.at);
      expect(hit && Math.hypot(hit.at.x - mark.at.x, hit.at.y - mark.at.y)).toBe(0);
    }
  });
});

it.each(KINDS.filter((kind) => !WITHOUT_UNITS.has(kind)))(
  "a chosen unit has its own colour in %s",
  async (kind) => {
    const data = withUnits(samples.SAMPLES[kind]);
    const drawing = (await CHARTS[kind].load()) as Draw<unknown>;
    const drawn = (more = {}): SVGSVGElement =>
      drawing(data, { document: svgDocument(), width: 720, label: kind, ...more });
    const units = readMarks(drawn()).flatMap(({ unit }) =>
      unit && !unit.startsWith("province|") ? unit : [],
    );
    expect(units.length).toBeGreaterThan(0);
    expect(normalizeSvg(drawn())).not.toContain("--unit-3");
    const coloured = units.filter((unit) =>
      normalizeSvg(drawn({ chosen: new Map([[unit, 2]]) })).includes("--unit-3"),
    );
    expect(new Set(coloured)).toEqual(new Set(units));
  },
);

it("no mark of a chart without units names one", () => {
  for (const kind of WITHOUT_UNITS) expect(marksOf(kind).filter(({ unit }) => unit)).toEqual([]);
});

it("a derived value is hollow and dashed", async () => {
  const { drawRanking } = await import("../../lib/charts/ranking");
  const [first, ...rest] = samples.ranking.rows;
  const rows = first ? [{ ...first, derived: true }, ...rest] : rest;
  const svg = drawRanking({ ...samples.ranking, rows }, { document: svgDocument(), width: 720, label: "" });
  const derived = [...svg.querySelectorAll("[data-derived]")];
  expect(derived.map((mark) => [mark.getAttribute("data-mark"), mark.getAttribute("fill")])).toEqual([
    [first?.key, "var(--surface)"],
  ]);
  expect(derived[0]?.getAttribute("stroke-dasharray")).toBeTruthy();
});

it("a legend switches a series off", async () => {
  const { drawTrend } = await import("../../lib/charts/trend");
  const keys = (hidden: ReadonlySet<string>) =>
    readMarks(drawTrend(samples.trend, { document: svgDocument(), width: 720, label: "", hidden })).map(
      ({ key }) => key,
    );
  expect(keys(new Set()).some((key) => key.startsWith("o"))).toBe(true);
  expect(keys(new Set(["open"])).some((key) => key.startsWith("o"))).toBe(false);
});

it("draws two thousand units as steps, and names no more than there is room for", async () => {
  const { drawStrip } = await import("../../lib/charts/strip");
  const svg = drawStrip(samples.swarm(2075), { document: svgDocument(), width: 720, label: "" });
  expect(readMarks(svg).length).toBeLessThan(200);
  expect(svg.querySelectorAll("text").length).toBeLessThan(30);
});
