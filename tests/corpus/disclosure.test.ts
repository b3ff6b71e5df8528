import { beforeAll, describe, expect, it } from "vitest";
import type { CorpusDocument } from "../../lib/corpus/corpus-document";
import { joinDisclosures } from "../../lib/corpus/disclosure";
import { settleDocuments } from "../../lib/corpus/settle";
import type { Fact, Finding } from "../../lib/records/schema";
import { type Accounts, spentOf } from "../support/accounts/model";
import { extractText } from "../support/extraction";
import { makeFact } from "../support/fact";
import { narrativeOf, narrativeText, sampleAccounts, tablesOf, tablesText } from "./made";

const [MADE, OTHER] = sampleAccounts(2) as [Accounts, Accounts];

const factsIn = (documents: readonly { readonly facts: readonly Fact[] }[], file: string): Fact[] =>
  documents.flatMap((one) => one.facts).filter((fact) => fact.file === file);
const findingsIn = (
  documents: readonly { readonly findings: readonly Finding[] }[],
  rule: string,
): Finding[] => documents.flatMap((one) => one.findings).filter((finding) => finding.rule === rule);

const total = (fact: Fact): boolean =>
  fact.measure === "expenditure_grand_total" && fact.phase === "actual" && fact.origin === "printed";

describe("tables in one file and the narrative in another", () => {
  it("are one disclosure: the narrative's figures are confirmed and the tables' preferred", async () => {
    const read = [await tablesOf(MADE), await narrativeOf(MADE)];
    const joined = settleDocuments(read);
    expect(findingsIn(joined, "restated_across").filter((one) => one.severity !== "rounding")).toEqual([]);
    const before = factsIn(read, "narrative.txt").find(total);
    const after = factsIn(joined, "narrative.txt").find(total);
    expect([before?.preferred, before?.status]).toEqual([true, "consistent"]);
    expect([after?.preferred, after?.status]).toEqual([false, "validated"]);
    expect(after?.confirmed_by).toBe(`${before?.confirmed_by} restated_across`);
    expect(factsIn(joined, "tables.txt").find(total)?.preferred).toBe(true);
    expect(joined.every(({ document }) => document.superseded_by === null)).toBe(true);
  });

  it("leave what only the narrative states preferred", async () => {
    const joined = settleDocuments([await tablesOf(MADE), await narrativeOf(MADE)]);
    const derived = factsIn(joined, "narrative.txt").filter((fact) => fact.origin === "derived");
    expect(derived.length).toBeGreaterThan(0);
    expect(derived.every((fact) => fact.preferred)).toBe(true);
  });

  it("that state one thing with two figures are in a proved contradiction, with both places", async () => {
    const text = narrativeText(MADE);
    const narrative = await extractText(text, "narrative.txt");
    const stated =
      narrative.facts.find((fact) => fact.measure === "operating_expenses") ?? narrative.facts.find(total);
    const printed = stated?.printed ?? "";
    const wrong = await extractText(text.replaceAll(printed, `1${printed}`), "narrative.txt");
    const joined = settleDocuments([await tablesOf(MADE), wrong]);
    const certain = findingsIn(joined, "restated_across").filter((one) => one.severity === "certain");
    expect(certain.length).toBeGreaterThan(0);
    for (const finding of certain) {
      expect(finding.file).toBe("narrative.txt");
      expect(finding.figures[1]?.label).toContain("tables.txt");
      const contradicted = factsIn(joined, "narrative.txt").find(
        (f) => f.fact_id === finding.figures[0]?.fact_id,
      );
      expect([contradicted?.status, contradicted?.preferred]).toEqual(["clash", false]);
    }
    expect(joined.map(({ document, findings }) => document.findings === findings.length)).toEqual([
      true,
      true,
    ]);
  });

  it("of different years or bureaus stay apart", async () => {
    const year = { ...MADE, year: MADE.year + 1 };
    const joined = settleDocuments([
      await tablesOf(MADE),
      await narrativeOf(year),
      await narrativeOf(OTHER, "o.txt"),
    ]);
    expect(findingsIn(joined, "restated_across")).toEqual([]);
    expect(factsIn(joined, "narrative.txt").find(total)?.preferred).toBe(true);
  });

  it("that contradict each other more often than they agree are not taken for one disclosure", async () => {
    const alien = {
      ...OTHER,
      region: MADE.region,
      regionCode: MADE.regionCode,
      bureau: MADE.bureau,
      year: MADE.year,
    };
    const joined = joinDisclosures([await tablesOf(MADE), await narrativeOf(alien)]);
    expect(findingsIn(joined, "restated_across")).toEqual([]);
  });

  it("whose region the documents do not tell are never joined", async () => {
    const nowhere = { ...MADE, region: "", bureau: "医疗保障局" };
    const read = [await tablesOf(nowhere), await narrativeOf(nowhere)];
    expect(read.map(({ document }) => document.region_code)).toEqual([null, null]);
    expect(joinDisclosures(read).flatMap((one) => one.facts)).toEqual(read.flatMap((one) => one.facts));
  });
});

