import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts } from "../support/accounts/arbitrary";
import { type Layout, PLAIN_LAYOUT } from "../support/accounts/layout";
import { renderAccounts } from "../support/accounts/render";
import type { PlacedFigure } from "../support/accounts/table";
import { extractText } from "../support/extraction";
import { runs } from "../support/runs";

const LAYOUT: Layout = { ...PLAIN_LAYOUT, money: { ...PLAIN_LAYOUT.money, unit: "元" } };

/** Figures that take part in a sum of their own table: all but the balances of rows without totals. */
const isChecked = (figure: PlacedFigure): boolean => figure.printed.length >= 7;

/** The same text with the first digit of a figure raised by one (9 becomes 1). */
function changeDigit(text: string, figure: PlacedFigure): string {
  const digit = Number(text[figure.char]);
  return `${text.slice(0, figure.char)}${digit === 9 ? 1 : digit + 1}${text.slice(figure.char + 1)}`;
}

describe("a valid document with one fault", () => {
  it("is flagged at the figure whose digit was changed", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, fc.nat(), async (made, pick) => {
        const { text, figures } = renderAccounts(made, LAYOUT);
        const candidates = figures.filter(isChecked);
        const figure = candidates[pick % candidates.length];
        fc.pre(figure !== undefined);
        const { facts, findings } = await extractText(changeDigit(text, figure as PlacedFigure));
        const certain = findings.filter((finding) => finding.severity === "certain");
        const about = `${figure?.measure} ${figure?.subject} ${figure?.fund} in ${figure?.table}, line ${figure?.line}`;
        expect(
          certain.some((finding) => finding.lines.includes(figure?.line ?? 0)),
          `no finding at ${about}`,
        ).toBe(true);
        const fact = facts.find((f) => f.char === figure?.char && f.measure === figure?.measure);
        expect(fact?.status === "validated", `validated although wrong: ${about}`).toBe(false);
      }),
      { numRuns: runs(80, 25) },
    );
  });

  it("is flagged when one of several 项 of a 款 is lost", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, fc.nat(), async (made, pick) => {
        const { text, figures } = renderAccounts(made, LAYOUT);
        const items = figures.filter(
          (f) =>
            f.table === "expenditure" &&
            f.subject?.length === 7 &&
            f.measure === "function_expenditure" &&
            f.printed.length > 4,
        );
        const rows = items.filter((f) =>
          items.some(
            (other) => other.line !== f.line && other.subject?.slice(0, 5) === f.subject?.slice(0, 5),
          ),
        );
        const figure = rows[pick % Math.max(1, rows.length)];
        fc.pre(figure !== undefined);
        const lines = text.split("\n");
        lines.splice((figure?.line ?? 1) - 1, 1);
        const { findings } = await extractText(lines.join("\n"));
        expect(findings.filter((f) => f.severity === "certain").length).toBeGreaterThan(0);
      }),
      { numRuns: runs(30, 12) },
    );
  });
});
