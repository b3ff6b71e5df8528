import { isPdf } from "./pdf/read-pdf";
import { isZip, zipDirectory } from "./zip/directory";
import { ZipFile } from "./zip/zip-file";

/** What the bytes of a file are; a name tells nothing. */
export type FileKind =
  | "text"
  | "pdf"
  | "html"
  | "docx"
  | "doc"
  | "rtf"
  | "mhtml"
  | "xlsx"
  | "xls"
  | "zip"
  | "encrypted"
  /** Fixed pages of GB/T 33190, which government offices publish beside PDF. */
  | "ofd"
  /** OpenDocument text and spreadsheets, as WPS and LibreOffice also write them. */
  | "odt"
  | "ods"
  /** Slides, drawings and others of OpenDocument. */
  | "opendocument"
  | "rar"
  | "7z"
  | "gzip"
  | "picture"
  | "unknown_office";

/** @throws DocumentError for a damaged archive */
export function sniff(bytes: Uint8Array): FileKind {
  if (isZip(bytes)) return zipKind(bytes);
  if (isOle(bytes)) return oleKind(bytes);
  if (isPdf(bytes)) return "pdf";
  const other = SIGNATURES.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (other) return other[0];
  return isMarkup(bytes) ? markupKind(bytes) : plainKind(bytes);
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = zipDirectory(bytes).map((entry) => entry.name.toLowerCase());
  if (!names.includes("[content_types].xml"))
    return names.includes("ofd.xml")
      ? "ofd"
      : names.includes("content.xml")
        ? openDocumentKind(bytes)
        : "zip";
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
  return "unknown_office";
}

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

/** The first entry of an OpenDocument package is its type, stored as it is; else its content names its body. */
function openDocumentKind(bytes: Uint8Array): FileKind {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  const at = start.indexOf(OPEN_DOCUMENT);
  const type = at < 0 ? bodyOf(bytes) : start.slice(at + OPEN_DOCUMENT.length);
  if (type.startsWith("text")) return "odt";
  return type.startsWith("spreadsheet") ? "ods" : "opendocument";
}

function bodyOf(bytes: Uint8Array): string {
  const zip = new ZipFile(bytes);
  const content = zip.find("content.xml");
  const xml = content ? new TextDecoder().decode(zip.read(content)) : "";
  return /<office:body>\s*<office:(\w+)/.exec(xml)?.[1] ?? "";
}

/** Kinds that are not read and have a name of their own. */
const SIGNATURES: readonly (readonly ["rar" | "7z" | "gzip" | "picture", readonly number[]])[] = [
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["gzip", [0x1f, 0x8b, 0x08]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function isOle(bytes: Uint8Array): boolean {
  return OLE.every((byte, i) => bytes[i] === byte);
}

/** The names of an OLE file's streams stand in its directory as UTF-16. */
function oleKind(bytes: Uint8Array): FileKind {
  if (holdsName(bytes, "EncryptedPackage")) return "encrypted";
  if (holdsName(bytes, "WordDocument")) return "doc";
  return holdsName(bytes, "Workbook") || holdsName(bytes, "Book") ? "xls" : "unknown_office";
}

/** Directory entries are 128 bytes long and begin with their name. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 64 <= bytes.length; at += 128) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length && bytes[at + 2 * i] === 0 && bytes[at + 2 * i + 1] === 0) return true;
  }
  return false;
}

const HEAD = 4096;

/** The first characters of a file behind its byte order mark, whatever its encoding: markup is ASCII. */
function head(bytes: Uint8Array): string {
  const marks = [0xef, 0xbb, 0xbf, 0xfe, 0xff];
  let start = 0;
  while (start < 3 && marks.includes(bytes[start] ?? -1)) start++;
  let text = "";
  for (const byte of bytes.subarray(start, HEAD))
    if (byte !== 0) text += byte < 0x7f ? String.fromCharCode(byte) : "?";
  return text.trimStart();
}

function isMarkup(bytes: Uint8Array): boolean {
  return head(bytes).startsWith("<");
}

/** What Word calls .doc may be rich text, or a page with its pictures as a mail message. */
function plainKind(bytes: Uint8Array): FileKind {
  const text = head(bytes);
  if (text.startsWith("{\\rtf")) return "rtf";
  return /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?content-type:\s*multipart\/related/i.test(text)
    ? "mhtml"
    : "text";
}

const PAGE =
  /<(?:!doctype\s+html|html|head|body|meta|title|style|table|tr|td|div|span|p|h[1-6]|center|font|section|article|ul|ol|br|b)\b/i;

function markupKind(bytes: Uint8Array): FileKind {
  const text = head(bytes);
  if (/<(?:ss:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return "xls";
  return PAGE.test(text) ? "html" : "text";
}
