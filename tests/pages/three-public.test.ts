import { describe, expect, it } from "vitest";
import {
  multiplesData,
  partsOf,
  splitData,
  trendData,
} from "../../components/three-public/three-public-chart";
import { budgetOf, modelThreePublic } from "../../components/three-public/three-public-model";
import { resolveThreePublic } from "../../components/three-public/three-public-view";
import { headlineOf } from "../../components/three-public/three-public-words";
import { textFor } from "../../lib/i18n/catalogue";
import { cellRow } from "./rows";

const zh = textFor("zh");
const total = (id: string, year: number, value: string) => cellRow(id, year, { three_public_total: value });
const ROWS = [
  total("a", 2020, "100000.00"),
  total("b", 2020, "200000.00"),
  total("c", 2020, "600000.00"),
  total("a", 2021, "80000.00"),
  total("b", 2021, "180000.00"),
  total("d", 2021, "10000.00"),
  total("a", 2023, "70000.00"),
];

/** Six more units that report every year, so that a mean may stand for the eight of them. */
const OTHERS = ["e", "f", "g", "h", "i", "j"].flatMap((id) => [
  total(id, 2020, "150000.00"),
  total(id, 2021, "130000.00"),
]);

describe("three public page", () => {
  it("reads the change on the same units first and shows what averaging everyone would have said", () => {
    const model = modelThreePublic(resolveThreePublic({ scope: "department" }), [...ROWS, ...OTHERS]);
    expect(model.window).toEqual({ from: 2020, to: 2021 });
    expect(headlineOf(model, zh, "zh")).toBe(
      "2020 到 2021 年，两头都有数的 8 个单位的“三公”经费均值从 15.00万元 变为 13.00万元（−13.3%）。若把各年公开的单位直接平均，会读成从 20.00万元 变为 11.67万元（−41.7%），两者之差来自单位的进出。",
    );
    expect(trendData(model, zh, "zh")?.series.map((one) => [one.role, one.points.length])).toEqual([
      ["main", 2],
      ["faint", 2],
      ["target", 0],
    ]);
  });

  it("gives no mean for few units, for one that is most of the whole, or for bodies that are not alike", () => {
    const eight = [...ROWS, ...OTHERS];
    const kinds = eight.map((row) => (row.bureau_id === "e" ? { ...row, bureau_type: "学校" } : row));
    const large = [...eight, total("z", 2020, "90000000.00"), total("z", 2021, "90000000.00")];
    for (const rows of [ROWS, kinds, large]) {
      const model = modelThreePublic(resolveThreePublic({ scope: "department" }), rows);
      expect(trendData(model, zh, "zh")).toBeNull();
      expect(splitData(model, zh, "zh")).toBeNull();
      expect(headlineOf(model, zh, "zh")).toContain("逐个单位看");
    }
  });

  it("says so where no unit has every year of the chosen window", () => {
    const model = modelThreePublic(
      resolveThreePublic({ years: { from: 2020, to: 2023 } }),
      [ROWS[1], ROWS[6]].flatMap((row) => row ?? []),
    );
    expect(headlineOf(model, zh, "zh")).toContain("没有哪个单位每年都有");
    expect(model.fixed).toEqual([]);
  });

  it("shows a unit of its own only where it has two years", () => {
    const model = modelThreePublic(resolveThreePublic({ scope: "department" }), ROWS);
    expect(multiplesData(model, zh, "zh")?.multiples.map((one) => one.key)).toEqual(["a", "b"]);
  });

  it("has a government's budgets beside its actuals, in years without an actual as well", () => {
    const of = (year: number, values: Record<string, string>) => ({
      ...cellRow("p", year, values),
      scope: "region_level" as const,
      bureau_type: null,
      level: "province",
    });
    const model = modelThreePublic(resolveThreePublic({}), [
      of(2023, { three_public_total: "9.00", three_public_total_budget_initial: "10.00" }),
      of(2024, { three_public_total: "8.00", three_public_total_budget_adjusted: "9.50" }),
      of(2026, { three_public_total_budget_initial: "9.00" }),
    ]);
    expect(model.window).toEqual({ from: 2023, to: 2026 });
    expect(model.year).toBe(2024);
    const [one] = multiplesData(model, zh, "zh")?.multiples ?? [];
    expect(one?.points.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(one?.targets?.map(({ year, value }) => [year, value])).toEqual([
      [2023, 10],
      [2024, 9.5],
      [2026, 9],
    ]);
  });

  it("reads an actual against the adjusted budget where there is one, else the initial, and says which", () => {
    const initial = { three_public_total_budget_initial: "7.00" };
    expect(budgetOf(cellRow("a", 2021, initial), "total")?.kind).toBe("initial");
    expect(
      budgetOf(cellRow("a", 2021, { ...initial, three_public_total_budget_adjusted: "9.00" }), "total"),
    ).toMatchObject({ kind: "adjusted", cell: { value: "9.00" } });
    expect(budgetOf(cellRow("a", 2021, {}), "total")).toBeNull();
  });

  it("draws parts only where they are all stated and add up", () => {
    const parts = {
      three_public_abroad: "0",
      three_public_vehicle_total: "4.73",
      three_public_reception: "0.82",
    };
    expect(partsOf(cellRow("a", 2020, { three_public_total: "5.55", ...parts }))).toEqual([
      "abroad",
      "vehicle_total",
      "reception",
    ]);
    expect(partsOf(cellRow("a", 2020, { three_public_total: "6.55", ...parts }))).toBeNull();
    expect(partsOf(cellRow("a", 2020, { three_public_total: "5.55", three_public_abroad: "0" }))).toBeNull();
    expect(partsOf(cellRow("a", 2020, { three_public_total: "0", ...parts }))).toBeNull();
  });
});
