import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts } from "../support/accounts/arbitrary";
import { SUBJECT_NAMES } from "../support/accounts/catalogue";
import { compareExtraction } from "../support/accounts/compare-extraction";
import type { RowForm } from "../support/accounts/layout";
import { layouts } from "../support/accounts/layout-arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractText } from "../support/extraction";
import { expectLevel } from "../support/level";
import { runs } from "../support/runs";

/** Forms of text taken out of a PDF. */
const LINE_FORMS: readonly RowForm[] = ["spaces", "pages", "words", "filledCells"];

const plain = (name: string | null): string => (name ?? "").normalize("NFKC").replace(/\s|支出$/g, "");

describe.each(LINE_FORMS)("valid accounts printed as lines (%s)", (form) => {
  it("are read without a wrong figure or a false contradiction, and almost completely", async () => {
    const count = { figures: 0, missing: 0, names: 0, misnamed: 0 };
    await fc.assert(
      fc.asyncProperty(accounts, layouts(form), async (made, layout) => {
        const { text, figures } = renderAccounts(made, layout);
        const { facts, findings } = await extractText(text);
        const differences = compareExtraction(facts, figures);
        expect(differences.filter(({ kind }) => kind !== "missing")).toEqual([]);
        expect(findings.filter(({ severity }) => severity === "certain").map((f) => f.message_zh)).toEqual(
          [],
        );
        const names = facts.flatMap((fact) => {
          const name = SUBJECT_NAMES.get(fact.subject_code ?? "");
          return fact.printed_code === null || name === undefined ? [] : [[fact.subject_name, name] as const];
        });
        count.names += names.length;
        count.misnamed += names.filter(([read, name]) => plain(read) !== plain(name)).length;
        count.figures += figures.length;
        count.missing += differences.length;
      }),
      { numRuns: runs(12), endOnFailure: true },
    );
    expectLevel(`random accounts as ${form}`, 1 - count.missing / count.figures);
    expect(count.misnamed / count.names).toBeLessThan(0.01);
  });
});
