import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import {
  type AccountsContent,
  accountsContent,
  plainLayouts,
} from "../../../tests/documents/support/accounts-blocks";
import { writeDocx } from "../../../tests/documents/support/write-docx";
import { writeHtml } from "../../../tests/documents/support/write-html";
import { writeWorkbook } from "../../../tests/documents/support/write-workbook";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { renderAccounts } from "../../../tests/support/accounts/render";
import { extractModel } from "../../extract/extract";
import { loadPackageReference } from "../../reference/node-package";
import { loadPdfEngine } from "../node-pdf";
import { paths } from "../paths";
import { readAnyDocument } from "../read-document";
import { median } from "./median";
import type { Measurement } from "./report";

const ROUNDS = 5;
const DOCUMENTS = 8;

const WRITERS: Readonly<Record<string, (content: AccountsContent) => Uint8Array>> = {
  html: (content) => new TextEncoder().encode(writeHtml(content)),
  docx: writeDocx,
  xlsx: (content) => writeWorkbook(content, "xlsx"),
  xls: (content) => writeWorkbook(content, "biff8"),
};

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Documents per second of one core for each format, and pages of a PDF beside pdftotext where that is installed. */
export async function measureFormats(): Promise<Measurement[]> {
  const reference = await loadPackageReference(paths.data);
  const extract = async (bytes: Uint8Array): Promise<void> => {
    extractModel({ file: "bench", bytes }, await readAnyDocument(bytes), reference);
  };
  const rate = async (files: readonly Uint8Array[], work = extract): Promise<number> => {
    for (const bytes of files) await work(bytes);
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = processorTime();
      for (const bytes of files) await work(bytes);
      rounds.push((processorTime() - start) / files.length);
    }
    return 1000 / median(rounds);
  };
  const made = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: DOCUMENTS, seed: 20261122 });
  const texts = made.map(([own, layout]) => new TextEncoder().encode(renderAccounts(own, layout).text));
  const measurements: Measurement[] = [
    { title: "extraction, text", value: await rate(texts), unit: "documents/s", better: "more" },
  ];
  for (const [format, write] of Object.entries(WRITERS)) {
    const files = made.map(([own, layout]) => write(accountsContent(own, layout)));
    const value = await rate(files);
    measurements.push({ title: `extraction, ${format}`, value, unit: "documents/s", better: "more" });
  }
  return [...measurements, ...(await measurePdf(rate))];
}

type Rate = (files: readonly Uint8Array[]) => Promise<number>;

/** Pages per second over the PDF documents at hand. */
async function measurePdf(rate: Rate): Promise<Measurement[]> {
  if (!existsSync(paths.documents)) return [];
  const names = (await readdir(paths.documents)).filter((name) => name.endsWith(".pdf"));
  if (names.length === 0) return [];
  const places = names.map((name) => join(paths.documents, name));
  const files = await Promise.all(places.map(async (place) => new Uint8Array(await readFile(place))));
  const engine = await loadPdfEngine();
  let pages = 0;
  for (const bytes of files) {
    const file = await engine.open(bytes);
    pages += file.pages;
    await file.close();
  }
  const each = pages / files.length;
  const baseline = pdftotextRate(places, each);
  return [
    {
      title: `extraction, pdf, ${pages} pages, beside pdftotext -layout`,
      value: (await rate(files)) * each,
      ...(baseline === null ? {} : { baseline }),
      unit: "pages/s",
      better: "more",
    },
  ];
}

function pdftotextRate(places: readonly string[], each: number): number | null {
  try {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      for (const place of places) execFileSync("pdftotext", ["-layout", place, "-"], { stdio: "pipe" });
      return (performance.now() - start) / places.length;
    });
    return (1000 * each) / median(rounds);
  } catch {
    return null;
  }
}
