import { describe, expect, it } from "vitest";
import { checkFacts } from "../../lib/checks/check";
import { RULES } from "../../lib/checks/registry";
import { NO_TEXT } from "../../lib/records/checked-document";
import type { Fact, Finding } from "../../lib/records/schema";
import { makeFact } from "../support/fact";

const SOURCE = { file: "fixture.txt", documentId: "0".repeat(64) };

const findingsOf = (facts: readonly Fact[], rule: string): Finding[] =>
  checkFacts(facts, SOURCE).findings.filter((finding) => finding.rule === rule);
const severities = (facts: readonly Fact[], rule: string): string[] =>
  findingsOf(facts, rule).map((f) => f.severity);

/** 万元 printed with two digits: known to 50 元. */
const wan = (value: string): Partial<Fact> => ({ value, precision: "100", printed_unit: "万元" });

const firstTable = (revenue: string, opening: string, total: string): Fact[] => [
  makeFact({ measure: "revenue_total", ...wan(revenue) }),
  makeFact({ measure: "opening_balance", ...wan(opening) }),
  makeFact({ measure: "revenue_grand_total", ...wan(total) }),
];

describe("totals of the first table", () => {
  it("hold", () => {
    expect(findingsOf(firstTable("9184800.00", "100.00", "9184900.00"), "table_total")).toEqual([]);
  });

  it("differ within the last printed digit", () => {
    expect(severities(firstTable("9184800.00", "100.00", "9185000.00"), "table_total")).toEqual(["rounding"]);
  });

  it("contradict", () => {
    const [finding] = findingsOf(firstTable("9184800.00", "100.00", "9284900.00"), "table_total");
    expect(finding).toMatchObject({
      severity: "certain",
      expected: "9184900",
      actual: "9284900",
      tolerance: "150",
    });
    expect(finding?.figures).toHaveLength(3);
    expect(finding?.lines).toHaveLength(3);
  });
});

describe("a table of which a figure could not be read", () => {
  const facts = firstTable("9184800.00", "100.00", "9284900.00");
  const severity = (text: string, line = facts[1]?.line ?? 0): string[] =>
    checkFacts(facts, SOURCE, { ...NO_TEXT, unread: [{ line, text }] })
      .findings.filter((finding) => finding.rule === "table_total")
      .map((finding) => finding.severity);

  it("proves nothing where that figure may be what is missing", () => {
    expect(severity("10.01")).toEqual(["soft"]);
    expect(severity("12 3")).toEqual(["soft"]);
    expect(severity("十万")).toEqual(["soft"]);
  });

  it("is contradicted all the same by a difference the figure cannot make up, and by one of another table", () => {
    expect(severity("1.00")).toEqual(["certain"]);
    expect(severity("10.01", 9999)).toEqual(["certain"]);
  });
});

describe("the two sides", () => {
  const sides = (left: string, right: string): Fact[] => [
    makeFact({ measure: "revenue_grand_total", ...wan(left) }),
    makeFact({ measure: "expenditure_grand_total", ...wan(right) }),
  ];
  it("balance", () => expect(findingsOf(sides("500.00", "500.00"), "two_sides")).toEqual([]));
  it("balance but for rounding", () =>
    expect(severities(sides("500.00", "600.00"), "two_sides")).toEqual(["rounding"]));
  it("do not balance", () =>
    expect(severities(sides("28086500.00", "17645100.00"), "two_sides")).toEqual(["certain"]));
});

describe("a row of a table by subject", () => {
  const row = (total: string, basic: string, project: string): Fact[] =>
    (
      [
        ["total", "general_public_budget_expenditure", total],
        ["basic", "basic_expenditure", basic],
        ["project", "project_expenditure", project],
      ] as const
    ).map(([column_id, measure, value]) =>
      makeFact({
        measure,
        fund: "general",
        table: "general_budget_expenditure",
        table_title: "一般公共预算财政拨款支出决算表",
        row: "合计",
        column_id,
        ...wan(value),
      }),
    );
  it("adds up", () => expect(findingsOf(row("300.00", "100.00", "200.00"), "row_sum")).toEqual([]));
  it("adds up but for rounding", () =>
    expect(severities(row("400.00", "100.00", "200.00"), "row_sum")).toEqual(["rounding"]));
  it("does not add up", () =>
    expect(severities(row("900.00", "100.00", "200.00"), "row_sum")).toEqual(["certain"]));
});

