import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../lib/records/schema";
import { accounts } from "../support/accounts/arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractBytes, extractText } from "../support/extraction";
import { type AccountsContent, accountsContent, plainLayouts } from "./support/accounts-blocks";
import { CONTENT_LOOKS, SPLIT_LOOKS } from "./support/content-looks";
import { writeDoc } from "./support/write-doc";
import { writeDocx } from "./support/write-docx";
import { writeHtml } from "./support/write-html";
import { writeRtf } from "./support/write-rtf";
import { writeWorkbook } from "./support/write-workbook";

const WRITERS: Readonly<Record<string, (content: AccountsContent) => Uint8Array>> = {
  html: (content) => new TextEncoder().encode(writeHtml(content)),
  docx: writeDocx,
  doc: writeDoc,
  rtf: writeRtf,
  xlsx: (content) => writeWorkbook(content, "xlsx"),
};

const made = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: 3, seed: 7 });
const plain = Promise.all(made.map(([own, layout]) => extractText(renderAccounts(own, layout).text)));

const said = (facts: readonly Fact[]): string[] =>
  facts
    .map((fact) =>
      [
        fact.table,
        fact.measure,
        fact.value,
        fact.unit,
        fact.fiscal_year,
        fact.phase,
        fact.fund,
        fact.subject_code,
        fact.item,
        fact.status,
      ].join("|"),
    )
    .sort();

async function sayTheSame(
  write: (content: AccountsContent) => Uint8Array,
  change: (content: AccountsContent) => AccountsContent,
): Promise<void> {
  for (const [i, text] of (await plain).entries()) {
    const [own, layout] = made[i] as (typeof made)[number];
    const { facts, findings } = await extractBytes(write(change(accountsContent(own, layout))));
    expect(said(facts)).toEqual(said(text.facts));
    expect(findings.length).toBe(text.findings.length);
  }
}

describe.each(Object.entries(WRITERS))("the same accounts as %s say the same where", (_, write) => {
  it.each(Object.entries(CONTENT_LOOKS))("%s", (_, change) => sayTheSame(write, change));
});

describe.each(Object.entries(WRITERS).filter(([format]) => format !== "xlsx"))(
  "a table cut in two in %s is one where",
  (_, write) => {
    it.each(Object.entries(SPLIT_LOOKS))("%s", (_, change) => sayTheSame(write, change));
  },
);
