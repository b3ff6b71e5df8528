import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../lib/compare/coverage";
import { groupRate } from "../../lib/compare/group-rate";
import { divideIntervals, overlap, roundingInterval } from "../../lib/compare/interval";
import { peersOf } from "../../lib/compare/peer-candidates";
import { peersByPopulation, peersByProvince, peersByTraits } from "../../lib/compare/peers";
import { rankValues } from "../../lib/compare/ranks";
import { divide, fraction, whole, ZERO } from "../../lib/compare/rational";
import { modifiedScore, OUTLIER_LIMIT, robustScale, tukeyBox } from "../../lib/compare/robust";
import { judgeTrend, mannKendallP } from "../../lib/compare/trend";
import { isUnstable } from "../../lib/compare/unstable";

const exact = (n: number) => fraction(BigInt(Math.round(n * 100)), 100n);

describe("group rates (F1, F2)", () => {
  it("leaves out units without a denominator and says how many count", () => {
    const group = groupRate([
      { numerator: whole(1), denominator: whole(2) },
      { numerator: whole(9), denominator: whole(8) },
      { numerator: whole(5), denominator: ZERO },
      { numerator: null, denominator: whole(5) },
    ]);
    expect(group).toEqual({ rate: whole(1), median: fraction(13n, 16n), used: 2, total: 4 });
  });

  it("has no rate without any unit", () => {
    expect(groupRate([])).toEqual({ rate: null, median: null, used: 0, total: 0 });
  });
});

describe("coverage gate (F5)", () => {
  it("counts units where one member's population is unknown", () => {
    const coverage = coverageOf([
      { population: 10, hasData: true },
      { population: null, hasData: false },
    ]);
    expect(coverage).toMatchObject({ by: "units", share: 0.5, sufficient: false });
  });

  it("lets exactly 80 % pass", () => {
    const members = [8, 2].map((population, i) => ({ population, hasData: i === 0 }));
    expect(coverageOf(members)).toMatchObject({ share: 0.8, sufficient: true });
    const thrice = Array.from({ length: 3 }, () => ({ population: 300, region: "430202", hasData: true }));
    const other = { population: 300, region: "430203", hasData: false };
    expect(coverageOf([...thrice, other]).share, "the people of a region count once").toBe(0.5);
  });

  it("never suffices for an empty group", () => {
    expect(coverageOf([])).toMatchObject({ total: 0, sufficient: false });
  });
});

describe("rounding intervals (F9)", () => {
  it("hold every ratio of figures that print the same", () => {
    const cents = fc.integer({ min: 1, max: 100000 });
    const jitter = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(cents, cents, jitter, jitter, (a, b, da, db) => {
        const precision = fraction(1n, 100n);
        const ratio = divideIntervals(
          roundingInterval(exact(a / 100), precision),
          roundingInterval(exact(b / 100), precision),
        );
        const real = divide(fraction(BigInt(10 * a + da), 1000n), fraction(BigInt(10 * b + db), 1000n));
        expect(ratio && real && overlap(ratio, { low: real, high: real })).toBe(true);
      }),
    );
  });

  it("have no quotient where the divisor could be zero", () => {
    const nearZero = roundingInterval(ZERO, fraction(1n, 100n));
    expect(divideIntervals(roundingInterval(whole(1), whole(1)), nearZero)).toBeNull();
  });
});

