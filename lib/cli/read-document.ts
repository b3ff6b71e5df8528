import type { DocumentModel } from "../documents/model";
import { countPages } from "../documents/pdf/count-pages";
import { watchOcr } from "../documents/picture/ort-engine";
import { type Loaders, readBytes } from "../documents/read-bytes";
import { PICTURE_SECONDS } from "./batch/allowance";
import type { Step } from "./batch/extract-file";
import { loadOcrEngine } from "./node-ocr";
import { loadPdfEngine } from "./node-pdf";
import { loadWorkbookLibrary } from "./node-workbook";

/** Whether pages that are pictures are recognised. */
export type OcrChoice = "auto" | "never";

/**
 * Reads a document of any known type, told from its bytes.
 * @param step called with each page that is begun and each line that is recognised
 * @throws DocumentError
 */
export function readAnyDocument(
  bytes: Uint8Array,
  step: Step = () => {},
  ocr: OcrChoice = "auto",
): Promise<DocumentModel> {
  const recognise = async () =>
    watchOcr(await loadOcrEngine(), (of) => step(of === "page" ? PICTURE_SECONDS : undefined));
  const loaders: Loaders = {
    pdf: async () => countPages(await loadPdfEngine(), () => step()),
    workbook: loadWorkbookLibrary,
    pictures: async () => (await import("../documents/picture/decode-picture")).decodePicture,
    ...(ocr === "auto" ? { ocr: recognise } : {}),
  };
  return readBytes(bytes, loaders);
}