describe("类, 款 and 项", () => {
  const tree = (section: string, items: readonly string[]): Fact[] =>
    [["20805", section] as const, ...items.map((value, i) => [`208050${i + 1}`, value] as const)].map(
      ([subject_code, value]) =>
        makeFact({
          measure: "function_expenditure",
          fund: "general",
          table: "general_budget_expenditure",
          table_title: "一般公共预算财政拨款支出决算表",
          subject_code,
          subject_name: subject_code,
          row: subject_code,
          column_id: "total",
          value,
        }),
    );
  it("add up", () => expect(findingsOf(tree("30.00", ["10.00", "20.00"]), "hierarchy_sum")).toEqual([]));
  it("add up but for rounding", () =>
    expect(severities(tree("30.01", ["10.00", "20.00"]), "hierarchy_sum")).toEqual(["rounding"]));
  it("do not add up", () =>
    expect(severities(tree("31.00", ["10.00", "20.00"]), "hierarchy_sum")).toEqual(["certain"]));

  it("prove nothing where a subject beside them has a name and no code: it may be what is missing", () => {
    const facts = tree("75.00", ["10.00", "20.00"]);
    const uncoded: Fact = {
      ...(facts[2] as Fact),
      fact_id: "uncoded",
      subject_code: null,
      subject_name: "其他事务支出",
      value: "45.00",
    };
    expect(severities(facts, "hierarchy_sum")).toEqual(["certain"]);
    expect(findingsOf([...facts, uncoded], "hierarchy_sum")).toEqual([]);
  });

  const cell = (subject_code: string, column_id: string): Fact => ({
    ...(tree("10.00", [])[0] as Fact),
    fact_id: `${subject_code}-${column_id}`,
    subject_code,
    column_id,
  });
  const split = (below: string): Fact[] => [
    ...["total", "basic"].map((column) => cell("20805", column)),
    ...["total", below].map((column) => cell("2080501", column)),
  ];
  it("stand in the same columns", () => expect(findingsOf(split("basic"), "hierarchy_sum")).toEqual([]));
  it("do not where an item has moved to a column its section leaves blank", () =>
    expect(severities(split("project"), "hierarchy_sum")).toEqual(["soft", "soft"]));
});

describe("economic classes", () => {
  const detail = (personnel: string): Fact[] => [
    ...(
      [
        ["301", "50.00"],
        ["30101", "30.00"],
        ["30102", "20.00"],
        ["303", "7.00"],
        ["302", "11.00"],
      ] as const
    ).map(([subject_code, value]) =>
      makeFact({
        measure: "economic_expenditure",
        fund: "general",
        table: "basic_detail",
        subject_code,
        row: subject_code,
        value,
      }),
    ),
    makeFact({ measure: "personnel_expenses", fund: "general", table: "basic_detail", value: personnel }),
    makeFact({ measure: "public_expenses", fund: "general", table: "basic_detail", value: "11.00" }),
  ];
  it("make up personnel and public expenses", () =>
    expect(findingsOf(detail("57.00"), "economic_sum")).toEqual([]));
  it("differ in the last digit", () =>
    expect(severities(detail("57.01"), "economic_sum")).toEqual(["rounding"]));
  it("contradict", () => expect(severities(detail("60.00"), "economic_sum")).toEqual(["certain"]));

  const printings = (times: number, last: string): Fact[] =>
    Array.from({ length: times }, (_, i) => {
      const [first] = detail("57.00");
      const row = (subject_code: string, value: string): Fact =>
        makeFact({
          ...first,
          measure: "economic_expenditure",
          fact_id: `${i}-${subject_code}`,
          subject_code,
          row: subject_code,
          value,
        });
      const whole = i === times - 1 ? last : `${i + 3}.00`;
      return [row("301", whole), row("30101", `${i + 1}.00`), row("30102", "2.00")];
    }).flat();
  it("printed several times are each the sum of their own items", () => {
    expect(findingsOf(printings(3, "5.00"), "economic_sum")).toEqual([]);
    expect(findingsOf(printings(3, "6.00"), "economic_sum")).toMatchObject([
      { severity: "certain", expected: "5", actual: "6" },
    ]);
  });
  it("printed a thousand times take no more figures than there are", () => {
    const findings = findingsOf(printings(1000, "6.00"), "economic_sum");
    expect(findings.map(({ figures }) => figures.length)).toEqual([3]);
  });
});

describe("三公", () => {
  const table = (total: string, vehicle: string): Fact[] =>
    (
      [
        ["total", total],
        ["abroad", "0.00"],
        ["vehicle_total", vehicle],
        ["vehicle_purchase", "0.00"],
        ["vehicle_operation", "170000.00"],
        ["reception", "20000.00"],
      ] as const
    ).map(([part, value]) =>
      makeFact({
        measure: `three_public.${part}`,
        fund: "general",
        table: "three_public",
        row: "合计",
        column: part,
        ...wan(value),
      }),
    );
  it("adds up", () => expect(findingsOf(table("190000.00", "170000.00"), "three_public_sum")).toEqual([]));
  it("adds up but for rounding", () =>
    expect(severities(table("190100.00", "170000.00"), "three_public_sum")).toEqual(["rounding"]));
  it("contradicts itself at the level that is wrong", () => {
    const found = findingsOf(table("360000.00", "340000.00"), "three_public_sum");
    expect(found.map((f) => [f.severity, f.actual, f.expected])).toEqual([["certain", "340000", "170000"]]);
  });
});

