import type { DocumentModel } from "../documents/model";
import { type Loaders, readBytes } from "../documents/read-bytes";
import { loadPdfEngine } from "./node-pdf";

const LOADERS: Loaders = { pdf: loadPdfEngine };

/** Reads a document of any known type, told from its bytes. @throws DocumentError */
export function readAnyDocument(bytes: Uint8Array): Promise<DocumentModel> {
  return readBytes(bytes, LOADERS);
}
