import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparand, judgeComparable, mayAverage } from "../../lib/compare/comparable";
import { writeResult } from "../../lib/compare/formula-words";
import { FORMULAS } from "../../lib/compare/formulas";

const unit = (fields: Partial<Comparand> = {}): Comparand => ({
  scope: "department",
  level: "county",
  bureau_type: "教育",
  fiscal_year: 2023,
  ...fields,
});

const anyUnit = fc.record({
  scope: fc.constantFrom("department", "region_whole", "region_level"),
  level: fc.constantFrom("county", "prefecture", null),
  bureau_type: fc.constantFrom("教育", "学校", null),
  fiscal_year: fc.constantFrom(2022, 2023),
  basis: fc.constantFrom("general", "all"),
}) as fc.Arbitrary<Comparand>;

describe("the comparability gate", () => {
  it("lets units through only where all that must be the same is the same", () => {
    expect(judgeComparable([unit(), unit()]).comparable).toBe(true);
    expect(judgeComparable([unit(), unit({ scope: "region_whole" })]).obstacles).toEqual(["scope"]);
    expect(judgeComparable([unit(), unit({ level: "prefecture" })]).obstacles).toEqual(["level"]);
    expect(judgeComparable([unit(), unit({ bureau_type: "学校" })]).obstacles).toEqual(["kind"]);
    expect(judgeComparable([unit({ basis: "general" }), unit({ basis: "all" })]).obstacles).toEqual([
      "basis",
    ]);
    expect(judgeComparable([unit(), unit({ fiscal_year: 2022 })]).obstacles).toEqual(["year"]);
  });

  it("compares bodies of unknown kind or level with nobody, not even with each other", () => {
    for (const unknown of [{ bureau_type: null }, { level: null }]) {
      const { comparable, largest } = judgeComparable([unit(unknown), unit(unknown)]);
      expect(comparable).toBe(false);
      expect(largest).toBeNull();
    }
    expect(judgeComparable([unit({ scope: "region_whole", bureau_type: "汇总" })]).comparable).toBe(true);
  });

  it("groups every unit once, puts the largest alike group first and unknown kinds last", () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 30 }), (units) => {
        const { groups, largest, comparable } = judgeComparable(units);
        expect(groups.flatMap(({ rows }) => rows)).toHaveLength(units.length);
        for (const group of groups)
          if (group.known) expect(judgeComparable(group.rows).comparable).toBe(true);
        const known = groups.filter((group) => group.known);
        expect(known.map(({ rows }) => rows.length)).toEqual(
          known.map(({ rows }) => rows.length).sort((a, b) => b - a),
        );
        expect(groups.slice(0, known.length)).toEqual(known);
        expect(largest).toBe(known[0] ?? null);
        if (comparable) expect(groups.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a mean", () => {
  it("needs eight units, none with more than half of the whole", () => {
    const ten = Array.from({ length: 8 }, () => 10);
    expect(mayAverage(ten)).toBe(true);
    expect(mayAverage(ten.slice(1))).toBe(false);
    expect(mayAverage([...ten, 81])).toBe(false);
    expect(mayAverage([...ten, 80])).toBe(true);
  });
});

describe("results on the methods page", () => {
  it("are words, not codes", () => {
    for (const { examples } of FORMULAS)
      for (const { compute } of examples)
        for (const locale of ["zh", "en"] as const) {
          const text = writeResult(compute(), locale);
          expect(text).not.toMatch(/[a-z]_[a-z]/);
          if (locale === "zh") expect(text).not.toMatch(/\b[a-z]{4,}\b/);
        }
  });
});
