import type { Operators, PdfEngine, PdfFile, PdfFont, PdfPage } from "./engine";

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

/** Larger pictures are left out before they are decoded; only that they are there matters. */
const LARGEST_PICTURE = 1;

const WITHOUT_ANNOTATIONS = 0;

/** pdf.js as the engine the PDF reader asks for; the file's own scripts never run. */
export function pdfjsEngine(pdfjs: PdfjsModule, assets: PdfjsAssets): PdfEngine {
  return {
    ops: pdfjs.OPS as unknown as Operators,
    async open(bytes): Promise<PdfFile> {
      const task = pdfjs.getDocument({
        data: bytes.slice(),
        cMapPacked: true,
        isEvalSupported: false,
        maxImageSize: LARGEST_PICTURE,
        verbosity: 0,
        ...assets,
      });
      const document = await task.promise.catch(async (error: unknown) => {
        await task.destroy();
        throw error;
      });
      return {
        pages: document.numPages,
        close: () => task.destroy(),
        async page(number): Promise<PdfPage> {
          const page = await document.getPage(number);
          return {
            viewport: page.getViewport({ scale: 1 }) as unknown as PdfPage["viewport"],
            operators: () => page.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS }),
            font: (name) =>
              page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont | null) : null,
            release: () => void page.cleanup(),
          };
        },
      };
    },
  };
}
