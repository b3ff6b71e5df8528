import { describe, expect, it } from "vitest";
import { rankingData } from "../../components/compare/compare-chart";
import { modelCompare } from "../../components/compare/compare-model";
import { compareFilter, resolveCompare } from "../../components/compare/compare-view";
import { groupSentence, headlineOf } from "../../components/compare/compare-words";
import { textFor } from "../../lib/i18n/catalogue";
import { metricRow } from "./rows";

const zh = textFor("zh");
const county = (id: string, amount: string | null, population: number | null, more = {}) =>
  metricRow(id, {
    scope: "region_whole",
    region_code: id,
    region_name: id,
    numerator: amount,
    denominator: population,
    population,
    ...(population === null ? { reason: "no_census" } : {}),
    ...more,
  });
const ROWS = [
  county("甲县", "300000000.00", 100000),
  county("乙县", "100000000.00", 100000),
  county("丙县", "200000000.00", 100000),
  county("丁区", "500000000.00", null),
];

describe("compare page", () => {
  it("compares whole counties per resident by default and never with their province", () => {
    const view = resolveCompare({});
    expect([view.scope, view.metric.id, view.denominator?.id]).toEqual([
      "region_whole",
      "general_public_budget_expenditure",
      "population",
    ]);
    expect(compareFilter(view, 2021)).toMatchObject({
      scopes: ["region_whole"],
      levels: ["county"],
      years: { from: 2021, to: 2021 },
    });
  });

  it("takes no metric or denominator that the scope does not admit", () => {
    const view = resolveCompare({ scope: "region_whole", metric: "basic_expenditure", denominator: "staff" });
    expect(view.metric.id).toBe("general_public_budget_expenditure");
    expect(view.denominator).toBeUndefined();
    expect(resolveCompare({ scope: "department", metric: "exec_initial" }).denominator).toBeUndefined();
  });

  it("says the median, the ends and their ratio, and names those without a value", () => {
    const model = modelCompare(resolveCompare({}), 2021, ROWS, "zh");
    expect(headlineOf(model, zh, "zh")).toBe(
      "2021 年，3 个县（市、区）的一般公共预算支出（每位常住人口）中位数为 2,000元/人；最高甲县（湖南） 3,000元/人，是最低乙县（湖南） 1,000元/人 的 3.0 倍。",
    );
    expect(model.unknown.map(({ name }) => name)).toEqual(["丁区（湖南）"]);
    expect(rankingData(model, zh, "zh").rows.map((row) => row.valueText)).toEqual([
      "3,000",
      "2,000",
      "1,000",
    ]);
  });

  it("gives a group figure only where enough of the group has data", () => {
    const view = resolveCompare({});
    const eight = [
      ...ROWS.slice(0, 3),
      ...["己", "庚", "辛", "壬", "癸"].map((name) => county(`${name}县`, "600000000.00", 300000)),
    ];
    const enough = modelCompare(view, 2021, eight, "zh");
    expect(groupSentence(enough, zh, "zh")).toContain("2,000元/人");
    expect(
      groupSentence(modelCompare(view, 2021, eight.slice(0, 7), "zh"), zh, "zh"),
      "seven units",
    ).toBeNull();
    const thin = modelCompare(view, 2021, [...ROWS.slice(0, 1), county("戊县", null, 900000)], "zh");
    expect(thin.coverage).toMatchObject({ sufficient: false, used: 1, total: 2 });
    expect(groupSentence(thin, zh, "zh")).toBeNull();
  });

  it("ranks the unit in focus among its peers by population", () => {
    const view = resolveCompare({ bureaus: ["甲县"], peers: "population" });
    const model = modelCompare(view, 2021, [...ROWS.slice(0, 3), county("大县", "1.00", 900000)], "zh");
    expect(model.ranked.map((unit) => unit.row.bureau_id)).toEqual(["甲县", "丙县", "乙县"]);
    expect(model.focus?.rank.rank).toBe(1);
    expect(headlineOf(model, zh, "zh")).toContain("甲县（湖南）列第 1 位（共 3 个）");
  });

  it("takes median, group and coverage of all units from the engine where only the largest are fetched", () => {
    const summary = {
      units: 9000,
      known: 9000,
      q1: 1,
      median: 2,
      q3: 3,
      lowest: 0,
      highest: 9,
      numerator: "18000.00",
      denominator: "9000.00",
    };
    const model = modelCompare(resolveCompare({}), 2021, ROWS, "zh", summary);
    expect(model.box).toEqual({ q1: 1, median: 2, q3: 3, lowFence: -2, highFence: 6 });
    expect(groupSentence(model, zh, "zh")).toContain("9,000/9,000");
    expect(model.coverage).toMatchObject({ by: "units", used: 9000, sufficient: true });
  });

  it("writes a headline for no unit and for one", () => {
    const view = resolveCompare({});
    expect(headlineOf(modelCompare(view, 2021, [], "zh"), zh, "zh")).toContain("没有");
    expect(headlineOf(modelCompare(view, 2021, ROWS.slice(0, 1), "zh"), zh, "zh")).toContain("只有甲县");
  });

  it("ranks departments kind by kind: the largest kind first, the others one click away", () => {
    const of = (id: string, bureau_type: string | null, level = "county") =>
      metricRow(id, { numerator: "100.00", bureau_type, level, scope: "department" });
    const rows = [
      of("a", "教育"),
      of("b", "教育"),
      of("c", "学校"),
      of("d", null),
      of("e", "教育", "prefecture"),
    ];
    const all = resolveCompare({ scope: "department", denominator: "none" });
    const model = modelCompare(all, 2021, rows, "zh");
    expect(model.narrowed).toMatchObject({ kind: "教育", level: "county" });
    expect(model.ranked.map(({ row }) => row.bureau_id).sort()).toEqual(["a", "b"]);
    expect(model.judged.groups).toHaveLength(4);
    const chosen = resolveCompare({
      scope: "department",
      denominator: "none",
      bureauTypes: ["教育", "学校"],
    });
    const mixed = modelCompare(chosen, 2021, rows.slice(0, 3), "zh");
    expect(mixed.box).toBeNull();
    expect(mixed.group).toMatchObject({ rate: null, median: null });
    expect(headlineOf(mixed, zh, "zh")).toMatch(/分属 2 类/);
    expect(headlineOf(mixed, zh, "zh")).not.toMatch(/中位数|倍/);
    expect(rankingData(mixed, zh, "zh").rows[0]?.label).not.toContain("位");
  });
});
