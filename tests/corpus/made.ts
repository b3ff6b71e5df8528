import fc from "fast-check";
import type { Extraction } from "../../lib/extract/types";
import { accounts } from "../support/accounts/arbitrary";
import { type Layout, PLAIN_LAYOUT } from "../support/accounts/layout";
import type { Accounts } from "../support/accounts/model";
import { renderProse } from "../support/accounts/narrative/render-prose";
import { renderTables } from "../support/accounts/render";
import { TextWriter } from "../support/accounts/text-writer";
import { extractText } from "../support/extraction";

/** Accounts as valid as they are different, the same in every run. */
export const sampleAccounts = (count: number): Accounts[] => fc.sample(accounts, { numRuns: count, seed: 7 });

export function tablesText(made: Accounts, layout: Layout = PLAIN_LAYOUT): string {
  const writer = new TextWriter();
  renderTables(writer, made, layout);
  return writer.text;
}

export function narrativeText(made: Accounts): string {
  const writer = new TextWriter();
  writer.line(`${made.region}${made.bureau}${made.year}年度部门决算`);
  renderProse(writer, made, {
    style: "hunan",
    money: { ...PLAIN_LAYOUT.money, blank: "0.00" },
    gaps: true,
    width: 0,
    spaced: false,
    threePublicBudget: "budget_adjusted",
  });
  return writer.text;
}

export const tablesOf = (made: Accounts, file = "tables.txt"): Promise<Extraction> =>
  extractText(tablesText(made), file);

export const narrativeOf = (made: Accounts, file = "narrative.txt"): Promise<Extraction> =>
  extractText(narrativeText(made), file);
