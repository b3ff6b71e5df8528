import type { PdfEngine } from "@/lib/documents/pdf/read-pdf";
import type { WorkbookLibrary } from "@/lib/documents/workbook/read-workbook";

/** pdf.js inside the extraction worker: its own worker code runs in this thread. */
export async function loadPdfEngine(assets: string): Promise<PdfEngine> {
  const [pdfjs, { pdfjsEngine }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("@/lib/documents/pdf/pdfjs-engine"),
    // @ts-expect-error: the module has no types; it leaves its handler in globalThis, where pdf.js looks for it.
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs"),
  ]);
  return pdfjsEngine(pdfjs as Parameters<typeof pdfjsEngine>[0], {
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    useWorkerFetch: true,
  });
}

/** The spreadsheet library with the code pages that files from before Excel 97 are written in. */
export async function loadWorkbookLibrary(): Promise<WorkbookLibrary> {
  const [library, codePages] = await Promise.all([
    import("@e965/xlsx"),
    import("@e965/xlsx/dist/cpexcel.full.mjs"),
  ]);
  library.set_cptable(codePages);
  return library;
}
