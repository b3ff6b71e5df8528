import { describe, expect, it } from "vitest";
import { printedData, ratesData, slopeData } from "../../components/execution/execution-chart";
import { modelExecution, stagesOf } from "../../components/execution/execution-model";
import { resolveExecution } from "../../components/execution/execution-view";
import { headlineOf, verdictOf } from "../../components/execution/execution-words";
import { modelProjects } from "../../components/execution/project-model";
import {
  leafSubjects,
  modelSubjects,
  modelSubjectYears,
  shownSubjects,
} from "../../components/execution/subject-model";
import { textFor } from "../../lib/i18n/catalogue";
import { cellRow, itemFact } from "./rows";

const zh = textFor("zh");
const view = resolveExecution({ scope: "department" });
const unitOf = (values: Record<string, string>) => {
  const unit = modelExecution(view, [cellRow("a", 2021, values)], "zh").units[0];
  if (!unit) throw new Error("no unit");
  return unit;
};

describe("execution page", () => {
  it("holds a printed rate against the rounding interval of the recomputed one", () => {
    const money = { general_public_budget_expenditure: "15526900.00", budget_initial_general: "12575400.00" };
    expect(verdictOf(unitOf({ ...money, budget_completion_rate: "123.47" }), zh)).toBe("相符（对年初预算）");
    expect(verdictOf(unitOf({ ...money, budget_completion_rate: "132.47" }), zh)).toBe("不符");
    expect(verdictOf(unitOf({ ...money }), zh)).toBe("没有印出");
    expect(verdictOf(unitOf({ budget_completion_rate: "99" }), zh)).toContain("无法重算");
  });

  it("finds out where a form prints the rate against the other budget", () => {
    const unit = unitOf({
      expenditure_total: "9223600.00",
      budget_initial_all: "18296100.00",
      budget_adjusted_all: "9214300.00",
      budget_completion_rate_all: "50.41",
    });
    expect([unit.clash, unit.otherBudget]).toEqual([true, true]);
    expect(verdictOf(unit, zh)).toContain("另一种预算");
  });

  it("takes a government's printed rate for one against either budget, and accuses it only where it is neither", () => {
    const money = {
      general_public_budget_expenditure: "108773000000.00",
      budget_initial_general: "84857000000.00",
      budget_adjusted_general: "136000000000.00",
    };
    const of = (rate: string) => {
      const row = cellRow("a", 2020, { ...money, budget_completion_rate: rate }, "1");
      return modelExecution(
        view,
        [{ ...row, scope: "region_level", level: "province", bureau_type: null }],
        "zh",
      );
    };
    const [adjusted, initial, neither] = ["80", "128.2", "95"].map((rate) => of(rate).units[0]);
    expect([adjusted?.clash, adjusted?.against]).toEqual([false, "adjusted"]);
    expect([initial?.clash, initial?.against]).toEqual([false, "initial"]);
    expect([neither?.clash, neither?.otherBudget]).toEqual([true, false]);
    expect(verdictOf(adjusted as never, zh)).toBe("相符（对全年预算）");
    expect(printedData(of("80"), [], zh, "zh")?.rows[0]?.clash).toBe(false);
    expect(headlineOf(of("80"), zh, "zh")).toContain("都与重算结果相符");
  });

  it("never divides by a budget of zero and keeps both bases apart", () => {
    const zero = unitOf({ general_public_budget_expenditure: "1.00", budget_initial_general: "0.00" });
    expect(zero.rates.initial).toBeNull();
    expect(stagesOf(zero)).toBeNull();
    const model = modelExecution(
      view,
      [
        cellRow("a", 2021, { general_public_budget_expenditure: "50.00", budget_initial_general: "100.00" }),
        cellRow("b", 2021, { expenditure_total: "90.00", budget_adjusted_all: "100.00" }),
      ],
      "zh",
    );
    expect(model.groups.general.initial).toMatchObject({ used: 1, total: 2 });
    expect(model.groups.general.adjusted.rate).toBeNull();
    expect(model.groups.all.adjusted.used).toBe(1);
    expect(headlineOf(model, zh, "zh")).not.toMatch(/合计 \d|中位数 \d/);
    const eight = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) =>
      cellRow(id, 2021, { general_public_budget_expenditure: "50.00", budget_initial_general: "100.00" }),
    );
    expect(headlineOf(modelExecution(view, eight, "zh"), zh, "zh")).toContain("合计 50.00%");
    const kinds = eight.map((row, i) => (i === 0 ? { ...row, bureau_type: "学校" } : row));
    expect(modelExecution(view, kinds, "zh").groups.general.initial).toMatchObject({
      rate: null,
      median: null,
    });
    const years = eight.map((row, i) => (i === 0 ? { ...row, fiscal_year: 2020 } : row));
    expect(modelExecution(view, years, "zh").judged.general.obstacles).toEqual(["year"]);
  });

  it("draws a rate beyond 300 % behind a break of the axis, to be checked first, and never as a line", () => {
    const model = modelExecution(
      view,
      [
        cellRow("a", 2021, {
          general_public_budget_expenditure: "97465100.00",
          budget_initial_general: "450000.00",
        }),
        cellRow("b", 2021, { general_public_budget_expenditure: "50.00", budget_initial_general: "100.00" }),
      ],
      "zh",
    );
    const rows = ratesData(model, zh, "zh")?.rows ?? [];
    expect(rows[0]?.valueText).toContain("先核对 21,658.9");
    expect(rows[0]?.printed?.value).toBeLessThan(400);
    expect(rows[1]?.printed?.value).toBe(50);
    expect(slopeData(model, zh, "zh")?.lines).toHaveLength(1);
  });

  it("draws stages relative to the initial budget and passes over what is not stated", () => {
    const model = modelExecution(
      view,
      [
        cellRow("a", 2021, {
          expenditure_total: "120.00",
          budget_initial_all: "100.00",
          budget_adjusted_all: "150.00",
        }),
        cellRow("b", 2021, { expenditure_total: "50.00", budget_initial_all: "100.00" }),
      ],
      "zh",
    );
    const lines = slopeData(model, zh, "zh")?.lines ?? [];
    expect(lines.map((line) => line.points.map((point) => [point.stage, point.value]))).toEqual([
      [
        [0, 100],
        [1, 150],
        [2, 120],
      ],
      [
        [0, 100],
        [2, 50],
      ],
    ]);
  });

  it("reads the total of a subject, not its basic or project part, and leaves out sums in the picture", () => {
    const subject = (code: string, fields: object) =>
      itemFact({
        subject_code: code,
        subject_name: `科目${code}`,
        fund: "general",
        table: "general_budget_expenditure",
        ...fields,
      });
    const lines = modelSubjects(
      [
        subject("210", { measure: "budget_initial", phase: "budget_initial", value: "300.00" }),
        subject("2101501", { measure: "budget_initial", phase: "budget_initial", value: "300.00" }),
        subject("2101501", { measure: "function_expenditure", column: "项目支出", value: "10.00" }),
        subject("2101501", { measure: "function_expenditure", column: "本年支出合计", value: "150.00" }),
        subject("2101501", { measure: "budget_completion_rate", value: "50", precision: "1", unit: "%" }),
        subject("2210201", { measure: "function_expenditure", column: null, value: "9.00" }),
      ],
      "zh",
    );
    expect(lines.map((line) => line.code)).toEqual(["210", "2101501"]);
    expect(lines[1]?.actual?.value).toBe("150.00");
    expect(lines[1]?.clash).toBe(false);
    expect(leafSubjects(lines).map((line) => line.code)).toEqual(["2101501"]);
  });

  it("recomputes a project's rate by the form's definition", () => {
    const project = (measure: string, value: string, item = "医疗救助") =>
      itemFact({ measure: measure as never, item, value, table: "performance_project" });
    const [line, ...others] = modelProjects(
      [
        project("project_budget_adjusted", "500000.00"),
        project("project_executed", "2312400.00"),
        project("project_execution_rate", "462.48"),
        project("project_budget_adjusted", "1.00", "医疗救助 · 其他资金"),
        project("project_executed", "1.00", "没有预算的项目"),
      ],
      "zh",
    );
    expect(others).toEqual([]);
    expect([line?.name, line?.clash]).toEqual(["医疗救助", false]);
  });
});

