import { countPages } from "@/lib/documents/pdf/count-pages";
import type { PageEngine } from "@/lib/documents/pdf/engine";
import type { OcrEngine } from "@/lib/documents/picture/engine";
import { OCR_FILES, openOcr, watchOcr } from "@/lib/documents/picture/ort-engine";
import type { Loaders } from "@/lib/documents/read-bytes";
import type { WorkbookLibrary } from "@/lib/documents/workbook/read-workbook";
import { fetchAsset, loadPdfium } from "./load-pdfium";
import type { ReadStage, WorkerAssets } from "./protocol";

async function loadPdfEngine(assets: string): Promise<PageEngine> {
  const [module, { pdfiumEngine }] = await Promise.all([
    loadPdfium(assets),
    import("@/lib/documents/pdf/pdfium/pdfium-engine"),
  ]);
  return pdfiumEngine(module);
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

let ocr: Promise<OcrEngine> | undefined;

async function openEngine(assets: string): Promise<OcrEngine> {
  const fetchFile = (name: string): Promise<Response> => fetchAsset(`${assets}${name}`);
  const bytes = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetchFile(name)).arrayBuffer());
  const [ort, wasm, detector, recogniser, characters] = await Promise.all([
    // The runtime lies beside its networks as a file of its own: no bundler may follow it.
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ `${assets}ort.wasm.bundle.min.mjs`),
    bytes("ort-wasm-simd-threaded.wasm"),
    bytes(OCR_FILES.detector),
    bytes(OCR_FILES.recogniser),
    fetchFile(OCR_FILES.characters).then((response) => response.text()),
  ]);
  ort.env.wasm.wasmBinary = wasm;
  return openOcr(ort, { detector, recogniser, characters });
}

function loadOcrEngine(assets: string): Promise<OcrEngine> {
  ocr ??= openEngine(assets);
  ocr.catch(() => {
    ocr = undefined;
  });
  return ocr;
}

/** What reading a document may need; each is fetched with the first document that does. */
export function documentLoaders(
  assets: Pick<WorkerAssets, "pdf" | "ocr">,
  report: (stage: ReadStage) => void,
): Loaders {
  let line = 0;
  return {
    pdf: async () =>
      countPages(await loadPdfEngine(assets.pdf), (page, pages) => report({ kind: "page", page, pages })),
    workbook: loadWorkbookLibrary,
    pictures: async () => (await import("@/lib/documents/picture/decode-picture")).decodePicture,
    ocr: async () =>
      watchOcr(await loadOcrEngine(assets.ocr), (of) => {
        line = of === "page" ? 0 : line + 1;
        report({ kind: "recognising", line });
      }),
  };
}
