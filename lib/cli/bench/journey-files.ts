import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { chromium } from "playwright-core";
import { accountsContent, plainLayouts } from "../../../tests/documents/support/accounts-blocks";
import { printHtml } from "../../../tests/documents/support/print-html";
import { PLAIN_LOOK } from "../../../tests/documents/support/print-looks";
import { printPdf } from "../../../tests/documents/support/print-pdf";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { renderAccounts } from "../../../tests/support/accounts/render";
import { BROWSER_ARGS } from "../browser-args";
import { findBrowser } from "../find-browser";
import type { JourneyFiles } from "../testing/browsers/journeys";

const SEED = 20261201;

/** Invented accounts as a text and, of another body, as a PDF a browser has printed. */
export async function writeJourneyFiles(folder: string): Promise<JourneyFiles> {
  const [first, second] = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: 2, seed: SEED });
  if (!first || !second) throw new Error("no sample");
  const files = { text: join(folder, "accounts.txt"), pdf: join(folder, "accounts.pdf") };
  await writeFile(files.text, renderAccounts(...first).text);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("no Chromium to print with: set CHROME_PATH");
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const html = printHtml(accountsContent(...second), PLAIN_LOOK);
    await writeFile(files.pdf, await printPdf(browser, html, PLAIN_LOOK));
  } finally {
    await browser.close();
  }
  return files;
}
