import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classOf, quantileClasses } from "../../lib/charts/classes";
import { dodgeRows, laneLabels } from "../../lib/charts/dodge";
import { logTicks } from "../../lib/charts/log-ticks";
import { drawParts } from "../../lib/charts/parts";
import { projectChina } from "../../lib/charts/projection";
import { padDomain, shareAlong, valueAt } from "../../lib/charts/scale";
import { stripBins } from "../../lib/charts/strip-bins";
import { runsOf } from "../../lib/charts/year-runs";
import { svgDocument } from "../support/svg-document";
import { parts, swarm } from "./samples";

describe("classes of equal counts", () => {
  test("hold every value once, and equal values share one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 200 }), (values) => {
        const classes = quantileClasses(values, 6);
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        for (const value of values) {
          const found = classes[classOf(value, classes)];
          expect(found && value >= found.low && value <= found.high).toBe(true);
        }
        for (const [i, one] of classes.slice(1).entries())
          expect(one.low).toBeGreaterThan(classes[i]?.high ?? 0);
      }),
    );
  });
});

describe("a beeswarm", () => {
  test("lets no two dots of a row touch", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 80 }), (xs) => {
        const rows = dodgeRows(xs, 8, 500);
        xs.forEach((x, i) => {
          xs.forEach((other, j) => {
            if (j > i && rows[i] === rows[j]) expect(Math.abs(x - other)).toBeGreaterThanOrEqual(8 - 1e-9);
          });
        });
      }),
    );
  });

  test("drops the label that has no room, never one that stands before it", () => {
    const spans = [
      { left: 0, right: 50 },
      { left: 40, right: 90 },
      { left: 45, right: 60 },
      { left: 100, right: 120 },
    ];
    expect(laneLabels(spans, 2)).toEqual([0, 1, null, 0]);
  });
});

describe("a strip of too many dots", () => {
  test("counts each in one step, with the units it stands for", () => {
    const bins = stripBins(swarm(2075));
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2075);
    expect(new Set(bins.flatMap(({ units }) => units ?? [])).size).toBe(2075);
  });

  test("is a swarm up to five hundred", () => {
    expect(stripBins(swarm(500))).toEqual([]);
  });
});

describe("an axis", () => {
  test.each(["linear", "log"] as const)("%s places a value where it reads it back", (kind) => {
    const domain = padDomain([2, 900], kind);
    for (const value of [2, 31, 900])
      expect(valueAt(shareAlong(value, domain, kind), domain, kind)).toBeCloseTo(value, 6);
  });
});

describe("the projection of China", () => {
  test("puts north above south and west left of east, on the central meridian upright", () => {
    const [harbin, haikou, kashgar] = [
      { longitude: 126.6, latitude: 45.8 },
      { longitude: 110.3, latitude: 20 },
      { longitude: 76, latitude: 39.5 },
    ].map(projectChina);
    expect(harbin?.y).toBeLessThan(haikou?.y ?? 0);
    expect(kashgar?.x).toBeLessThan(haikou?.x ?? 0);
    expect(projectChina({ longitude: 105, latitude: 30 }).x).toBeCloseTo(0, 12);
  });

  test("keeps areas: a degree square in the south and one in the north differ as on the globe", () => {
    const area = (latitude: number): number => {
      const [a, b, c] = [
        { longitude: 105, latitude },
        { longitude: 105.1, latitude },
        { longitude: 105, latitude: latitude + 0.1 },
      ].map(projectChina);
      if (!a || !b || !c) return 0;
      return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
    };
    const onGlobe = Math.cos((50 * Math.PI) / 180) / Math.cos((20 * Math.PI) / 180);
    expect(area(50) / area(20)).toBeCloseTo(onGlobe, 2);
  });
});

describe("a line over years", () => {
  const at = (year: number) => ({ year });
  test("is cut where a year is missing, and the gap is bridged apart", () => {
    const runs = runsOf([at(2021), at(2018), at(2019)]);
    expect(runs.map((run) => [run.map(({ year }) => year), run.gap])).toEqual([
      [[2018, 2019], false],
      [[2019, 2021], true],
      [[2021], false],
    ]);
  });

  test("is cut before a year that begins anew, also inside a gap, and not at its start", () => {
    const drawn = (years: readonly number[], breaks: readonly number[]) =>
      runsOf(years.map(at), breaks).map((run) => [run.map(({ year }) => year).join("–"), run.gap]);
    expect(drawn([2019, 2020, 2021], [2020])).toEqual([
      ["2019", false],
      ["2019–2020", true],
      ["2020–2021", false],
    ]);
    expect(drawn([2019, 2021], [2020])).toEqual(drawn([2019, 2021], []));
    expect(drawn([2019, 2020], [2018, 2019, 2021])).toEqual([["2019–2020", false]]);
  });
});

describe("ticks of a logarithmic axis", () => {
  test("leave room for their labels, and are two at least", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 5000, noNaN: true }),
        fc.double({ min: 3, max: 10_000, noNaN: true }),
        fc.integer({ min: 200, max: 1200 }),
        (low, ratio, width) => {
          const domain = [low, low * ratio] as const;
          const ticks = logTicks(domain, width, 60);
          expect(ticks.length).toBeGreaterThan(ratio >= 10 ? 1 : 0);
          for (const tick of ticks) expect(tick >= domain[0] && tick <= domain[1]).toBe(true);
          const places = ticks.map((tick) => shareAlong(tick, domain, "log") * width);
          if (ticks.length > 3)
            for (const [i, place] of places.slice(1).entries())
              expect(place - (places[i] ?? 0)).toBeGreaterThanOrEqual(72);
        },
      ),
    );
  });
});

describe("bars made of parts", () => {
  const document = svgDocument();
  const draw = (width: number, data = parts): SVGSVGElement =>
    drawParts(data, { document, width, label: "“三公”构成" } as Parameters<typeof drawParts>[1]);
  const places = (svg: SVGSVGElement, words: readonly string[]): { x: number; y: number }[] =>
    words.map((word) => {
      const label = [...svg.querySelectorAll("text")].find(({ textContent }) => textContent === word);
      const [, x, y] =
        /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(label?.getAttribute("transform") ?? "") ?? [];
      return { x: Number(x), y: Number(y) };
    });

  test("name their parts on as many lines as the width needs", () => {
    const names = parts.partNames;
    const wide = places(draw(900), names);
    expect(new Set(wide.map(({ y }) => y)).size).toBe(1);
    const narrow = places(draw(300), names);
    expect(new Set(narrow.map(({ y }) => y)).size).toBeGreaterThan(1);
    for (const { x } of narrow) expect(x).toBeLessThan(300);
  });

  test("stand in the order of their names, whatever order they come in", () => {
    const turned = { ...parts, rows: parts.rows.map((row) => ({ ...row, parts: row.parts.toReversed() })) };
    const widths = (svg: SVGSVGElement): string[] =>
      [...svg.querySelectorAll("rect")].map(
        (rect) => `${rect.getAttribute("x")} ${rect.getAttribute("fill")}`,
      );
    expect(widths(draw(700, turned))).toEqual(widths(draw(700)));
    expect(widths(draw(700)).length).toBeGreaterThan(parts.rows.length);
  });
});
