import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Extraction } from "../../lib/extract/types";
import { explainReason, REASONS } from "../../lib/records/reasons";
import { accounts } from "../support/accounts/arbitrary";
import type { RowForm } from "../support/accounts/layout";
import { layouts } from "../support/accounts/layout-arbitrary";
import { renderAccounts } from "../support/accounts/render";
import { extractText } from "../support/extraction";
import { runs } from "../support/runs";

const ROW_FORMS: readonly RowForm[] = ["tabs", "cellLinesTab", "cellLinesBare", "pipes", "spaces"];
const HAN = /\p{Script=Han}/u;
const parameters = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const reasonsOf = ({ facts, abstentions }: Extraction): string[] => [
  ...facts.flatMap(({ status_reason }) => (status_reason === null ? [] : [status_reason])),
  ...abstentions.map(({ reason }) => reason),
];

/** Every third line loses its beginning, as where a page is torn. */
const torn = (text: string): string =>
  text
    .split("\n")
    .map((line, i) => (i % 3 === 2 ? line.slice(line.indexOf("\t") + 1) : line))
    .join("\n");

describe("a reason", () => {
  it("is declared once, in both languages, with the same parameters", () => {
    expect(new Set(REASONS.map(({ en }) => en)).size).toBe(REASONS.length);
    expect(REASONS.filter(({ en, zh }) => parameters(en).join() !== parameters(zh).join())).toEqual([]);
    expect(REASONS.filter(({ zh }) => !HAN.test(zh))).toEqual([]);
  });

  it("is told in Chinese with what it was about, and one nobody declared as it is", () => {
    expect(explainReason("printed 210110, completed by the name", "zh")).toBe(
      "原文编码为 210110，按名称补全",
    );
    expect(explainReason("budget: the document is a budget, and no figure of it was recognised", "en")).toBe(
      "the document is a budget, and no figure of it was recognised",
    );
    expect(explainReason("甲 · 2026-11-22 · OCR: 看错", "en")).toBe("甲 · 2026-11-22 · OCR: 看错");
  });

  it("that the code can write is declared", () => {
    const files = ["lib/extract", "lib/documents"].flatMap((dir) =>
      readdirSync(dir, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(dir, name)),
    );
    const written = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/"((?:[a-z]+ ){3,}[^"\n]*[^".\n])"/g)]
        .map((match) => match[1] ?? "")
        .filter((words) => /\b(?:the|no|of|is|may|not|which|without)\b/.test(words)),
    );
    expect(written.length).toBeGreaterThan(20);
    const declared = (words: string): boolean =>
      explainReason(words, "zh") !== words || REASONS.some(({ en }) => en.endsWith(`: ${words}`));
    expect(written.filter((words) => !declared(words))).toEqual([]);
  });

  it("of whatever was read has Chinese words", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(accounts, fc.constantFrom(...ROW_FORMS).chain(layouts), async (made, layout) => {
        const { text } = renderAccounts(made, layout);
        for (const one of [text, torn(text)])
          for (const reason of reasonsOf(await extractText(one))) seen.add(reason);
      }),
      { numRuns: runs(40, 15) },
    );
    for (const name of ["prose-sichuan", "cell-lines-report", "tab-rows-yuan"])
      for (const reason of reasonsOf(await extractText(readFileSync(`tests/fixtures/${name}.txt`, "utf8"))))
        seen.add(reason);
    expect(seen.size).toBeGreaterThan(4);
    expect([...seen].filter((reason) => explainReason(reason, "zh") === reason)).toEqual([]);
  });
});
