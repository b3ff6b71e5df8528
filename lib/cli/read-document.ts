import type { DocumentModel } from "../documents/model";
import { isPdf, readPdf } from "../documents/pdf/read-pdf";
import { readDocument } from "../documents/read";
import { loadPdfEngine } from "./node-pdf";

/** Reads a document of any known type, told from its bytes. @throws DocumentError */
export async function readAnyDocument(bytes: Uint8Array): Promise<DocumentModel> {
  return isPdf(bytes) ? readPdf(bytes, await loadPdfEngine()) : readDocument(bytes);
}
