import { DocumentError } from "../document-error";
import type { ZipFile } from "../zip/zip-file";

const MAIN_PART =
  /Type="[^"]*\/officeDocument"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Type="[^"]*\/officeDocument"/;

/** The XML of a Word package's main part, found by its relationship. @throws DocumentError damaged */
export function mainPart(zip: ZipFile): string {
  const relations = zip.find("_rels/.rels");
  const match = relations ? MAIN_PART.exec(decodeXml(zip.read(relations))) : null;
  const target = (match?.[1] ?? match?.[2] ?? "word/document.xml").replace(/^\//, "");
  const part = zip.find(target) ?? zip.find("word/document.xml");
  if (!part) throw new DocumentError("damaged", "The Word file holds no document.");
  return decodeXml(zip.read(part));
}

/** Parts are UTF-8 or, seldom, UTF-16 with a mark. */
function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DocumentError("damaged", "The Word file's text cannot be decoded.", { cause });
  }
}
