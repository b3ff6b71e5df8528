import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PageEngine } from "../documents/pdf/engine";
import { pdfjsEngine } from "../documents/pdf/pdfjs-engine";

/** pdf.js with its character maps and fonts from the installed package. */
export async function loadPdfEngine(): Promise<PageEngine> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return pdfjsEngine(pdfjs, {
    cMapUrl: join(root, "cmaps/"),
    standardFontDataUrl: join(root, "standard_fonts/"),
  });
}
