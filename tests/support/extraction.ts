import { readAnyDocument } from "../../lib/cli/read-document";
import { extractDocument, extractModel } from "../../lib/extract/extract";
import type { Extraction, Reference } from "../../lib/extract/types";
import { loadPackageReference } from "../../lib/reference/node-package";

const reference: Promise<Reference> = loadPackageReference("data");

/** Extracts a text as a document. */
export async function extractText(text: string, file = "document.txt"): Promise<Extraction> {
  return extractDocument({ file, bytes: new TextEncoder().encode(text) }, await reference);
}

/** Extracts the bytes of a file of any type as a document. */
export async function extractBytes(bytes: Uint8Array, file = "document"): Promise<Extraction> {
  return extractModel({ file, bytes }, await readAnyDocument(bytes), await reference);
}
