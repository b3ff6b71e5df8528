import fc from "fast-check";
import { accountsContent, plainLayouts } from "../../../tests/documents/support/accounts-blocks";
import { heldAgainst } from "../../../tests/documents/support/held-against";
import { printHtml } from "../../../tests/documents/support/print-html";
import { PLAIN_LOOK } from "../../../tests/documents/support/print-looks";
import { printPdf } from "../../../tests/documents/support/print-pdf";
import { jpegOf, type ScannedPage, scanPdf } from "../../../tests/documents/support/write-scan";
import { accounts } from "../../../tests/support/accounts/arbitrary";
import { openPdf, type PdfiumFile } from "../../documents/pdf/pdfium/pdfium-engine";
import { greyOf } from "../../documents/picture/raster";
import { extractModel } from "../../extract/extract";
import { loadPackageNames } from "../../reference/node-package";
import { compilePdfium } from "../node-pdf";
import { paths } from "../paths";
import { readAnyDocument } from "../read-document";
import { withBrowser } from "./browser-session";
import { DEGRADATIONS, type Degradation } from "./degrade";
import type { Measurement } from "./report";

/** Recognition takes seconds a page: a few pages of one document show how well it does. */
const PAGES = 5;
const SEED = 20261122;
const POINTS_AN_INCH = 72;
const LIGHT_PRESS = 90;

/** Pages of printed accounts scanned in many ways: figures found, and those wrong and unmarked. */
export async function measureScans(): Promise<Measurement[]> {
  const reference = await loadPackageNames(paths.data);
  const [[made, layout] = []] = fc.sample(fc.tuple(accounts, plainLayouts), { numRuns: 1, seed: SEED });
  if (!made || !layout) return [];
  const content = accountsContent(made, layout);
  const printed = await withBrowser((browser) =>
    printPdf(browser, printHtml(content, PLAIN_LOOK), PLAIN_LOOK),
  );
  const read = async (bytes: Uint8Array) =>
    extractModel({ file: "scan.pdf", bytes }, await readAnyDocument(bytes), reference).facts;
  const truth = (await read(printed)).filter(({ page }) => page !== null && page <= PAGES);
  const pdf = await openPdf(await compilePdfium(), printed);
  const lines: Measurement[] = [];
  for (const [name, degradation] of Object.entries(DEGRADATIONS)) {
    const scan = scanPdf(await Promise.all(pageNumbers.map((page) => scanned(pdf, page, degradation))));
    const begun = process.cpuUsage();
    const facts = await read(scan);
    const { user, system } = process.cpuUsage(begun);
    const held = heldAgainst(truth, facts);
    const pace = PAGES / ((user + system) / 1e6);
    lines.push({
      title: `scan, ${name} (${held.wanted}: ${held.marked.length} marked, ${held.silent.length} wrong and unmarked; ${pace.toFixed(2)} pages a second and core)`,
      value: (100 * held.found) / held.wanted,
      unit: "% found",
      aim: name.startsWith("clean") ? 97 : 90,
      better: "more",
    });
  }
  return lines;
}

const pageNumbers = Array.from({ length: PAGES }, (_, i) => i + 1);

async function scanned(pdf: PdfiumFile, number: number, { dpi, apply }: Degradation): Promise<ScannedPage> {
  const { size } = await pdf.draw(number);
  const painted = await pdf.paint(number, Math.round((size.width * dpi) / POINTS_AN_INCH));
  const page = apply(greyOf(painted.pixels, painted.width, painted.height, 4));
  return {
    jpeg: jpegOf(page, LIGHT_PRESS),
    width: page.width,
    height: page.height,
    points: POINTS_AN_INCH / dpi,
  };
}
