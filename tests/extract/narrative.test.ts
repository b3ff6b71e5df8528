import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts } from "../support/accounts/arbitrary";
import { compareExtraction } from "../support/accounts/compare-extraction";
import { type MoneyPrint, PLAIN_LAYOUT } from "../support/accounts/layout";
import { renderProse } from "../support/accounts/narrative/render-prose";
import { STYLES, type StyleName } from "../support/accounts/narrative/styles";
import { renderTables } from "../support/accounts/render";
import { TextWriter } from "../support/accounts/text-writer";
import { extractText } from "../support/extraction";
import { runs } from "../support/runs";

const NAMES = Object.keys(STYLES) as readonly StyleName[];

const money: fc.Arbitrary<MoneyPrint> = fc.constantFrom(
  { ...PLAIN_LAYOUT.money, blank: "0.00" as const },
  { ...PLAIN_LAYOUT.money, unit: "元" as const, separator: "," as const, blank: "0.00" as const },
);

describe.each(NAMES)("the narrative of %s below the tables", (style) => {
  it("is read figure by figure, with the previous year its changes imply", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, money, fc.constantFrom(0, 38), async (made, print, width) => {
        const writer = new TextWriter();
        renderTables(writer, made, { ...PLAIN_LAYOUT, money: print });
        const prose = {
          style,
          money: print,
          gaps: true,
          width,
          spaced: false,
          threePublicBudget: "budget_adjusted",
        } as const;
        const implied = renderProse(writer, made, prose);
        const { facts } = await extractText(writer.text);
        expect(compareExtraction(facts, writer.figures)).toEqual([]);
        const derived = facts.filter((fact) => fact.origin === "derived");
        expect(new Set(derived.map((fact) => `${fact.measure} ${fact.fiscal_year} ${fact.value}`))).toEqual(
          new Set(implied.map(({ measure, year, value }) => `${measure} ${year} ${value}`)),
        );
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
  });
});
