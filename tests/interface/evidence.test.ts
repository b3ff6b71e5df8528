import { describe, expect, test } from "vitest";
import { describeConversion, statesSame } from "../../components/foundation/evidence/conversion";
import { citeFact, describePlace } from "../../components/foundation/evidence/describe";
import { evidenceOfFact, singleFact } from "../../components/foundation/evidence/evidence-request";
import { type FactRow, type FindingRow, touches } from "../../components/foundation/evidence/queries";
import { textFor } from "../../lib/i18n/catalogue";

const FACT: FactRow = {
  fact_id: "0123456789ab-7",
  file: "accounts.txt",
  document_id: "0123456789abcdef0123456789abcdef",
  bureau: "医疗保障局",
  bureau_id: "430202:医疗保障局",
  region: "湖南省株洲市荷塘区",
  fiscal_year: 2021,
  measure: "expenditure_total",
  phase: "actual",
  fund: null,
  subject_code: null,
  subject_name: null,
  item: null,
  value: "3069000.00",
  unit: "元",
  printed: "306.90",
  printed_unit: "万元",
  precision: "100",
  basis: null,
  origin: "printed",
  placed_by: null,
  formula: null,
  status: "consistent",
  confirmed_by: null,
  contradicted_by: null,
  status_reason: null,
  preferred: true,
  table: "expenditure",
  table_title: "支出决算表",
  row: "合计",
  column: "本年支出合计",
  line: 40,
  char: 1234,
  page: null,
  sheet: null,
  cell: null,
  recognised: null,
  note: null,
  publisher: null,
  transcript: null,
  terms: null,
  checks: null,
  superseded_by: null,
  latin: null,
  bureau_type: null,
  title: "2021年度部门决算",
  url: null,
  page_url: null,
  published: null,
};

describe("the unit conversion", () => {
  test("shows the printed figure, the factor and the yuan", () => {
    expect(describeConversion(FACT, "zh")).toBe("306.90 万元 × 10,000 = 3,069,000 元");
  });

  test("does not repeat a unit printed with the figure", () => {
    expect(describeConversion({ ...FACT, printed: "306.90万元" }, "zh")).toBe(
      "306.90 万元 × 10,000 = 3,069,000 元",
    );
  });

  test("says that a change is a decrease where the text does, and claims no equation", () => {
    const fell = { ...FACT, value: "-341005800.00", printed: "减少34,100.58" };
    expect(describeConversion(fell, "zh")).toBe("减少 34,100.58 万元 → −341,005,800 元");
    expect(describeConversion({ ...fell, printed: "34,100.58" }, "zh")).toBe(
      "减少 34,100.58 万元 → −341,005,800 元",
    );
    expect(describeConversion({ ...fell, printed: "-34,100.58" }, "zh")).toBe(
      "-34,100.58 万元 × 10,000 = −341,005,800 元",
    );
  });

  test("is absent for yuan, for counts and for figures without a value", () => {
    expect(describeConversion({ ...FACT, printed_unit: "元" }, "zh")).toBeNull();
    expect(describeConversion({ ...FACT, unit: "人", printed_unit: "人" }, "zh")).toBeNull();
    expect(describeConversion({ ...FACT, value: null }, "zh")).toBeNull();
  });
});

