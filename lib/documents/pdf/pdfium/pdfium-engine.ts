import { BUDGETS } from "../../budgets";
import { DocumentError } from "../../document-error";
import type { PagePicture } from "../../picture/page-picture";
import type { PageDrawing, PagedFile, PageEngine } from "../engine";
import { drawPage } from "./draw-page";
import { OpenDocument } from "./open-document";
import { type PaintedPage, paintPage, pictureOf } from "./page-raster";

/** The engine, as its package and the site name it. */
export const PDFIUM_FILE = "pdfium.wasm";

/** A page may break the engine; after as many the rest of the file is not tried. */
const MOST_BREAKS = 20;

/** A PDF of which pages can also be shown. */
export interface PdfiumFile extends PagedFile {
  /** The page as it looks. @param width pixels */
  paint(number: number, width: number): Promise<PaintedPage>;
}

/**
 * PDFium as the engine the PDF reader asks for. Scripts a file carries never run.
 * @param module the compiled pdfium.wasm
 */
export function pdfiumEngine(module: WebAssembly.Module): PageEngine {
  return { open: (bytes) => openPdf(module, bytes) };
}

/** @throws Error named PasswordException for a protected file */
export async function openPdf(module: WebAssembly.Module, bytes: Uint8Array): Promise<PdfiumFile> {
  const first = await OpenDocument.open(module, bytes);
  let open: OpenDocument | null = first;
  let breaks = 0;
  let left: number = BUDGETS.pdfOperators.most;

  /** Works on the open file; one that broke its instance is opened in another for the next page. */
  const use = async <T>(work: (document: OpenDocument) => T): Promise<T> => {
    if (breaks > MOST_BREAKS) throw new DocumentError("damaged", "The pages are damaged.");
    open ??= await OpenDocument.open(module, bytes);
    const document = open;
    try {
      const result = work(document);
      document.pdfium.checkStack();
      return result;
    } catch (cause) {
      if (cause instanceof DocumentError) throw cause;
      open = null;
      breaks++;
      if (document.pdfium.isFull)
        throw new DocumentError("too_large", "The page needs more memory than it may have.", { cause });
      throw new DocumentError("damaged", "The page is damaged.", { cause });
    }
  };

  return {
    pages: first.pages,
    draw: (number): Promise<PageDrawing> =>
      use((document) => {
        const { drawing, spent } = drawPage(document.pdfium, document.load(number), left);
        left -= spent;
        return drawing;
      }),
    picture: (number): Promise<PagePicture | null> =>
      use((document) => {
        document.unload();
        return pictureOf(document.pdfium, document.load(number));
      }),
    paint: (number, width) =>
      use((document) => {
        document.unload();
        return paintPage(document.pdfium, document.load(number), width);
      }),
    async close() {
      open = null;
    },
  };
}
