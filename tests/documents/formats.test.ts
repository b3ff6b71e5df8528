import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accounts } from "../support/accounts/arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractBytes, extractText } from "../support/extraction";
import { runs } from "../support/runs";
import { type AccountsContent, accountsContent, meaningOf, plainLayouts } from "./support/accounts-blocks";
import { writeDoc } from "./support/write-doc";
import { writeDocx } from "./support/write-docx";
import { writeHtml } from "./support/write-html";
import { writeOfd } from "./support/write-ofd";
import { writeOds, writeOdt } from "./support/write-opendocument";
import { writeRtf } from "./support/write-rtf";
import { writeWorkbook } from "./support/write-workbook";

const WRITERS: Readonly<Record<string, (content: AccountsContent) => Uint8Array>> = {
  html: (content) => new TextEncoder().encode(writeHtml(content)),
  docx: writeDocx,
  doc: writeDoc,
  rtf: writeRtf,
  xlsx: (content) => writeWorkbook(content, "xlsx"),
  xls: (content) => writeWorkbook(content, "biff8"),
  odt: writeOdt,
  ods: writeOds,
  ofd: writeOfd,
};

describe.each(Object.entries(WRITERS))("valid accounts written as %s", (format, write) => {
  it("say the same as the text with tabs", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, plainLayouts, async (made, layout) => {
        const text = await extractText(renderAccounts(made, layout).text);
        const { document, facts, findings } = await extractBytes(write(accountsContent(made, layout)));
        expect(document.format).toBe(format);
        expect(facts.map(meaningOf)).toEqual(text.facts.map(meaningOf));
        expect(facts.length).toBeGreaterThan(20);
        expect(findings.length).toBe(text.findings.length);
      }),
      { numRuns: runs(25, 8) },
    );
  });
});
