import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts } from "../support/accounts/arbitrary";
import { compareExtraction } from "../support/accounts/compare-extraction";
import type { RowForm } from "../support/accounts/layout";
import { layouts } from "../support/accounts/layout-arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractText } from "../support/extraction";
import { runs } from "../support/runs";

const ROW_FORMS: readonly RowForm[] = ["tabs", "cellLinesTab", "cellLinesBare", "pipes"];

describe.each(ROW_FORMS)("valid accounts printed as %s", (rowForm) => {
  it("are read back figure by figure, contradict nothing and name their bureau", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, layouts(rowForm), async (made, layout) => {
        const { text, figures } = renderAccounts(made, layout);
        const { document, facts, findings } = await extractText(text);
        expect(compareExtraction(facts, figures)).toEqual([]);
        expect(
          findings.filter((finding) => finding.severity !== "rounding").map((f) => f.message_zh),
        ).toEqual([]);
        expect([document.region_code, document.fiscal_year]).toEqual([made.regionCode, made.year]);
      }),
      { numRuns: runs(60, 15) },
    );
  });
});
