import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import type { Browser } from "playwright-core";
import {
  type AccountsContent,
  accountsContent,
  plainLayouts,
} from "../../../tests/documents/support/accounts-blocks";
import { printHtml } from "../../../tests/documents/support/print-html";
import { PLAIN_LOOK } from "../../../tests/documents/support/print-looks";
import { printPdf } from "../../../tests/documents/support/print-pdf";
import { writeDoc } from "../../../tests/documents/support/write-doc";
import { writeDocx } from "../../../tests/documents/support/write-docx";
import { writeHtml } from "../../../tests/documents/support/write-html";
import { writeWorkbook } from "../../../tests/documents/support/write-workbook";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { renderAccounts } from "../../../tests/support/accounts/render";
import { loadPdfEngine } from "../node-pdf";
import { paths } from "../paths";

/** Documents of one format; `pages` of them together where the format has pages. */
export interface Samples {
  readonly format: string;
  /** Another document of the format. */
  readonly first: Uint8Array;
  readonly files: readonly Uint8Array[];
  readonly pages: number | null;
}

const DOCUMENTS = 8;

const WRITERS: Readonly<Record<string, (content: AccountsContent) => Uint8Array>> = {
  html: (content) => new TextEncoder().encode(writeHtml(content)),
  docx: writeDocx,
  doc: writeDoc,
  xlsx: (content) => writeWorkbook(content, "xlsx"),
  xls: (content) => writeWorkbook(content, "biff8"),
};

async function countPages(files: readonly Uint8Array[]): Promise<number> {
  const engine = await loadPdfEngine();
  let pages = 0;
  for (const bytes of files) {
    const file = await engine.open(bytes);
    pages += file.pages;
    await file.close();
  }
  return pages;
}

async function realPdfs(): Promise<Uint8Array[]> {
  if (!existsSync(paths.documents)) return [];
  const names = (await readdir(paths.documents)).filter((name) => name.endsWith(".pdf"));
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(paths.documents, name)))));
}

/** The same valid accounts in every format that is read, printed by the browser too, and the PDFs at hand. */
export async function formatSamples(browser: Browser): Promise<Samples[]> {
  const made = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: DOCUMENTS + 1, seed: 20261122 });
  const contents = made.map(([own, layout]) => accountsContent(own, layout));
  const samples = (format: string, [first, ...files]: readonly Uint8Array[]): Samples[] =>
    first && files.length > 0 ? [{ format, first, files, pages: null }] : [];
  const texts = made.map(([own, layout]) => new TextEncoder().encode(renderAccounts(own, layout).text));
  const printed: Uint8Array[] = [];
  for (const content of contents)
    printed.push(await printPdf(browser, printHtml(content, PLAIN_LOOK), PLAIN_LOOK));
  const pdfs = [
    ...samples("pdf, printed by a browser", printed),
    ...samples("pdf, published", [...printed.slice(0, 1), ...(await realPdfs())]),
  ];
  return [
    ...samples("text", texts),
    ...Object.entries(WRITERS).flatMap(([format, write]) => samples(format, contents.map(write))),
    ...(await Promise.all(pdfs.map(async (one) => ({ ...one, pages: await countPages(one.files) })))),
  ];
}