describe("subjects of a government", () => {
  const line = (
    subject_code: string,
    phase: "actual" | "budget_initial" | "budget_adjusted",
    value: string,
  ) =>
    itemFact({
      measure: "function_expenditure",
      phase,
      fund: "general",
      subject_code,
      value,
      precision: "1",
    });
  const rate = (subject_code: string, value: string) =>
    itemFact({ measure: "budget_completion_rate", subject_code, unit: "%", value, precision: "0.1" });

  it("have their budgets as phases of expenditure; a rate against either of them is right", () => {
    const budgets = (code: string) => [
      line(code, "budget_initial", "100"),
      line(code, "budget_adjusted", "200"),
      line(code, "actual", "150"),
    ];
    const lines = modelSubjects(
      [
        ...[...budgets("205"), rate("205", "150.0")],
        ...[...budgets("206"), rate("206", "75.0")],
        ...[...budgets("207"), rate("207", "90.0")],
      ],
      "zh",
    );
    expect(lines.map(({ initial, adjusted, clash }) => [initial?.value, adjusted?.value, clash])).toEqual([
      ["100", "200", false],
      ["100", "200", false],
      ["100", "200", true],
    ]);
  });

  it("whose printed rate is a dash are not said to agree with it", () => {
    const dash = itemFact({
      subject_code: "205",
      measure: "budget_completion_rate",
      value: null,
      printed: "—",
    });
    const [line] = modelSubjects(
      [
        itemFact({
          subject_code: "205",
          measure: "budget_initial",
          phase: "budget_initial",
          value: "100.00",
        }),
        itemFact({ subject_code: "205", measure: "function_expenditure", value: "90.00" }),
        dash,
      ],
      "zh",
    );
    expect(line?.rates.initial).not.toBeNull();
    expect(line && verdictOf(line, zh)).toBe("没有印出");
  });

  it("are looked at level by level, and one of them over all accounts", () => {
    const accounts = [2023, 2024].flatMap((fiscal_year) =>
      ["205", "20502", "2050201", "2050202", "206"].map((code) => ({
        ...line(code, "actual", "5"),
        fiscal_year,
      })),
    );
    const budgets = accounts.map((fact) => ({ ...fact, phase: "budget_initial" as const }));
    const all = [...accounts, ...budgets];
    const one = modelSubjects(
      all.filter(({ fiscal_year: year }) => year === 2024),
      "zh",
    );
    const codes = (subject: string) => shownSubjects(one, subject).map(({ code }) => code);
    expect(codes("205")).toEqual(["20502"]);
    expect(codes("20502")).toEqual(["2050201", "2050202"]);
    const same = modelSubjectYears(
      all.filter(({ subject_code: code }) => code === "205"),
      "zh",
    );
    expect(same.map(({ who, rates }) => [who.fiscal_year, rates.adjusted])).toEqual([
      [2024, null],
      [2023, null],
    ]);
  });

  it("a table of a thousand items is drawn by its classes", () => {
    const items = Array.from({ length: 100 }, (_, i) => `2050${i % 9}${String(10 + i)}`);
    const lines = modelSubjects(
      ["205", "206", ...items].flatMap((code) => [
        line(code, "budget_initial", "1"),
        line(code, "actual", "1"),
      ]),
      "zh",
    );
    expect(leafSubjects(lines).map(({ code }) => code)).toEqual(["205", "206"]);
    expect(leafSubjects(lines.slice(0, 1)).map(({ code }) => code)).toEqual(["205"]);
  });
});
