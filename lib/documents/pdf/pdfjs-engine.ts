import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import { pagePicture } from "../picture/page-picture";
import type { Operators, PageDrawing, PagedFile, PageEngine, PdfFont, PdfPage } from "./engine";
import { picturesOf } from "./pdfjs-pictures";
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

/** Pixels. Where text is read, larger pictures are left out before they are decoded: only that they are there matters. */
const LARGEST_PICTURE = { text: 1, pictures: BUDGETS.picturePixels.most } as const;

const WITHOUT_ANNOTATIONS = 0;

function damagedPage(cause: unknown): never {
  throw new DocumentError("damaged", "The page is damaged.", { cause });
}

/** pdf.js as the engine the PDF reader asks for; the file's own scripts never run. */
export function pdfjsEngine(pdfjs: PdfjsModule, assets: PdfjsAssets): PageEngine {
  const ops = pdfjs.OPS as unknown as Operators;
  return {
    async open(bytes): Promise<PagedFile> {
      const load = (of: keyof typeof LARGEST_PICTURE) =>
        pdfjs.getDocument({
          data: bytes.slice(),
          cMapPacked: true,
          isEvalSupported: false,
          // So that pictures come as pixels and not as what only a browser can draw.
          isOffscreenCanvasSupported: false,
          maxImageSize: LARGEST_PICTURE[of],
          verbosity: 0,
          ...assets,
        });
      const task = load("text");
      let left: number = BUDGETS.pdfOperators.most;
      const document = await task.promise.catch(async (error: unknown) => {
        await task.destroy();
        throw error;
      });
      let withPictures: ReturnType<typeof load> | undefined;
      return {
        pages: document.numPages,
        async close() {
          await Promise.all([task.destroy(), withPictures?.destroy()]);
        },
        async picture(number) {
          withPictures ??= load("pictures");
          const page = await (await withPictures.promise).getPage(number);
          const viewport = page.getViewport({ scale: 1 }) as unknown as PdfPage["viewport"];
          const list = await page.getOperatorList({ annotationMode: WITHOUT_ANNOTATIONS });
          const find = (name: string): Promise<unknown> =>
            new Promise((resolve) =>
              (name.startsWith("g_") ? page.commonObjs : page.objs).get(name, resolve),
            );
          const pictures = await picturesOf(list, ops, { viewport }, find);
          page.cleanup();
          return pagePicture(pictures, { width: viewport.width, height: viewport.height });
        },
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
