import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Operators } from "../documents/pdf/paths";
import type { PdfEngine, PdfFile, PdfPage, PdfText } from "../documents/pdf/read-pdf";

/** pdf.js with its character maps and fonts from the installed package: without them Chinese text vanishes silently. */
export async function loadPdfEngine(): Promise<PdfEngine> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const assets = {
    cMapUrl: join(root, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(root, "standard_fonts/"),
    isEvalSupported: false,
    verbosity: 0,
  };
  return {
    ops: pdfjs.OPS as unknown as Operators,
    async open(bytes): Promise<PdfFile> {
      const task = pdfjs.getDocument({ data: bytes.slice(), ...assets });
      const document = await task.promise;
      return {
        pages: document.numPages,
        close: () => task.destroy(),
        async page(number): Promise<PdfPage> {
          const page = await document.getPage(number);
          return {
            viewport: page.getViewport({ scale: 1 }) as unknown as PdfPage["viewport"],
            texts: async () => (await page.getTextContent()).items as unknown as PdfText[],
            operators: () => page.getOperatorList(),
          };
        },
      };
    },
  };
}
