import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts } from "../support/accounts/arbitrary";
import { type MoneyPrint, PLAIN_LAYOUT } from "../support/accounts/layout";
import { layouts } from "../support/accounts/layout-arbitrary";
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

/** The writer draws its budgets freely: they add up to nothing, can be zero, and its words do not look at them. */
const DRAWN_FREELY: ReadonlySet<string> = new Set(["listed_items", "zero_budget_rate", "comparison_word"]);

describe.each(NAMES)("valid accounts with the narrative of %s", (style) => {
  it("hold no contradiction, whatever the layout", async () => {
    await fc.assert(
      fc.asyncProperty(
        accounts,
        layouts("tabs"),
        money,
        fc.constantFrom(0, 38),
        fc.boolean(),
        async (made, layout, print, width, gaps) => {
          const writer = new TextWriter();
          renderTables(writer, made, { ...layout, money: print });
          const threePublicBudget = "budget_adjusted";
          renderProse(writer, made, { style, money: print, gaps, width, spaced: false, threePublicBudget });
          const { findings } = await extractText(writer.text);
          const certain = findings.filter(
            (finding) => finding.severity === "certain" && !DRAWN_FREELY.has(finding.rule),
          );
          expect(certain.map((finding) => `${finding.rule} ${finding.lines}: ${finding.message_zh}`)).toEqual(
            [],
          );
        },
      ),
      { numRuns: runs(40, 10) },
    );
  });
});