describe("a figure stated twice", () => {
  const twice = (narrative: string): Fact[] => [
    makeFact({ measure: "expenditure_total", table: "expenditure", value: "8946812.00", row: "合计" }),
    makeFact({ measure: "expenditure_total", table: "narrative", line: 900, char: 90000, ...wan(narrative) }),
  ];
  it("agrees within the coarser print", () => {
    expect(severities(twice("8946800.00"), "restated").filter((s) => s !== "rounding")).toEqual([]);
  });
  it("contradicts", () => {
    const [finding] = findingsOf(twice("8996800.00"), "restated");
    expect(finding).toMatchObject({ kind: "table_vs_narrative", severity: "certain" });
  });
});

describe("a printed change", () => {
  const sentence = (percent: string): Fact[] => {
    const at = (char: number): Partial<Fact> => ({ table: "narrative", line: 40, char, row: "支出合计" });
    return [
      makeFact({ measure: "expenditure_total", ...wan("1200000.00"), printed: "120.00万元", ...at(100) }),
      makeFact({
        measure: "change_amount",
        ...wan("200000.00"),
        item: "本年支出合计",
        printed: "20.00万元",
        ...at(130),
      }),
      makeFact({
        measure: "change_percent",
        value: percent,
        unit: "%",
        printed_unit: "%",
        precision: "0.01",
        item: "本年支出合计",
        printed: `${percent}%`,
        ...at(150),
      }),
    ];
  };
  it("is what it should be", () =>
    expect(severities(sentence("20.00"), "change_percent").filter((s) => s !== "rounding")).toEqual([]));
  it("is cut off instead of rounded", () => {
    expect(severities(sentence("19.99"), "change_percent").filter((s) => s === "certain")).toEqual([]);
  });
  it("is wrong", () => expect(severities(sentence("16.67"), "change_percent")).toEqual(["certain"]));
  it("says in which direction each of two amounts for one change goes", () => {
    const change = (value: string, printed: string, char: number): Fact =>
      makeFact({
        measure: "change_amount",
        table: "narrative",
        item: "项目支出",
        row: "项目支出",
        basis: "上年决算",
        line: 40,
        char,
        ...wan(value),
        printed,
      });
    const rivals = [change("-3200000.00", "320.00万元", 100), change("450000.00", "45.00万元", 130)];
    const [finding] = findingsOf(rivals, "change_amount");
    expect(finding?.message_zh).toContain("一处写作减少320.00万元，紧接着又写作增加45.00万元");
    expect(finding?.message_en).toContain(
      "given as a decrease of ¥3.2 million and right after as an increase of ¥450,000",
    );
  });
});

describe("a printed completion rate", () => {
  const sentence = (rate: string): Fact[] => {
    const at = (char: number): Partial<Fact> => ({ table: "narrative", line: 50, char, row: "支出决算" });
    return [
      makeFact({ measure: "budget_initial", phase: "budget_initial", ...wan("800000.00"), ...at(200) }),
      makeFact({ measure: "general_public_budget_expenditure", ...wan("720000.00"), ...at(220) }),
      makeFact({ measure: "budget_completion_rate", value: rate, unit: "%", printed_unit: "%", ...at(240) }),
    ];
  };
  it("is what it should be", () =>
    expect(severities(sentence("90.00"), "completion_rate").filter((s) => s !== "rounding")).toEqual([]));
  it("is wrong", () => expect(severities(sentence("95.00"), "completion_rate")).toEqual(["certain"]));
});

describe("a repeated block of figures", () => {
  const block = (count: number): Fact[] =>
    Array.from({ length: count }, (_, i) => i).flatMap((i) =>
      (["302", "307"] as const).map((stem, n) =>
        makeFact({
          measure: "economic_expenditure",
          fund: "general",
          table: "basic_detail",
          subject_code: `${stem}0${i + 1}`,
          row: `${stem}0${i + 1}`,
          value: `${(i + 1) * 1111}.00`,
          line: 300 + i,
          char: 3000 + i * 50 + n * 20,
        }),
      ),
    );
  it("is an alarm", () => expect(findingsOf(block(5), "repeated_column").length).toBe(5));
  it("is none where a single pair coincides", () =>
    expect(findingsOf(block(1), "repeated_column")).toEqual([]));
});