describe("two editions of one disclosure", () => {
  const corrected: Accounts = {
    ...MADE,
    threePublicActual: { ...MADE.threePublicActual, reception: MADE.threePublicActual.reception + 123_400n },
  };

  it("are both kept; the one that calls itself corrected is preferred and the differences are listed", async () => {
    const later = await extractText(`（更正版）\n\n${tablesText(corrected)}`, "a.txt");
    const earlier = await tablesOf(MADE, "b.txt");
    const joined = settleDocuments([earlier, later]);
    expect(later.document.revision).toBe("更正版");
    expect(factsIn(joined, "b.txt").filter((fact) => fact.preferred)).toEqual([]);
    expect(factsIn(joined, "a.txt").find(total)?.preferred).toBe(true);
    const document = joined.find((one) => one.document.file === "b.txt")?.document;
    expect(document?.superseded_by).toBe(later.document.document_id);
    const differences = findingsIn(joined, "editions");
    expect(differences.map((one) => one.file)).toEqual(differences.map(() => "a.txt"));
    expect(differences.flatMap((one) => one.figures).some(({ label }) => label?.includes("接待"))).toBe(true);
    expect(differences.every((one) => one.severity === "soft" && one.message_zh.includes("更正"))).toBe(true);
    expect(differences.every((one) => one.scope === "across" && one.closed_by?.[0]?.file === "a.txt")).toBe(
      true,
    );
  });

  const alsoSpent: Accounts = {
    ...corrected,
    items: corrected.items.map((item, i) =>
      i === 0 ? { ...item, revenue: item.revenue + 3_210_000n, project: item.project + 3_210_000n } : item,
    ),
  };

  it.each([
    ["更正说明：公务接待费由NOW更正。", corrected, []],
    ["更正说明：公务接待费由BEFORE更正为NOW。", corrected, []],
    ["更正说明：原公开的“三公”经费支出决算表有误，现予更正。", corrected, []],
    ["更正说明：原公开的收入决算表有误，现予更正。", corrected, ["three_public"]],
    ["更正说明：公务接待费由BEFORE更正为NOW。", alsoSpent, ["spent"]],
    ["更正说明：原公开的“三公”经费支出决算表有误，现予更正。", alsoSpent, ["spent"]],
    ["更正说明：原公开的数据有误，现予更正。", alsoSpent, []],
  ])("close what the later one says it corrects, %s", async (said, made, open) => {
    const wan = (fen: bigint): string => `${(Number(fen) / 1_000_000).toFixed(2)}万元`;
    const words = said
      .replace("BEFORE", wan(MADE.threePublicActual.reception))
      .replace("NOW", wan(corrected.threePublicActual.reception));
    const joined = settleDocuments([
      await tablesOf(MADE, "b.txt"),
      await extractText(`（更正版）\n\n${tablesText(made)}\n${words}\n`, "a.txt"),
    ]);
    const differences = findingsIn(joined, "editions");
    expect(differences.length).toBeGreaterThan(0);
    const left = differences.filter(({ closed_by }) => closed_by === null);
    expect(left.map(({ message_zh }) => (/接待|三公/.test(message_zh) ? "three_public" : "spent"))).toEqual(
      open,
    );
  });

  it("list what one of them has and the other has not", async () => {
    const largest = MADE.items.reduce((a, b) => (spentOf(b) > spentOf(a) ? b : a));
    const shorter = { ...MADE, items: MADE.items.filter((item) => item !== largest) };
    const joined = settleDocuments([
      await tablesOf(MADE, "b.txt"),
      await extractText(`（更正版）\n\n${tablesText(shorter)}`, "a.txt"),
    ]);
    const figures = findingsIn(joined, "editions").flatMap((one) => one.figures);
    const ofItem = figures.filter(({ label }) => label?.includes(largest.name));
    expect(ofItem.some(({ file }) => file === "b.txt")).toBe(true);
    expect(ofItem.some(({ file }) => file === "a.txt")).toBe(false);
  });

  it("go by the date they print, then by the date in the name", async () => {
    const dated = await extractText(`${tablesText(MADE)}\n公开时间：2024年9月3日\n`, "b.txt");
    expect(dated.document.issued).toBe("2024-09-03");
    const named = await tablesOf(corrected, "20240918.txt");
    const joined = settleDocuments([dated, named]);
    expect(joined.find((one) => one.document.file === "b.txt")?.document.superseded_by).toBe(
      named.document.document_id,
    );
  });

  it.each([
    ["20240903.txt", "20240918.txt"],
    ["2024-08-31.txt", "2024-09-01.txt"],
    ["决算2023.12.09.txt", "决算2024.01.02.txt"],
  ])("dated %s and %s by their names: the later one stands, whichever reads more", async (first, second) => {
    // More of the earlier one can be read, so that only its date makes it the earlier one.
    const shorter = { ...corrected, items: corrected.items.slice(0, -1) };
    const [older, newer] = [await tablesOf(MADE, first), await tablesOf(shorter, second)];
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const joined = settleDocuments(order);
      const dates = findingsIn(joined, "editions").map((one) => one.message_en);
      expect(dates.length).toBeGreaterThan(0);
      expect(dates.filter((message) => message.includes("The latter stands")).join()).toContain(
        "its date is later",
      );
      expect(
        factsIn(joined, first).filter((fact) => fact.preferred && fact.table === "three_public"),
      ).toEqual([]);
      expect(
        factsIn(joined, second).filter((fact) => fact.preferred && fact.table === "three_public").length,
      ).toBeGreaterThan(0);
    }
  });

  it("compare what can be compared: a figure one of them leaves in doubt stops nothing and is no difference of amounts", async () => {
    const later = await extractText(`（更正版）\n\n${tablesText(corrected)}`, "a.txt");
    const earlier = await tablesOf(MADE, "b.txt");
    const blurred = {
      ...earlier,
      facts: earlier.facts.map((fact) =>
        total(fact) ? { ...fact, value: null, printed: "5?77.64", status: "ambiguous" as const } : fact,
      ),
    };
    const differences = findingsIn(settleDocuments([blurred, later]), "editions");
    const ofTotal = differences.filter((one) => one.figures.some(({ printed }) => printed === "5?77.64"));
    expect(ofTotal.length).toBeGreaterThan(0);
    const blurredFigures = ofTotal
      .flatMap((one) => one.figures)
      .filter(({ printed }) => printed === "5?77.64");
    expect(blurredFigures.map(({ value, file }) => [value, file])).toEqual(
      blurredFigures.map(() => [null, "b.txt"]),
    );
  });

  it("do not list a zero or a blank that only one of them prints", async () => {
    const nothing = (file: string, rest: readonly Fact[]): Fact[] => [
      ...rest,
      makeFact({ measure: "gov_fund_expenditure", value: "0.00", preferred: true, file, row: "零" }),
      makeFact({
        measure: "state_capital_expenditure",
        value: null,
        printed: "",
        status: "undefined",
        preferred: true,
        file,
        row: "空",
      }),
    ];
    const later = await extractText(`（更正版）\n\n${tablesText(corrected)}`, "a.txt");
    const earlier = await tablesOf(MADE, "b.txt");
    const sample = earlier.facts.find((fact) => fact.table === "income_expenditure_total") as Fact;
    const added = nothing("a.txt", []).map((fact, i) => ({
      ...fact,
      document_id: later.document.document_id,
      fact_id: `${later.document.document_id.slice(0, 12)}-9999${i}`,
      bureau: sample.bureau,
      bureau_id: sample.bureau_id,
      fiscal_year: sample.fiscal_year,
    }));
    const joined = settleDocuments([earlier, { ...later, facts: [...later.facts, ...added] }]);
    const rows = findingsIn(joined, "editions").flatMap((one) => one.figures.map(({ label }) => label));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((label) => label?.includes("零") || label?.includes("空"))).toEqual([]);
  });

  it("that differ in nothing yield no finding", async () => {
    const joined = settleDocuments([
      await tablesOf(MADE, "a.txt"),
      await extractText(`${tablesText(MADE)}\n\n`, "b.txt"),
    ]);
    expect(joined.flatMap((one) => one.findings.filter((finding) => finding.rule === "editions"))).toEqual(
      [],
    );
    const preferred = joined.map((one) => one.facts.filter((fact) => fact.preferred).length > 0);
    expect(preferred.filter(Boolean)).toHaveLength(1);
  });

  it("of a department and of its own unit are different scopes, not editions", async () => {
    const unit = await extractText(tablesText(corrected).replace("部门决算", "单位决算"), "unit.txt");
    const joined = settleDocuments([await tablesOf(MADE), unit]);
    expect(findingsIn(joined, "editions")).toEqual([]);
  });
});

