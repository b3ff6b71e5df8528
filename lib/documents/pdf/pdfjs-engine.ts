import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import type { Operators, PageDrawing, PagedFile, PageEngine, PdfFont, PdfPage } from "./engine";
import { readContent } from "./read-content";

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

function damagedPage(cause: unknown): never {
  throw new DocumentError("damaged", "The page is damaged.", { cause });
}

/** pdf.js as the engine the PDF reader asks for; the file's own scripts never run. */
export function pdfjsEngine(pdfjs: PdfjsModule, assets: PdfjsAssets): PageEngine {
  const ops = pdfjs.OPS as unknown as Operators;
  return {
    async open(bytes): Promise<PagedFile> {
      const task = pdfjs.getDocument({
        data: bytes.slice(),
        cMapPacked: true,
        isEvalSupported: false,
        maxImageSize: LARGEST_PICTURE,
        verbosity: 0,
        ...assets,
      });
      let left: number = BUDGETS.pdfOperators.most;
      const document = await task.promise.catch(async (error: unknown) => {
        await task.destroy();
        throw error;
      });
      return {
        pages: document.numPages,
        close: () => task.destroy(),
        async draw(number): Promise<PageDrawing> {
          const page = await document.getPage(number).catch(damagedPage);
          const viewport = page.getViewport({ scale: 1 }) as unknown as PdfPage["viewport"];
          const font = (name: string): PdfFont | null =>
            page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont | null) : null;
          const list = await page.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS }).catch(damagedPage);
          left -= list.fnArray.length;
          if (left < 0 || list.fnArray.length > BUDGETS.pdfPageOperators.most)
            throw new DocumentError("too_large", "The page draws more than can be read.");
          const drawn = readContent(list, ops, { viewport, font });
          page.cleanup();
          return { ...drawn, size: { width: viewport.width, height: viewport.height } };
        },
      };
    },
  };
}