describe("peers (F6)", () => {
  const county = (key: string, population: number | null, more: object = {}) => ({
    key,
    population,
    level: "county",
    bureauType: "医疗保障",
    province: "湖南省",
    prefecture: "株洲市",
    traits: { population },
    ...more,
  });

  it("leaves out other levels, other kinds and populations beyond 1.5 times", () => {
    const others = [
      county("near", 90),
      county("far", 151),
      county("other-kind", 100, { bureauType: "财政" }),
      county("city", 100, { level: "prefecture" }),
    ];
    expect(peersByPopulation(county("focus", 100), others).peers.map((peer) => peer.key)).toEqual(["near"]);
  });

  it("takes at most eight", () => {
    const others = Array.from({ length: 20 }, (_, i) => county(`c${i}`, 100 + i));
    expect(peersByPopulation(county("focus", 100), others).peers).toHaveLength(8);
  });

  it("are none for a body of unknown kind, also among others of unknown kind", () => {
    const unknown = { bureauType: null };
    const set = peersOf("population", county("focus", 100, unknown), [county("other", 100, unknown)]);
    expect(set).toEqual({ strategy: "population", peers: [], fellBack: "kind_unknown" });
    expect(peersByProvince(county("focus", 100, unknown), [county("other", 100, unknown)])).toEqual([]);
  });

  it("falls back to the area without a population", () => {
    const elsewhere = county("elsewhere", 5, { province: "湖北省" });
    const set = peersByPopulation(county("focus", null), [county("here", 5), elsewhere]);
    expect(set).toEqual({
      strategy: "province",
      peers: [{ key: "here", distance: null }],
      fellBack: "trait_missing",
    });
  });

  it("takes the prefecture where it gives enough for a score, else the province, of the same level", () => {
    const near = Array.from({ length: 7 }, (_, i) => county(`near${i}`, 5));
    const others = [county("far", 5, { prefecture: "长沙市" }), county("city", 5, { level: "prefecture" })];
    const keys = (set: readonly { key: string }[]) => set.map((peer) => peer.key);
    expect(keys(peersByProvince(county("focus", 1), [...near, ...others]))).toEqual(keys(near));
    expect(keys(peersByProvince(county("focus", 1), [...near.slice(1), ...others]))).toEqual(
      keys([...near.slice(1), county("far", 5)]),
    );
  });

  it("are no neighbours for having no prefecture: bodies of provinces and municipalities stay in their own province", () => {
    const none = { prefecture: null };
    const abroad = Array.from({ length: 9 }, (_, i) =>
      county(`abroad${i}`, 5, { ...none, province: `省${i % 3}` }),
    );
    const here = county("here", 5, none);
    expect(peersByProvince(county("focus", 5, none), [here, ...abroad]).map((peer) => peer.key)).toEqual([
      "here",
    ]);
    const nowhere = { prefecture: null, province: null };
    const lost = Array.from({ length: 9 }, (_, i) => county(`lost${i}`, 5, nowhere));
    expect(peersByProvince(county("focus", 5, nowhere), lost)).toEqual([]);
  });

  it("measures neighbours in spreads of the trait and gives up where the focus has none", () => {
    const others = [county("same", 100), county("double", 200), county("triple", 300)];
    const set = peersByTraits(county("focus", 100), others);
    expect(set.peers.map((peer) => peer.key)).toEqual(["same", "double", "triple"]);
    expect(peersByTraits(county("focus", null), others).fellBack).toBe("trait_missing");
  });
});

describe("robust score (F7)", () => {
  it("falls back to the mean deviation where most values are equal", () => {
    expect(modifiedScore(9, robustScale([1, 1, 1, 1, 9]))).toBeCloseTo(8 / (1.253314 * 1.6), 10);
    expect(modifiedScore(1, robustScale([1, 1, 1]))).toBeNull();
  });

  it("does not change when all values are scaled and shifted alike", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 8, maxLength: 30 }),
        (values) => {
          const moved = values.map((value) => 3 * value + 7);
          const [a, b] = [
            modifiedScore(values[0] ?? 0, robustScale(values)),
            modifiedScore(moved[0] ?? 0, robustScale(moved)),
          ];
          if (a === null || b === null) {
            expect(a).toBe(b);
            return;
          }
          expect(b).toBeCloseTo(a, 8);
        },
      ),
    );
  });

  it("draws fences at one and a half interquartile ranges", () => {
    expect(tukeyBox([1, 2, 3, 4, 5])).toEqual({ q1: 2, median: 3, q3: 4, lowFence: -1, highFence: 7 });
    expect(tukeyBox([])).toBeNull();
    expect(OUTLIER_LIMIT).toBe(3.5);
  });
});

