import { describe, expect, test } from "vitest";
import type { TableFact } from "../../components/foundation/evidence/queries";
import { buildFragment } from "../../components/foundation/evidence/table-fragment";

const fact = (id: number, row: string | null, column: string | null, printed: string): TableFact => ({
  fact_id: `doc-${id}`,
  row,
  column,
  column_id: null,
  subject_code: null,
  printed,
  printed_unit: "万元",
});

/** Seven rows of two columns; the third row has no figure in the second. */
const table = Array.from({ length: 7 }, (_, i) => [
  fact(10 * i, `行${i}`, "预算数", `${i}.10`),
  ...(i === 2 ? [] : [fact(10 * i + 1, `行${i}`, "决算数", `${i}.20`)]),
]).flat();

describe("a cell in its table", () => {
  test("stands between two rows on each side, and what is left out is counted", () => {
    const fragment = buildFragment(table, "doc-31");
    expect(fragment?.rows.map(({ label }) => label)).toEqual(["行1", "行2", "行3", "行4", "行5"]);
    expect(fragment).toMatchObject({ columns: ["预算数", "决算数"], above: 1, below: 1, unit: "万元" });
  });

  test("an empty cell stays empty: figures do not move into it", () => {
    const row = buildFragment(table, "doc-20")?.rows.find(({ label }) => label === "行2");
    expect(row?.cells.map((cell) => cell?.printed ?? null)).toEqual(["2.10", null]);
  });

  test("two rows of one name stay two rows", () => {
    const twice = [fact(1, "其他", "金额", "1"), fact(2, "其他", "金额", "2"), fact(3, "合计", "金额", "3")];
    expect(buildFragment(twice, "doc-2")?.rows.map(({ cells }) => cells[0]?.printed)).toEqual([
      "1",
      "2",
      "3",
    ]);
  });

  test("units that differ are not named as one", () => {
    const mixed = [fact(1, "甲", "数", "1"), { ...fact(2, "乙", "数", "2"), printed_unit: "人" }];
    expect(buildFragment(mixed, "doc-1")?.unit).toBeNull();
  });

  test("a figure of a sentence, or the only one of its table, has none", () => {
    expect(buildFragment([fact(1, null, null, "1"), fact(2, "甲", "数", "2")], "doc-1")).toBeNull();
    expect(buildFragment([fact(1, "甲", "数", "1")], "doc-1")).toBeNull();
  });
});
