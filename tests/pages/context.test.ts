import { describe, expect, test } from "vitest";
import { hasOwnProvince, modelContext } from "../../components/bureau/context-model";
import type { SubjectContextRow } from "../../lib/metrics/queries/subject-context";

const row = (
  bureau_id: string,
  region_code: string,
  value: string,
  fields: Partial<SubjectContextRow> = {},
) =>
  ({
    ...{ bureau_id, region_code, value, fact_id: bureau_id, subject_code: "21015", fiscal_year: 2021 },
    ...{
      scope: bureau_id === "own" ? "department" : "region_whole",
      population: 1000,
      population_year: 2020,
    },
    ...fields,
  }) as SubjectContextRow;

describe("a bureau's section beside whole provinces", () => {
  test("is per resident of each, its own province first", () => {
    const lines = modelContext(
      [
        row("own", "230102", "5000.00", { population: 200 }),
        row("far", "640000", "9000.00"),
        row("near", "230000", "12000.00", { population: null }),
        row("other year", "230000", "1.00", { fiscal_year: 2020 }),
      ],
      "own",
    );
    expect(lines.map(({ row: { bureau_id }, perHead }) => [bureau_id, perHead])).toEqual([
      ["own", "25.0000"],
      ["near", null],
      ["far", "9.0000"],
    ]);
    expect(hasOwnProvince(lines)).toBe(true);
  });

  test("a section no province publishes says nothing", () => {
    expect(modelContext([row("own", "230102", "5.00")], "own")).toEqual([]);
    expect(
      hasOwnProvince(modelContext([row("own", "430202", "5.00"), row("far", "640000", "9.00")], "own")),
    ).toBe(false);
  });
});