describe("an older edition", () => {
  it("whose tables are all printed again is superseded, whatever its narrative says", async () => {
    const whole = `${tablesText(MADE)}\n${narrativeText(MADE)}`;
    const earlier = await extractText(whole, "b.txt");
    const later = await extractText(`（更正版）\n\n${tablesText(MADE)}`, "a.txt");
    expect(earlier.facts.some((fact) => fact.table === "narrative")).toBe(true);
    const joined = settleDocuments([earlier, later]);
    const document = joined.find((one) => one.document.file === "b.txt")?.document;
    expect(document?.superseded_by).toBe(later.document.document_id);
  });

  it.each([
    [5, true],
    [4, false],
  ])(
    "of prose alone, %i of whose 8 statements are made again: superseded is %s",
    async (again, superseded) => {
      const { document } = await tablesOf(MADE);
      const edition = (file: string, measures: readonly Fact["measure"][]): CorpusDocument => {
        const document_id = file.repeat(64).slice(0, 64);
        const facts = measures.map((measure, i) =>
          makeFact({
            measure,
            fact_id: `${document_id.slice(0, 12)}-${i}`,
            file,
            document_id,
            table: "narrative",
            value: `${i + 1}00.00`,
            preferred: true,
          }),
        );
        const place = { bureau_id: facts[0]?.bureau_id ?? null, region_code: "430626", fiscal_year: 2023 };
        return { document: { ...document, ...place, document_id, file, title: null }, facts, findings: [] };
      };
      const stated: Fact["measure"][] = [
        "revenue_total",
        "expenditure_total",
        "basic_expenditure",
        "project_expenditure",
        "three_public.total",
        "operating_expenses",
        "procurement_total",
        "vehicles",
      ];
      const earlier = edition("a", stated);
      const later = edition("b", [...stated.slice(0, again), "meeting_expenses", "training_expenses"]);
      const joined = settleDocuments([
        earlier,
        { ...later, document: { ...later.document, revision: "更正版" } },
      ]);
      const by = joined.find((one) => one.document.file === "a")?.document.superseded_by;
      expect(by).toBe(superseded ? later.document.document_id : null);
    },
  );

  it("with a table nobody printed again is a document of its own", async () => {
    const shorter = tablesText(MADE).split(/(?=.*一般公共预算财政拨款基本支出决算)/)[0] ?? "";
    const earlier = await tablesOf(MADE, "b.txt");
    const later = await extractText(`（更正版）\n\n${shorter}`, "a.txt");
    const tablesIn = (facts: readonly Fact[]): number => new Set(facts.map((fact) => fact.table)).size;
    expect(tablesIn(later.facts)).toBeLessThan(tablesIn(earlier.facts));
    const joined = settleDocuments([earlier, later]);
    expect(joined.find((one) => one.document.file === "b.txt")?.document.superseded_by).toBeNull();
  });
});

