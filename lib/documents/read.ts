import { decodeText } from "./decode";
import type { DocumentModel } from "./model";
import { readText } from "./text/text-rows";

/**
 * Reads the bytes of a document into the document model.
 * @throws DocumentError where the bytes are no readable text
 */
export function readDocument(bytes: Uint8Array): DocumentModel {
  const { text, encoding } = decodeText(bytes);
  return { format: "text", encoding, text, ...readText(text) };
}
