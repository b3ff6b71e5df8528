import { describe, expect, it } from "vitest";
import { modelForms } from "../../components/performance/form-model";
import { funnelData } from "../../components/performance/funnel-chart";
import { modelFunnel } from "../../components/performance/funnel-model";
import { formData, scatterData } from "../../components/performance/performance-chart";
import { modelPerformance, summariseScores } from "../../components/performance/performance-model";
import { headlineOf, lostSentence } from "../../components/performance/performance-words";
import { textFor } from "../../lib/i18n/catalogue";
import { cellRow, itemFact } from "./rows";

const zh = textFor("zh");
const indicator = (item: string, measure: string, value: string | null, fields: object = {}) =>
  itemFact({ item, row: item, measure: measure as never, value, unit: "分", printed: value, ...fields });
const FORM = [
  indicator("预算执行率", "indicator_weight", "10"),
  indicator("预算执行率", "indicator_score", "5"),
  indicator("群众满意度", "indicator_target", "90", { unit: "%", printed: "≥90%" }),
  indicator("群众满意度", "indicator_weight", "10"),
  indicator("群众满意度", "indicator_score", "10"),
  indicator("群众满意度", "indicator_weight", "5"),
  indicator("总分", "indicator_weight", "100"),
];

describe("performance page", () => {
  it("sums up scores exactly, and counts grades of forms without a score", () => {
    const rows = [
      cellRow("a", 2021, { performance_score: "96.56", performance_grade: "优" }),
      cellRow("b", 2021, { performance_score: "93.46", performance_grade: "优" }),
      cellRow("c", 2021, { performance_grade: "良" }),
    ];
    const model = modelPerformance(rows, [], "zh");
    expect(summariseScores(model.overall)).toMatchObject({
      n: 2,
      low: "93.46",
      high: "96.56",
      median: null,
    });
    expect(headlineOf(model, zh, "zh")).toContain("等级：优 2 个、良 1 个");
    expect(headlineOf(model, zh, "zh"), "two forms have no middle").not.toContain("中位数");
    const eight = Array.from({ length: 8 }, (_, i) =>
      cellRow(`u${i}`, 2021, { performance_score: `${90 + i}` }),
    );
    expect(headlineOf(modelPerformance(eight, [], "zh"), zh, "zh")).toContain("8 个得分的中位数为 93.5 分");
    expect(headlineOf(modelPerformance([], [], "zh"), zh, "zh")).toContain("没有绩效自评得分");
  });

  it("gathers the rows of a form, leaves the total out and starts anew where a measure comes again", () => {
    const [form, ...others] = modelForms(FORM, "zh");
    expect(others).toEqual([]);
    expect(form?.indicators.map(({ name, weight, score }) => [name, weight?.value, score?.value])).toEqual([
      ["预算执行率", "10", "5"],
      ["群众满意度", "10", "10"],
      ["群众满意度", "5", undefined],
    ]);
    expect(form && lostSentence(form, zh, "zh")).toBe("各项合计失分 5 分：预算执行率（−5）。");
    expect(form && formData(form, zh, "zh")?.rows.map((row) => [row.valueText, row.focus])).toEqual([
      ["5 / 10", true],
      ["10 / 10", false],
    ]);
  });

  it("tells the forms of projects apart by the project before the indicator", () => {
    const of = (project: string) =>
      indicator("及时率", "indicator_score", "10", {
        row: `${project} · 及时率`,
        table: "performance_project",
      });
    expect(modelForms([of("甲"), of("乙")], "zh").map((form) => form.project)).toEqual(["乙", "甲"].sort());
  });

  it("counts the indicators scored in full of those with a weight and a score, unstable where there are few", () => {
    const score = (item: string, got: string, bureau: string) => [
      indicator(item, "indicator_weight", "10", { bureau, bureau_id: bureau }),
      indicator(item, "indicator_score", got, { bureau, bureau_id: bureau }),
    ];
    const many = Array.from({ length: 12 }, (_, i) => score(`指标${i}`, i < 9 ? "10" : "7", "甲局")).flat();
    const few = [
      ...score("指标一", "10", "乙局"),
      indicator("指标二", "indicator_weight", "10", { bureau: "乙局", bureau_id: "乙局" }),
    ];
    expect(
      modelFunnel(modelForms([...many, ...few], "zh")),
      "two forms are listed, not distributed",
    ).toBeNull();
    const projects = ["一", "二", "三", "四", "五", "六"].map((project) =>
      indicator("及时率", "indicator_score", "优", {
        bureau: "乙局",
        bureau_id: "乙局",
        row: `${project} · 及时率`,
        table: "performance_project",
      }),
    );
    const funnel = modelFunnel(modelForms([...many, ...few, ...projects], "zh"));
    expect(funnel?.points.map(({ met, of, unstable }) => [met, of, unstable])).toEqual([
      [9, 12, false],
      [1, 1, true],
    ]);
    expect(funnelData(funnel, zh)?.points.map(({ y, doubtful }) => [y, doubtful])).toEqual([
      [75, false],
      [100, true],
    ]);
    expect(modelFunnel([])).toBeNull();
    expect(funnel?.judged, "two departments tell no spread").toBe(false);
    expect(funnelData(funnel, zh)?.limits).toEqual([]);
  });

  it("sets a score against the execution that can be computed, and leaves out what cannot", () => {
    const rows = [
      cellRow("a", 2021, {
        performance_score: "92",
        expenditure_total: "50.00",
        budget_adjusted_all: "100.00",
      }),
      cellRow("b", 2021, { performance_score: "98" }),
    ];
    const data = scatterData(modelPerformance(rows, [], "zh"), zh, "zh");
    expect(data?.points.map(({ x, y }) => [x, y])).toEqual([[50, 92]]);
  });
});
