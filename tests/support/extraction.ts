import { extractDocument } from "../../lib/extract/extract";
import type { Extraction, Reference } from "../../lib/extract/types";
import { loadPackageReference } from "../../lib/reference/node-package";

const reference: Promise<Reference> = loadPackageReference("data");

/** Extracts a text as a document. */
export async function extractText(text: string, file = "document.txt"): Promise<Extraction> {
  return extractDocument({ file, bytes: new TextEncoder().encode(text) }, await reference);
}