describe("a citation", () => {
  test("names bureau, year, measure, value, printed string, place and document", () => {
    expect(citeFact(FACT, "zh", textFor("zh"))).toBe(
      "湖南省株洲市荷塘区医疗保障局，2021年，本年支出合计（决算数）3,069,000.00元；原文“306.90万元”，第 40 行 · 第 1234 字符，2021年度部门决算 (SHA-256 0123456789abcdef)",
    );
  });

  test("of a derived figure quotes nothing: it says that the document does not print it, and how it was computed", () => {
    const derived: FactRow = {
      ...FACT,
      origin: "derived",
      printed: null,
      formula: "306.90 − (10.00) = 296.90 万元 [0123456789ab-7 − 0123456789ab-9]",
    };
    for (const locale of ["zh", "en"] as const) {
      const cited = citeFact(derived, locale, textFor(locale));
      expect(cited).toContain("306.90 − (10.00) = 296.90 万元");
      expect(cited).not.toMatch(/“”|0123456789ab-7/);
    }
    expect(citeFact(derived, "zh", textFor("zh"))).toContain("推算，原文未印此数");
    expect(describeConversion(derived, "zh")).toBeNull();
  });

  test("of a corrected figure gives what was printed, what it was corrected to and why, each unit once", () => {
    const corrected: FactRow = {
      ...FACT,
      origin: "corrected",
      printed: "5377.64万元",
      formula: "5377.64万元 → 5364.75万元",
      status_reason: "甲 · 2026-11-22 · 读串了行",
    };
    expect(citeFact(corrected, "zh", textFor("zh"))).toContain(
      "原印 5377.64万元，更正为 5364.75万元（读串了行）",
    );
  });

  test("has one unit of money in English", () => {
    expect(citeFact(FACT, "en", textFor("en"))).toContain("(Actual): ¥3.069 million;");
  });

  test("gives the address where there is one", () => {
    const page = { ...FACT, url: "http://example.gov.cn/a.html", line: null, char: null };
    expect(citeFact(page, "en", textFor("en"))).toContain("Expenditure, http://example.gov.cn/a.html");
  });

  test("places in workbooks and PDFs are named", () => {
    const t = textFor("zh");
    expect(describePlace({ ...FACT, line: null, char: null, page: 12 }, t)).toBe("第 12 页");
    expect(describePlace({ ...FACT, line: null, char: null, sheet: "表3", cell: "C7" }, t)).toBe("表3 C7");
  });
});

describe("other statements and findings", () => {
  test("the same value in other digits agrees", () => {
    expect(statesSame(FACT, { ...FACT, value: "3069000" })).toBe(true);
    expect(statesSame(FACT, { ...FACT, value: "3069000.01" })).toBe(false);
    expect(statesSame(FACT, { ...FACT, value: null })).toBeNull();
  });

  test("a finding that names figures is about these and what was computed from them, not about their line", () => {
    const finding = { figures: '[{"fact_id":"0123456789ab-9"}]', lines: "[40]" } as unknown as FindingRow;
    expect(touches(finding, FACT)).toBe(false);
    expect(touches(finding, { ...FACT, fact_id: "0123456789ab-9.2" })).toBe(true);
    expect(touches(finding, { ...FACT, fact_id: "0123456789ab-9c" })).toBe(true);
    expect(
      touches(finding, { ...FACT, formula: "306.90 − (10.00) = 296.90 [0123456789ab-7 − 0123456789ab-9]" }),
    ).toBe(true);
  });

  test("a finding touches a fact by its id or its line, not by a part of either", () => {
    const finding = { figures: "[]", lines: "[140,4]" } as unknown as FindingRow;
    expect(touches(finding, FACT)).toBe(false);
    expect(touches({ ...finding, lines: "[3,40]" } as FindingRow, FACT)).toBe(true);
    expect(touches({ ...finding, figures: '[{"fact_id":"0123456789ab-7"}]' } as FindingRow, FACT)).toBe(true);
    expect(touches({ ...finding, figures: '[{"fact_id":"0123456789ab-77"}]' } as FindingRow, FACT)).toBe(
      false,
    );
  });
});

describe("a request", () => {
  test("about one recorded figure has an address, a computed one has none", () => {
    const one = evidenceOfFact("支出", "x-1");
    expect(singleFact(one)).toBe("x-1");
    expect(singleFact({ ...one, formula: "支出 ÷ 人口" })).toBeUndefined();
    expect(
      singleFact({ title: "a", parts: [{ label: "人口", value: "1", source: "census" }] }),
    ).toBeUndefined();
  });
});
