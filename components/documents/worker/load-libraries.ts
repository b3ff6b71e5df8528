import { countPages } from "@/lib/documents/pdf/count-pages";
import type { PageEngine } from "@/lib/documents/pdf/engine";
import type { Loaders } from "@/lib/documents/read-bytes";
import type { WorkbookLibrary } from "@/lib/documents/workbook/read-workbook";
import type { ReadStage } from "./protocol";

/** pdf.js inside the extraction worker: its own worker code runs in this thread. */
async function loadPdfEngine(assets: string): Promise<PageEngine> {
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

/** What reading a document may need; each is fetched with the first document that does. */
export function documentLoaders(assets: string, report: (stage: ReadStage) => void): Loaders {
  return {
    pdf: async () =>
      countPages(await loadPdfEngine(assets), (page, pages) => report({ kind: "page", page, pages })),
    workbook: loadWorkbookLibrary,
  };
}