describe("statuses", () => {
  it("take two independent confirmations to validate, one to be consistent, none to be reported", () => {
    const facts = [
      ...firstTable("9184800.00", "100.00", "9184900.00"),
      makeFact({ measure: "expenditure_grand_total", ...wan("9184900.00") }),
      makeFact({ measure: "meeting_expenses", table: "narrative", ...wan("3000.00") }),
    ];
    const status = new Map(checkFacts(facts, SOURCE).facts.map((fact) => [fact.measure, fact.status]));
    expect(status.get("revenue_grand_total")).toBe("validated");
    expect(status.get("opening_balance")).toBe("consistent");
    expect(status.get("meeting_expenses")).toBe("reported");
  });

  it("are no better for sums of nothing", () => {
    const checked = checkFacts(firstTable("0.00", "0.00", "0.00"), SOURCE).facts;
    expect(new Set(checked.map((fact) => fact.status))).toEqual(new Set(["reported"]));
  });

  it("name the rule that was broken", () => {
    const checked = checkFacts(firstTable("9184800.00", "100.00", "9284900.00"), SOURCE).facts;
    expect(checked.every((fact) => fact.status === "clash" && fact.contradicted_by === "table_total")).toBe(
      true,
    );
  });

  it("never change a figure", () => {
    const facts = firstTable("9184800.00", "100.00", "9284900.00");
    expect(checkFacts(facts, SOURCE).facts.map((fact) => fact.value)).toEqual(
      facts.map((fact) => fact.value),
    );
  });
});

describe("the preferred statement", () => {
  const chosen = (facts: readonly Fact[]): string[] =>
    checkFacts(facts, SOURCE)
      .facts.filter((fact) => fact.preferred)
      .map((fact) => `${fact.table} ${fact.value}`);

  it("is the table's before the narrative's", () => {
    expect(
      chosen([
        makeFact({ measure: "expenditure_total", table: "narrative", ...wan("8946800.00") }),
        makeFact({ measure: "expenditure_total", table: "expenditure", value: "8946812.00" }),
      ]),
    ).toEqual(["expenditure 8946812.00"]);
  });

  it("is one of several, and every statement is kept", () => {
    const facts = [1, 2, 3].map(() =>
      makeFact({ measure: "expenditure_total", table: "expenditure", value: "5.00" }),
    );
    expect(checkFacts(facts, SOURCE).facts).toHaveLength(3);
    expect(chosen(facts)).toHaveLength(1);
  });

  it("is the printed value of a year before a derived one", () => {
    expect(
      chosen([
        makeFact({
          measure: "expenditure_total",
          fiscal_year: 2022,
          phase: "prior_actual",
          origin: "derived",
          formula: "a − b",
          value: "7.00",
          table: "narrative",
        }),
        makeFact({
          measure: "expenditure_total",
          fiscal_year: 2022,
          phase: "prior_actual",
          value: "7.10",
          table: "narrative",
        }),
      ]),
    ).toEqual(["narrative 7.10"]);
  });

  it("exists for each fund, year and subject apart", () => {
    expect(
      chosen([
        makeFact({
          measure: "fiscal_appropriation_expenditure",
          fund: "general",
          value: "1.00",
          table: "fiscal_total",
        }),
        makeFact({
          measure: "fiscal_appropriation_expenditure",
          fund: "gov_fund",
          value: "2.00",
          table: "fiscal_total",
        }),
        makeFact({
          measure: "fiscal_appropriation_expenditure",
          fund: "general",
          fiscal_year: 2022,
          value: "3.00",
          table: "fiscal_total",
        }),
      ]),
    ).toHaveLength(3);
  });
});

describe("the registry of rules", () => {
  it("has stable ids and says in both languages what each rule means", () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^[a-z_]+$/);
      expect(rule.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(rule.en).toMatch(/[a-z]/);
      expect(rule.identity).not.toBe("");
    }
  });
});

describe("what the text says to be absent", () => {
  const spent = makeFact({
    measure: "gov_fund_expenditure",
    fund: "gov_fund",
    ...wan("180000.00"),
    printed: "18.00",
  });
  const said = (text: string): string[] => {
    const passage = { text, bare: text, line: 1, char: 0, page: null };
    const words = { ...NO_TEXT, text, passages: [passage], year: 2023 };
    return checkFacts([spent], SOURCE, words)
      .findings.filter(({ rule }) => rule === "stated_absent")
      .map(({ severity }) => severity);
  };

  it("is held against an amount of it", () => {
    expect(said("本部门没有政府性基金支出。")).toEqual(["certain"]);
    expect(said("本部门没有政府性基金收支。")).toEqual(["certain"]);
  });

  it("is not held against another side, another fund or another year", () => {
    expect(said("本部门没有政府性基金收入。")).toEqual([]);
    expect(said("本部门没有国有资本经营预算支出。")).toEqual([]);
    expect(said("上年本部门没有政府性基金支出。")).toEqual([]);
  });
});
