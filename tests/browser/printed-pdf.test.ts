import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Fact } from "../../lib/records/schema";
import { accountsContent, meaningOf, plainLayouts } from "../documents/support/accounts-blocks";
import { printHtml } from "../documents/support/print-html";
import { PLAIN_LOOK, type PrintLook } from "../documents/support/print-looks";
import { printPdf } from "../documents/support/print-pdf";
import { accounts } from "../support/accounts/arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractBytes, extractText } from "../support/extraction";
import { test } from "./fixture";

/** Looks of provinces' templates and office programs; every choice a printed page makes is in one of them. */
const LOOKS: Readonly<Record<string, Partial<PrintLook>>> = {
  "ruled tables": {},
  "names wrapped in narrow columns": { width: "narrow" },
  "figures broken in tight columns": { width: "tight" },
  "landscape pages with running heads and a list of contents": {
    page: "A4 landscape",
    runningHead: true,
    contents: true,
  },
  "double lines, shaded bold headers": { lines: "thin-double", shaded: true, bold: true },
  "tables open at the sides under a watermark": { lines: "open-sides", watermark: true },
  "stretched words, several tables a page": { spaced: true, align: "top", onePage: false },
  "rows torn by the end of the page": { width: "narrow", breakRows: true, onePage: false },
  "rows torn, no repeated header": {
    width: "narrow",
    breakRows: true,
    onePage: false,
    repeatHeader: false,
    align: "top",
  },
  "white lines on shaded cells": { lines: "white" },
};

/** Small enough for the widest table to fit its page: what a browser cuts off is not in the file. */
const PRINTED = plainLayouts.map((layout) => ({
  ...layout,
  money: { ...layout.money, unit: "万元" as const, decimals: 2 },
}));

describe.each(Object.entries(LOOKS))("a PDF with %s", (_, part) => {
  const look = { ...PLAIN_LOOK, ...part };

  test("says the same as the text with tabs, each figure with its page and box", async ({ browser }) => {
    await fc.assert(
      fc.asyncProperty(accounts, PRINTED, async (made, layout) => {
        const text = await extractText(renderAccounts(made, layout).text);
        const pdf = await printPdf(browser, printHtml(accountsContent(made, layout), look), look);
        const { facts, findings } = await extractBytes(pdf);
        const meanings = (all: typeof facts): string[] => all.map((fact) => JSON.stringify(meaningOf(fact)));
        expect(meanings(facts)).toEqual(meanings(text.facts));
        expect(findings.length).toBe(text.findings.length);
        expect(facts.filter((fact) => fact.page === null || fact.bbox === null)).toEqual([]);
      }),
      { numRuns: 3, seed: 20261122, endOnFailure: true },
    );
  });
});

/** Looks without walls: not every table can be told, but what is read is right or marked. */
const WALLLESS: Readonly<Record<string, Partial<PrintLook>>> = {
  "horizontal lines only": { lines: "horizontal" },
  "three lines a table": { lines: "three" },
  "no lines, wrapped names": { lines: "none", width: "narrow", page: "A4 landscape" },
};

describe.each(Object.entries(WALLLESS))("a PDF whose tables have %s", (_, part) => {
  const look = { ...PLAIN_LOOK, ...part };
  const said = (fact: Fact): string =>
    [fact.table, fact.measure, fact.phase, fact.fund, fact.subject_code, fact.value].join(" ");

  test("is read for the most part, and nothing wrong is vouched for", async ({ browser }) => {
    let wanted = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(accounts, PRINTED, async (made, layout) => {
        const text = await extractText(renderAccounts(made, layout).text);
        const pdf = await printPdf(browser, printHtml(accountsContent(made, layout), look), look);
        const { facts } = await extractBytes(pdf);
        const printed = new Set(text.facts.map(said));
        const vouched = facts.filter(
          (fact) => !["ambiguous", "clash", "undefined"].includes(fact.status ?? ""),
        );
        expect(vouched.map(said).filter((fact) => !printed.has(fact))).toEqual([]);
        wanted += text.facts.length;
        found += facts.filter((fact) => printed.has(said(fact))).length;
      }),
      { numRuns: 4, seed: 20261122, endOnFailure: true },
    );
    expect(found / wanted).toBeGreaterThan(0.6);
  });
});
