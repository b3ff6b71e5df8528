import { describe, expect, it } from "vitest";
import { checkBureau } from "../../lib/checks/across/check-bureau";
import { readRemarks } from "../../lib/checks/remarks/read-remarks";
import { planFamilies } from "../../lib/corpus/families";
import { chainsOf } from "../../lib/corpus/identity";
import { identityBreaks } from "../../lib/disclosure/identity-notes";
import type { Passage } from "../../lib/records/checked-document";
import { DocumentRecord, type Fact } from "../../lib/records/schema";
import { makeFact } from "../support/fact";

const passages = (...texts: string[]): Passage[] =>
  texts.map((text, i) => ({ text, bare: text, line: i + 1, char: i * 100, page: null }));

const document = (id: string, fields: Partial<DocumentRecord>): DocumentRecord =>
  DocumentRecord.parse({
    document_id: id,
    file: `${id}.txt`,
    title: null,
    kind: "final_account",
    url: null,
    format: "text",
    encoding: "utf-8",
    bytes: 1,
    bureau_id: "430626:水利局",
    region_code: "430626",
    fiscal_year: 2023,
    revision: null,
    issued: null,
    superseded_by: null,
    other_urls: null,
    publisher: null,
    transcript: null,
    terms: null,
    checks: null,
    remarks: null,
    facts: 1,
    findings: 0,
    ...fields,
  });

describe("what a document says that bears on others", () => {
  const kindsOf = (...texts: string[]) =>
    (readRemarks(passages(...texts), "text") ?? []).map(({ kind, amounts }) => [
      kind,
      ...amounts.map(({ value }) => value),
    ]);

  it.each([
    ["本年收回存量资金20.00万元，用于平衡预算。", [["returned", "200000"]]],
    ["年初结转和结余减少8.50万元，原因是财政收回结余资金。", [["returned", "85000"]]],
    [
      "因机构改革，某县电影公司划出，上年决算数相应调减80.00万元。",
      [["unit_left"], ["reclassified", "800000"]],
    ],
    ["部门职责是管理全县水利工程，负责防汛抗旱工作。", []],
  ])("%s", (text, wanted) => {
    expect(kindsOf(text)).toEqual(wanted);
  });

  it("an amount that another cause accounts for covers nothing of its own", () => {
    const remarks = readRemarks(
      passages("年初结转比上年末减少20.00万元，原因是财政部门收回存量资金15.00万元。"),
      "text",
    );
    expect(
      remarks
        ?.filter(({ kind }) => kind === "returned")
        .flatMap(({ amounts }) => amounts.map(({ value }) => value)),
    ).toEqual(["150000"]);
  });

  it("names the units of the accounts, in a sentence or in a list, and no rooms of one body", () => {
    const named = (...texts: string[]) =>
      (readRemarks(passages(...texts), "text") ?? []).flatMap(({ kind, names }) =>
        kind === "members" ? names : [],
      );
    expect(named("纳入2023年度部门决算编制范围的单位共2个：平江县水利局本级、平江县河道管理站。")).toEqual([
      "平江县水利局本级",
      "平江县河道管理站",
    ]);
    expect(
      named("纳入部门决算编制范围的单位包括：", "1.平江县水利局本级", "2.平江县河道管理站"),
    ).toHaveLength(2);
    expect(named("内设机构包括：办公室、规划财务科、工程建设科等科室。")).toEqual([]);
  });
});

describe("a body over the years", () => {
  it("that a document says was renamed goes on under its new name, whatever order the documents come in", () => {
    const remark = {
      kind: "renamed" as const,
      amounts: [],
      names: ["水务局", "水利局"],
      line: 3,
      page: null,
    };
    const documents = [
      document("a", { bureau_id: "430626:水务局", fiscal_year: 2022 }),
      document("b", { remarks: [remark] }),
    ];
    for (const order of [documents, documents.toReversed()]) {
      const chainOf = chainsOf(order);
      expect(chainOf("430626:水务局")).toBe(chainOf("430626:水利局"));
      expect(chainOf("430626:林业局")).not.toBe(chainOf("430626:水利局"));
      expect(chainOf("430627:水务局")).not.toBe(chainOf("430627:水利局"));
    }
  });

  it("whose document prints its former name in brackets behind its own is linked to it", () => {
    const [said] =
      readRemarks(passages("平江县乡村振兴局（原平江县扶贫开发办公室）2023年度部门决算"), "text") ?? [];
    expect(said).toMatchObject({ kind: "renamed", names: ["平江县扶贫开发办公室", "平江县乡村振兴局"] });
    const remarks = said ? [said] : [];
    const chainOf = chainsOf([document("n", { bureau_id: "430626:乡村振兴局", remarks })]);
    expect(chainOf("430626:扶贫开发办公室")).toBe(chainOf("430626:乡村振兴局"));
  });

  it("is held against its units only in the same year and place", () => {
    const members = {
      kind: "members" as const,
      amounts: [],
      names: ["平江县河道管理站"],
      line: 1,
      page: null,
    };
    const unit = (fields: Partial<DocumentRecord>) =>
      document("u", { bureau_id: "430626:河道管理站", title: "平江县河道管理站2023年度单位决算", ...fields });
    const whole = document("w", { remarks: [members], title: "平江县水利局2023年度部门决算" });
    expect(planFamilies([whole, unit({})])).toHaveLength(1);
    expect(planFamilies([whole, unit({ fiscal_year: 2022 })])).toEqual([]);
    expect(planFamilies([whole, unit({ bureau_id: "430627:河道管理站", region_code: "430627" })])).toEqual(
      [],
    );
  });
});

