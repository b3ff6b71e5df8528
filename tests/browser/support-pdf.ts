import type { Page } from "playwright-core";
import { compilePdfium } from "../../lib/cli/node-pdf";
import { openPdf } from "../../lib/documents/pdf/pdfium/pdfium-engine";

/** The words of each page of the PDF a page prints, piece by piece as they are set. */
export async function printedPages(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, format: "A4" });
  const file = await openPdf(await compilePdfium(), new Uint8Array(pdf));
  const pages: string[] = [];
  for (let number = 1; number <= file.pages; number++) {
    const pieces = new Map<number, string>();
    for (const { show, text } of (await file.draw(number)).glyphs)
      pieces.set(show, (pieces.get(show) ?? "") + text);
    pages.push([...pieces.values()].join(" "));
  }
  await file.close();
  return pages;
}

/** Without the spaces that a PDF puts between the pieces of a line, and with 行 for the radical ⾏ a font maps to. */
export const run = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
