import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../lib/documents/document-error";
import { Fact } from "../../lib/records/schema";
import { accounts } from "../support/accounts/arbitrary";
import type { RowForm } from "../support/accounts/layout";
import { layouts } from "../support/accounts/layout-arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractText } from "../support/extraction";
import { runs } from "../support/runs";

const ROW_FORMS: readonly RowForm[] = ["tabs", "cellLinesTab", "cellLinesBare", "pipes", "spaces"];

interface Damage {
  readonly kind: "drop" | "swap" | "cut" | "repeat";
  readonly at: number;
  readonly with: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("drop", "swap", "cut", "repeat"),
  at: fc.nat(),
  with: fc.nat(),
});

function damaged(text: string, faults: readonly Damage[]): string {
  const lines = text.split("\n");
  for (const fault of faults) {
    const at = fault.at % lines.length;
    const other = fault.with % lines.length;
    const line = lines[at] ?? "";
    if (fault.kind === "drop") lines.splice(at, 1);
    else if (fault.kind === "repeat") lines.splice(at, 0, lines[other] ?? "");
    else if (fault.kind === "cut") lines[at] = line.slice(0, fault.with % (line.length + 1));
    else [lines[at], lines[other]] = [lines[other] ?? "", line];
  }
  return lines.join("\n");
}

describe("a damaged document", () => {
  it("never stops the extraction, and what is read fits the contract and stands where it says", async () => {
    await fc.assert(
      fc.asyncProperty(
        accounts,
        fc.constantFrom(...ROW_FORMS).chain(layouts),
        fc.array(damage, { minLength: 1, maxLength: 20 }),
        async (made, layout, faults) => {
          const text = damaged(renderAccounts(made, layout).text, faults);
          const { facts } = await extractText(text);
          for (const fact of facts) {
            Fact.parse(fact);
            if (fact.origin === "printed" && fact.precision !== null)
              expect(text.slice(fact.char ?? 0).trimStart()).toMatch(/^[-+−－\d０-９.．≥≤<>=约]/);
          }
        },
      ),
      { numRuns: runs(60, 20) },
    );
  });

  it("is refused with a named error or read without records when it is any text at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (text) => {
        try {
          const { facts } = await extractText(text);
          expect(facts).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }),
      { numRuns: runs(100, 40) },
    );
  });
});