describe("breaks in the figures of a body", () => {
  const said = (year: number, names: string[]) => ({
    file: `${year}.txt`,
    year,
    remarks: [{ kind: "members" as const, amounts: [], names, line: 1, page: null }],
  });

  it("are units that came or left between two years that both name theirs", () => {
    const breaks = identityBreaks([
      said(2022, ["某站", "某馆"]),
      said(2023, ["某站（本级）", "某站", "某队"]),
      said(2020, ["某所"]),
    ]);
    expect(breaks).toEqual([
      { kind: "members", year: 2023, file: "2023.txt", joined: ["某站（本级）", "某队"], left: ["某馆"] },
    ]);
  });
});

describe("a body that documents say was named otherwise", () => {
  const said = (year: number | null, kind: "renamed" | "merged", ...names: string[]) => ({
    file: `${year}.txt`,
    year,
    remarks: [{ kind, amounts: [], names, line: 1, page: null }],
  });

  it("breaks in the first year that says so, once", () => {
    const breaks = identityBreaks([
      said(2022, "renamed", "水务局"),
      said(2020, "renamed", "水务局"),
      said(null, "renamed", "水务局"),
      said(2021, "merged", "水务局", "河道局"),
    ]);
    expect(breaks.map(({ kind, year, file }) => [kind, year, file])).toEqual([
      ["merged", 2021, "2021.txt"],
      ["renamed", 2020, "2020.txt"],
    ]);
  });
});

describe("the budget of a subject that a sentence of the accounts names", () => {
  const planned = (value: string, fund: Fact["fund"]): Fact =>
    makeFact({
      measure: "function_expenditure",
      document_id: "budget",
      file: "budget.txt",
      subject_code: "2130305",
      column_id: "total",
      phase: "budget_initial",
      table: "budget_general_expenditure",
      fund,
      value,
    });
  const check = (said: string, ...budget: readonly Fact[]) =>
    checkBureau([
      {
        document: document("accounts", {}),
        facts: [
          makeFact({
            measure: "budget_initial",
            document_id: "accounts",
            file: "accounts.txt",
            subject_code: "2130305",
            phase: "budget_initial",
            table: "narrative",
            fund: "general",
            value: said,
          }),
        ],
      },
      { document: document("budget", { kind: "budget" }), facts: budget },
    ]).map(({ rule, figures }) => [rule, figures.map(({ value }) => value)]);

  it("is that of the published budget's table, or a lead", () => {
    expect(check("1800000", planned("1800000", "general"))).toEqual([]);
    expect(check("1800000", planned("2000000", "general"))).toEqual([["budget", ["1800000", "2000000"]]]);
  });

  it("may be the figure with all money, and is no lead where only another kind of money is printed", () => {
    expect(check("1800000", planned("2000000", "general"), planned("1800000", null))).toEqual([]);
    expect(check("1800000", planned("2000000", "gov_fund"))).toEqual([]);
    expect(check("1800000", planned("2000000", null))).toEqual([]);
  });
});

describe("targets of a budget and of the self-evaluation", () => {
  const target = (id: string, item: string, printed: string, value: string): Fact =>
    makeFact({
      measure: "indicator_target",
      document_id: id,
      file: `${id}.txt`,
      item,
      printed,
      value,
      unit: "%",
      phase: id === "budget" ? "budget_initial" : "actual",
      table: id === "budget" ? "budget_targets" : "performance_project",
      table_title: `项目支出绩效表 · 河道整治`,
    });
  const check = (own: readonly Fact[]) =>
    checkBureau([
      { document: document("accounts", {}), facts: own },
      {
        document: document("budget", { kind: "budget" }),
        facts: [
          target("budget", "完工率", "≥95%", "95"),
          target("budget", "群众满意度", "≥90%", "90"),
          target("budget", "成本超支率", "≤5%", "5"),
        ],
      },
    ]);

  it("that are kept, or asked for more, are no lead", () => {
    const kept = ["≥95%/95", "≥92%/92", "≤4%/4"].map((text) => text.split("/") as [string, string]);
    const names = ["完工率", "群众满意度", "成本超支率"];
    expect(
      check(kept.map(([printed, value], i) => target("accounts", names[i] ?? "", printed, value))),
    ).toEqual([]);
  });

  it("softened or left out are one lead a project with both texts", () => {
    const findings = check([
      target("accounts", "完工率", "≥85%", "85"),
      target("accounts", "成本超支率", "≤8%", "8"),
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.figures.map(({ printed }) => printed).sort()).toEqual(
      ["≤5%", "≤8%", "≥85%", "≥90%", "≥95%"].sort(),
    );
    expect(findings[0]?.message_zh).toContain("自评中没有这项指标");
  });
});
