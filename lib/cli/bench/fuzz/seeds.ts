import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import {
  type AccountsContent,
  accountsContent,
  plainLayouts,
} from "../../../../tests/documents/support/accounts-blocks";
import { writeDoc } from "../../../../tests/documents/support/write-doc";
import { writeDocx } from "../../../../tests/documents/support/write-docx";
import { writeHtml } from "../../../../tests/documents/support/write-html";
import { writeOfd } from "../../../../tests/documents/support/write-ofd";
import { writeOds, writeOdt } from "../../../../tests/documents/support/write-opendocument";
import { writeRtf } from "../../../../tests/documents/support/write-rtf";
import { writeWorkbook } from "../../../../tests/documents/support/write-workbook";
import { accounts } from "../../../../tests/support/accounts/arbitrary";
import { renderAccounts } from "../../../../tests/support/accounts/render";
import { paths } from "../../paths";
import { drawnPdf } from "./drawn-pdf";

const SEED = 20261201;
/** A damaged page of more takes its time honestly. */
const MOST_PDF_BYTES = 2_000_000;

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

async function publishedPdfs(): Promise<Uint8Array[]> {
  const names = await readdir(paths.documents).catch(() => []);
  const files = names.filter((name) => name.endsWith(".pdf"));
  const read = await Promise.all(files.map((name) => readFile(join(paths.documents, name))));
  return read.filter(({ length }) => length < MOST_PDF_BYTES).map((bytes) => new Uint8Array(bytes));
}

/** A sound file of a format. */
export interface Seed {
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** Sound files of every format that is read, archives of them, and the published PDFs at hand. */
export async function seeds(): Promise<Seed[]> {
  const made = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: 3, seed: SEED });
  const written = made.flatMap(([own, layout]) => {
    const content = accountsContent(own, layout);
    const text = new TextEncoder().encode(renderAccounts(own, layout).text);
    return [
      { format: "text", bytes: text },
      { format: "utf-16", bytes: new Uint8Array(Buffer.from(renderAccounts(own, layout).text, "utf16le")) },
      { format: "zip", bytes: zipSync({ "a.txt": text, "b/c.html": Buffer.from(writeHtml(content)) }) },
      ...Object.entries(WRITERS).map(([format, write]) => ({ format, bytes: write(content) })),
    ];
  });
  const pdfs = [drawnPdf(), ...(await publishedPdfs())].map((bytes) => ({ format: "pdf", bytes }));
  return [...written, ...pdfs, ...pdfs];
}
