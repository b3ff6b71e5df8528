import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeCard } from "../../lib/charts/marks/card-place";
import { marksInside, nearestMark, overlapping, TARGET } from "../../lib/charts/marks/hit";
import type { PlacedMark } from "../../lib/charts/marks/placed";
import { stepMark } from "../../lib/charts/marks/walk";

const boxed = (key: string, x0: number, y0: number, x1: number, y1: number): PlacedMark => ({
  key,
  unit: null,
  at: { x: (x0 + x1) / 2, y: (y0 + y1) / 2 },
  reach: { kind: "box", box: { x0, y0, x1, y1 } },
});
const dotted = (key: string, x: number, y: number): PlacedMark => boxed(key, x - 2, y - 2, x + 2, y + 2);

describe("the mark a pointer means", () => {
  test("is hit anywhere within twelve pixels, however small it is drawn", () => {
    fc.assert(
      fc.property(fc.double({ min: -11.9, max: 11.9 }), fc.double({ min: -11.9, max: 11.9 }), (dx, dy) => {
        expect(nearestMark([dotted("a", 100, 100)], { x: 100 + dx, y: 100 + dy })?.key).toBe("a");
      }),
      { examples: [] },
    );
    expect(TARGET).toBeGreaterThanOrEqual(24);
  });

  test("is the nearest of several, and none where all are far", () => {
    const marks = [dotted("a", 100, 100), dotted("b", 116, 100)];
    expect(nearestMark(marks, { x: 106, y: 101 })?.key).toBe("a");
    expect(nearestMark(marks, { x: 110, y: 101 })?.key).toBe("b");
    expect(nearestMark(marks, { x: 300, y: 300 })).toBeNull();
  });

  test("is a row of a ranking along its whole width", () => {
    const rows = [boxed("first", 0, 0, 700, 26), boxed("second", 0, 26, 700, 52)];
    expect(nearestMark(rows, { x: 3, y: 25 })?.key).toBe("first");
    expect(nearestMark(rows, { x: 690, y: 27 })?.key).toBe("second");
  });

  test("is the nearer of two marks that share a row", () => {
    const row = { kind: "box" as const, box: { x0: 0, y0: 0, x1: 700, y1: 26 } };
    const marks: PlacedMark[] = [
      { key: "spent", unit: null, at: { x: 100, y: 13 }, reach: row },
      { key: "budget", unit: null, at: { x: 300, y: 13 }, reach: row },
    ];
    expect(nearestMark(marks, { x: 180, y: 5 })?.key).toBe("spent");
    expect(nearestMark(marks, { x: 220, y: 20 })?.key).toBe("budget");
  });

  test("is the point of a line that stands for the stretch the pointer touches", () => {
    const marks: PlacedMark[] = [
      {
        key: "2020",
        unit: null,
        at: { x: 0, y: 100 },
        reach: {
          kind: "line",
          points: [
            { x: 0, y: 100 },
            { x: 100, y: 50 },
          ],
        },
      },
      {
        key: "2021",
        unit: null,
        at: { x: 200, y: 0 },
        reach: {
          kind: "line",
          points: [
            { x: 100, y: 50 },
            { x: 200, y: 0 },
          ],
        },
      },
    ];
    expect(nearestMark(marks, { x: 40, y: 84 })?.key).toBe("2020");
    expect(nearestMark(marks, { x: 160, y: 16 })?.key).toBe("2021");
    expect(nearestMark(marks, { x: 160, y: 90 })).toBeNull();
  });

  test("is found among two thousand without an index", () => {
    const marks = Array.from({ length: 2075 }, (_, i) =>
      dotted(String(i), (i % 60) * 12, Math.floor(i / 60) * 12),
    );
    for (const i of [0, 777, 2074])
      expect(nearestMark(marks, marks[i]?.at ?? { x: 0, y: 0 })?.key).toBe(String(i));
  });
});

describe("marks that lie on each other", () => {
  test("are listed with the one that was meant first", () => {
    const marks = [dotted("a", 100, 100), dotted("b", 103, 101), dotted("c", 130, 100)];
    const [, second] = marks;
    expect(second && overlapping(marks, second).map(({ key }) => key)).toEqual(["b", "a"]);
  });
});

test("a box chooses the marks whose middle it holds", () => {
  const marks = [dotted("in", 50, 50), dotted("edge", 100, 50), dotted("out", 101, 50)];
  expect(marksInside(marks, { x0: 0, y0: 0, x1: 100, y1: 100 }).map(({ key }) => key)).toEqual([
    "in",
    "edge",
  ]);
});

describe("the card", () => {
  const view = { width: 390, height: 800 };
  const card = { width: 300, height: 180 };

  test("never leaves the view, and where there is room does not cover its mark", () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 380 }),
      y: fc.integer({ min: 0, max: 790 }),
      w: fc.integer({ min: 1, max: 390 }),
      h: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(place, ({ x, y, w, h }) => {
        const mark = { x0: x, y0: y, x1: x + w, y1: y + h };
        const at = placeCard(mark, card, view);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.x + card.width).toBeLessThanOrEqual(view.width);
        expect(at.y + card.height).toBeLessThanOrEqual(view.height);
        const apart =
          at.y + card.height <= mark.y0 || at.y >= mark.y1 || at.x >= mark.x1 || at.x + card.width <= mark.x0;
        expect(apart).toBe(true);
      }),
    );
  });
});

describe("the keys of a chart", () => {
  test.each([
    ["ArrowRight", -1, 0],
    ["ArrowLeft", -1, 4],
    ["ArrowDown", 1, 2],
    ["ArrowUp", 0, 0],
    ["ArrowRight", 4, 4],
    ["Home", 3, 0],
    ["End", 0, 4],
    ["a", 2, null],
  ])("%s from %i leads to %s of five", (key, from, to) => {
    expect(stepMark(key, from, 5)).toBe(to);
  });

  test("lead nowhere in a chart without marks", () => {
    expect(stepMark("Home", -1, 0)).toBeNull();
  });
});