describe("self-evaluation forms of one bureau and year, a file each", () => {
  const form = (file: string, project: string): CorpusDocument => {
    const document_id = file.repeat(64).slice(0, 64);
    const facts = ["project_budget_adjusted", "project_executed", "indicator_weight", "indicator_score"].map(
      (measure, i) =>
        makeFact({
          measure,
          fact_id: `${document_id.slice(0, 12)}-${i}`,
          file,
          document_id,
          item: measure.startsWith("project_") ? project : "产出指标",
          table: "performance_project",
          table_title: "项目支出绩效自评表",
          value: `${i + 1}.00`,
          preferred: true,
        }),
    );
    const { document } = sample as CorpusDocument;
    const place = { bureau_id: facts[0]?.bureau_id ?? null, region_code: "430626", fiscal_year: 2023 };
    return { document: { ...document, ...place, document_id, file, title: null }, facts, findings: [] };
  };
  let sample: CorpusDocument | null = null;
  beforeAll(async () => {
    sample = await tablesOf(MADE);
  });

  it("stand beside each other where they are about different projects", () => {
    const joined = settleDocuments([form("a", "修渠"), form("b", "清淤")]);
    expect(joined.flatMap((one) => one.facts).every((fact) => fact.preferred)).toBe(true);
    expect(joined.every(({ document }) => document.superseded_by === null)).toBe(true);
  });

  it("of the same project are editions", () => {
    const joined = settleDocuments([form("a", "修渠"), form("b", "修渠")]);
    expect(joined.filter(({ document }) => document.superseded_by !== null)).toHaveLength(1);
  });
});
