import { describe, expect, test } from "vitest";
import { checkFacts } from "../../lib/checks/check";
import type { DocumentModel } from "../../lib/documents/model";
import type { Extraction } from "../../lib/extract/types";
import { readValue } from "../../lib/local/correct";
import { firstUndone, lastDone, standingOf } from "../../lib/local/decisions";
import { countOpen, listEntries } from "../../lib/local/entries";
import { reviewExtraction } from "../../lib/local/review";
import type { Correction, Decision, DecisionEntry } from "../../lib/local/types";
import type { Fact, Finding } from "../../lib/records/schema";
import { makeFact } from "../support/fact";

const MODEL: DocumentModel = { format: "text", encoding: "utf-8", text: "", rows: [] };

const make = (measure: Fact["measure"], value: string, fields: Partial<Fact> = {}): Fact =>
  makeFact({ measure, value, table: "three_public", table_title: "“三公”经费", row: "决算数", ...fields });

/** Total 9.00, parts 2.00 + 3.00 + 1.00: the reception was misread, 4.00 is printed. */
const total = make("three_public.total", "90000.00", { printed: "9.00", status: "clash" });
const reception = make("three_public.reception", "10000.00", { printed: "1.00", status: "clash" });
const parts = [
  total,
  make("three_public.abroad", "20000.00", { status: "clash" }),
  make("three_public.vehicle_total", "30000.00", { status: "clash" }),
  reception,
];
const unclear = make("vehicles", "3", { unit: "辆", status: "ambiguous", table: "narrative" });

const extractionOf = (facts: readonly Fact[]): Extraction => ({
  document: {
    document_id: "0".repeat(64),
    file: "fixture.txt",
    title: null,
    kind: "final_account",
    url: null,
    revision: null,
    issued: null,
    superseded_by: null,
    other_urls: null,
    publisher: null,
    transcript: null,
    terms: null,
    checks: null,
    format: "text",
    encoding: null,
    bytes: 1,
    bureau_id: null,
    region_code: null,
    fiscal_year: 2023,
    facts: facts.length,
    findings: 0,
  },
  bureau: null,
  facts,
  findings: [],
  abstentions: [],
});

const entries = (...decisions: readonly Decision[]): DecisionEntry[] =>
  decisions.map((decision, i) => ({
    id: i + 1,
    document_id: "0".repeat(64),
    at: "2026-11-22T08:00:00.000Z",
    undone: false,
    decision,
  }));

const correction: Correction = {
  value: "4.00",
  unit: "万元",
  measure: "three_public.reception",
  phase: "actual",
  fiscal_year: 2023,
  reason: "读串了行",
  by: "甲",
};
const correct: Decision = { kind: "correct", fact: reception.fact_id, correction };

describe("a correction", () => {
  const extraction = extractionOf([...parts, unclear]);
  const reviewed = reviewExtraction(extraction, MODEL, standingOf(entries(correct)));
  const byId = new Map(reviewed.facts.map((fact) => [fact.fact_id, fact]));

  test("stands in the place of what was read, with by whom and why", () => {
    const fact = byId.get(`${reception.fact_id}c`);
    expect(fact).toMatchObject({ origin: "corrected", value: "40000.00", unit: "元", precision: "100" });
    expect(fact?.status_reason).toContain("甲");
    expect(fact?.status_reason).toContain("读串了行");
    expect(fact?.formula).toContain("1.00");
    expect(fact?.preferred).toBe(true);
  });

  test("leaves the original beside it, never preferred", () => {
    expect(byId.get(reception.fact_id)).toMatchObject({
      value: "10000.00",
      printed: "1.00",
      preferred: false,
    });
  });

  test("runs the checks anew: the total is no longer contradicted", () => {
    expect(byId.get(total.fact_id)?.status).not.toBe("clash");
    expect(reviewed.findings.filter((finding) => finding.severity === "certain")).toEqual([]);
  });

  test("keeps what was found about codes, which it does not touch, under a number of its own", () => {
    const [code] = checkFacts(parts, { file: "fixture.txt", documentId: "0".repeat(64) }).findings;
    const found = { ...(code as Finding), rule: "bad_code", kind: "bad_code" as const };
    const after = reviewExtraction(
      { ...extraction, findings: [found] },
      MODEL,
      standingOf(entries(correct)),
    ).findings;
    expect(after.filter((finding) => finding.rule === "bad_code")).toHaveLength(1);
    expect(new Set(after.map((finding) => finding.finding_id)).size).toBe(after.length);
  });

  test("is never said to be printed: a contradiction names what was printed, what it became and why", () => {
    const wrong: Decision = { ...correct, correction: { ...correction, value: "9.00" } };
    const { facts, findings } = reviewExtraction(extraction, MODEL, standingOf(entries(wrong)));
    const certain = findings.filter((finding) => finding.severity === "certain");
    expect(certain.length).toBeGreaterThan(0);
    for (const { message_zh } of certain) {
      expect(message_zh).not.toContain("印作9.00");
      expect(message_zh).toMatch(/原印1\.00万?元，更正为9\.00万元（读串了行）/);
    }
    expect(facts.find((fact) => fact.origin === "corrected")?.printed).toBe("1.00");
  });

  test("a figure that does not exist becomes an absent value with its reason", () => {
    const none: Decision = { ...correct, correction: { ...correction, value: null } };
    const facts = reviewExtraction(extraction, MODEL, standingOf(entries(none))).facts;
    expect(facts.find((fact) => fact.origin === "corrected")).toMatchObject({
      value: null,
      status: "undefined",
    });
  });

  test("a previous year's value computed from the figure is no longer vouched for", () => {
    const prior = make("three_public.reception", "5000.00", {
      origin: "derived",
      phase: "prior_actual",
      fiscal_year: 2022,
    });
    const facts = reviewExtraction(
      extractionOf([...parts, prior]),
      MODEL,
      standingOf(entries(correct)),
    ).facts;
    expect(facts.find((fact) => fact.fact_id === prior.fact_id)?.status).toBe("ambiguous");
  });
});

