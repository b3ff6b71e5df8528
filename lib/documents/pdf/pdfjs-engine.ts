import type { Operators } from "./paths";
import type { PdfEngine, PdfFile, PdfPage, PdfText } from "./read-pdf";

/** What is used of the module pdfjs-dist, whichever of its builds the caller loads. */
export type PdfjsModule = Pick<typeof import("pdfjs-dist"), "getDocument" | "OPS">;

/** Where the character maps and fonts lie: without them Chinese text vanishes silently. */
export interface PdfjsAssets {
  /** Folder or address, ending in a slash. */
  readonly cMapUrl: string;
  /** Folder or address, ending in a slash. */
  readonly standardFontDataUrl: string;
  /** True where the two are addresses a worker fetches by itself. */
  readonly useWorkerFetch?: boolean;
}

/** pdf.js as the engine the PDF reader asks for; the file's own scripts never run. */
export function pdfjsEngine(pdfjs: PdfjsModule, assets: PdfjsAssets): PdfEngine {
  return {
    ops: pdfjs.OPS as unknown as Operators,
    async open(bytes): Promise<PdfFile> {
      const task = pdfjs.getDocument({
        data: bytes.slice(),
        cMapPacked: true,
        isEvalSupported: false,
        verbosity: 0,
        ...assets,
      });
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
