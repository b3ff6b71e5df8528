import fc from "fast-check";
import { describe, expect } from "vitest";
import { accountsContent, meaningOf, plainLayouts } from "../documents/support/accounts-blocks";
import { heldAgainst } from "../documents/support/held-against";
import { printHtml } from "../documents/support/print-html";
import { PLAIN_LOOK } from "../documents/support/print-looks";
import { printPdf } from "../documents/support/print-pdf";
import { OVERPRINTED_LOOKS, RULED_LOOKS, WALLLESS_LOOKS } from "../documents/support/printed-looks";
import { accounts } from "../support/accounts/arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractBytes, extractText } from "../support/extraction";
import { runs } from "../support/runs";
import { test } from "./fixture";

/** Small enough for the widest table to fit its page: what a browser cuts off is not in the file. */
const PRINTED = plainLayouts.map((layout) => ({
  ...layout,
  money: { ...layout.money, unit: "万元" as const, decimals: 2 },
}));

describe.each(Object.entries(RULED_LOOKS))("a PDF with %s", (_, part) => {
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
      { numRuns: runs(2), endOnFailure: true },
    );
  });
});

describe.each(Object.entries({ ...WALLLESS_LOOKS, ...OVERPRINTED_LOOKS }))("a PDF with %s", (_, part) => {
  const look = { ...PLAIN_LOOK, ...part };

  test("is read for the most part, and nothing wrong is vouched for", async ({ browser }) => {
    let wanted = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(accounts, PRINTED, async (made, layout) => {
        const text = await extractText(renderAccounts(made, layout).text);
        const pdf = await printPdf(browser, printHtml(accountsContent(made, layout), look), look);
        const held = heldAgainst(text.facts, (await extractBytes(pdf)).facts);
        expect(held.silent).toEqual([]);
        wanted += held.wanted;
        found += held.found;
      }),
      { numRuns: runs(2), endOnFailure: true },
    );
    expect(found / wanted).toBeGreaterThan(0.5);
  });
});