describe("a correction leaves alone", () => {
  const last = { origin: "derived", phase: "prior_actual", fiscal_year: 2022 } as const;
  const others = [
    make("three_public.vehicle_total", "4000.00", last),
    make("three_public.reception", "4100.00", { ...last, fund: "general" }),
    make("three_public.reception", "4200.00", { ...last, subject_code: "208" }),
    make("three_public.reception", "4300.00", { ...last, item: "下属单位" }),
    make("three_public.reception", "4400.00", { ...last, fiscal_year: 2021 }),
    make("three_public.reception", "4500.00", { ...last, origin: "printed" }),
  ];

  test("values of the year before that were not computed from the corrected figure", () => {
    const reviewed = reviewExtraction(
      extractionOf([...parts, ...others]),
      MODEL,
      standingOf(entries(correct)),
    );
    const after = others.map((one) => reviewed.facts.find((fact) => fact.fact_id === one.fact_id));
    expect(after.map((fact) => fact?.value)).toEqual(others.map((fact) => fact.value));
    expect(after.map((fact) => fact?.status)).not.toContain("ambiguous");
  });

  test("figures of the same year, in value, print and origin", () => {
    const reviewed = reviewExtraction(extractionOf(parts), MODEL, standingOf(entries(correct)));
    for (const one of parts.filter((fact) => fact !== reception)) {
      const fact = reviewed.facts.find(({ fact_id }) => fact_id === one.fact_id);
      expect(fact).toMatchObject({ value: one.value, printed: one.printed, origin: one.origin });
    }
  });
});

describe("accepting", () => {
  const extraction = extractionOf([...parts, unclear]);
  const accept: Decision = { kind: "accept", facts: [unclear.fact_id, total.fact_id] };

  test("a doubtful reading makes it a figure as reported, and never more by itself", () => {
    const facts = reviewExtraction(extraction, MODEL, standingOf(entries(accept))).facts;
    expect(facts.find((fact) => fact.fact_id === unclear.fact_id)?.status).toBe("reported");
  });

  test("a figure of which nothing could be read leaves it unread", () => {
    const unread = make("vehicles", "3", { value: null, status: "ambiguous", table: "narrative" });
    const standing = standingOf(entries({ kind: "accept", facts: [unread.fact_id] }));
    const { facts } = reviewExtraction(extractionOf([...parts, unread]), MODEL, standing);
    expect(facts.find((fact) => fact.fact_id === unread.fact_id)).toMatchObject({
      value: null,
      status: "ambiguous",
    });
  });

  test("a contradiction does not make it go away", () => {
    const facts = reviewExtraction(extraction, MODEL, standingOf(entries(accept))).facts;
    expect(facts.find((fact) => fact.fact_id === total.fact_id)?.status).toBe("clash");
  });

  test("takes the figures off the list of those to look at, contradictions having come first", () => {
    const before = listEntries(extraction, standingOf([]));
    const order = before.map((entry) => entry.fact.status);
    expect(order).toEqual(["clash", "clash", "clash", "clash", "ambiguous"]);
    const standing = standingOf(entries(accept));
    const after = listEntries(reviewExtraction(extraction, MODEL, standing), standing);
    expect(countOpen(after)).toBe(countOpen(before) - 2);
  });
});

describe("undoing", () => {
  const made = entries({ kind: "accept", facts: ["a"] }, { kind: "accept", facts: ["b"] });
  const [first, second] = made as [DecisionEntry, DecisionEntry];
  const undone = { ...second, undone: true };

  test("takes back the last decision, redoing brings it back", () => {
    expect(lastDone(made)).toBe(second);
    expect([...standingOf([first, undone]).accepted.keys()]).toEqual(["a"]);
    expect(firstUndone([first, undone])).toBe(undone);
  });

  test("a new decision ends what could be redone", () => {
    const third: DecisionEntry = { ...second, id: 3 };
    expect(firstUndone([first, undone, third])).toBeUndefined();
  });

  test("without decisions nothing changes", () => {
    const extraction = extractionOf(parts);
    expect(reviewExtraction(extraction, MODEL, standingOf([]))).toBe(extraction);
  });
});

test("a typed figure is read with its unit, or not at all", () => {
  expect(readValue("1,234.56", "万元")).toEqual({ value: "12345600.00", unit: "元", precision: "100" });
  expect(readValue("26.61 %", "")).toMatchObject({ value: "26.61", unit: "%" });
  expect(readValue("十二", "万元")).toBeNull();
  expect(readValue("12 和 13", "元")).toBeNull();
});