describe("trend verdict (F10)", () => {
  const series = (...values: number[]) => values.map((value, i) => ({ year: 2018 + i, value }));

  it("gives the exact probabilities of Kendall's table", () => {
    expect(mannKendallP([1, 2, 3, 4])).toBeCloseTo(2 / 24, 12);
    expect(mannKendallP([1, 2, 3, 4, 5, 6])).toBeCloseTo(2 / 720, 12);
    expect(mannKendallP([1, 1, 2])).toBeCloseTo(2 / 3, 12);
    expect(mannKendallP([3, 3, 3])).toBe(1);
  });

  it("agrees with counting all orders of tied values", () => {
    const orders = (rest: number[]): number[][] =>
      rest.length === 0
        ? [[]]
        : rest.flatMap((first, i) => orders(rest.filter((_, j) => j !== i)).map((tail) => [first, ...tail]));
    const score = (values: number[]) =>
      values.reduce(
        (total, a, i) => total + values.slice(i + 1).reduce((t, b) => t + Math.sign(b - a), 0),
        0,
      );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 5 }), (values) => {
        const all = orders(values);
        const extreme = all.filter((order) => Math.abs(score(order)) >= Math.abs(score(values))).length;
        expect(mannKendallP(values)).toBeCloseTo(extreme / all.length, 10);
      }),
    );
  });

  it("needs five years", () => {
    expect(judgeTrend(series(1, 2, 3, 4)).verdict).toBe("too_few_years");
    expect(judgeTrend([]).slope).toBeNull();
  });

  it("says rising, falling or neither", () => {
    expect(judgeTrend(series(1, 2, 3, 4, 5)).verdict).toBe("rising");
    expect(judgeTrend(series(9, 7, 6, 4, 3)).verdict).toBe("falling");
    expect(judgeTrend(series(5, 1, 6, 2, 5)).verdict).toBe("no_clear_trend");
  });

  it("says neither where one year carries the slope, however rare the order", () => {
    const { verdict, slope, p } = judgeTrend(series(0, 0, 0, 0, 0, 1, 1, 1));
    expect(slope).toBeGreaterThan(0);
    expect(p).toBeLessThan(0.05);
    expect(verdict).toBe("no_clear_trend");
    expect(judgeTrend(series(0, 0, 0, 1, 1, 1, 2, 2)).verdict).toBe("rising");
  });
});

describe("ranks (F13)", () => {
  const entry = (key: string, value: number, precision: number) => ({
    key,
    value: exact(value),
    interval: roundingInterval(exact(value), exact(precision)),
  });

  it("share places among equals and skip the next", () => {
    const ranks = rankValues([entry("a", 5, 0), entry("b", 7, 0), entry("c", 5, 0), entry("d", 1, 0)]);
    expect(ranks.map(({ key, rank, tied }) => [key, rank, tied])).toEqual([
      ["b", 1, false],
      ["a", 2, true],
      ["c", 2, true],
      ["d", 4, false],
    ]);
  });

  it("always lie within their own range", () => {
    const entries = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0.01, 0.1, 1)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(entries, (list) => {
        for (const { rank, best, worst } of rankValues(list.map(([v, p], i) => entry(`${i}`, v / 10, p)))) {
          expect(best).toBeLessThanOrEqual(rank);
          expect(worst).toBeGreaterThanOrEqual(rank);
        }
      }),
    );
  });
});

describe("unstable (F14)", () => {
  it("turns stable at eleven heads", () => {
    expect([0, 9, 10, 11, 500].map(isUnstable)).toEqual([true, true, true, false, false]);
  });
});
