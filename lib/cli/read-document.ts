import type { DocumentModel } from "../documents/model";
import { countPages } from "../documents/pdf/count-pages";
import { type Loaders, readBytes } from "../documents/read-bytes";
import { loadPdfEngine } from "./node-pdf";
import { loadWorkbookLibrary } from "./node-workbook";

/**
 * Reads a document of any known type, told from its bytes.
 * @param step called with each page that is begun
 * @throws DocumentError
 */
export function readAnyDocument(bytes: Uint8Array, step: () => void = () => {}): Promise<DocumentModel> {
  const loaders: Loaders = {
    pdf: async () => countPages(await loadPdfEngine(), step),
    workbook: loadWorkbookLibrary,
  };
  return readBytes(bytes, loaders);
}
