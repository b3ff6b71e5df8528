import type { DocumentModel } from "../documents/model";
import { type Loaders, readBytes } from "../documents/read-bytes";
import { loadPdfEngine } from "./node-pdf";
import { loadWorkbookLibrary } from "./node-workbook";

const LOADERS: Loaders = { pdf: loadPdfEngine, workbook: loadWorkbookLibrary };

/** Reads a document of any known type, told from its bytes. @throws DocumentError */
export function readAnyDocument(bytes: Uint8Array): Promise<DocumentModel> {
  return readBytes(bytes, LOADERS);
}
