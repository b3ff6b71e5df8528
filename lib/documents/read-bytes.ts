import { readDoc } from "./doc/read-doc";
import { DocumentError, type DocumentErrorCode } from "./document-error";
import { readDocx } from "./docx/read-docx";
import { readHtml } from "./html/read-html";
import { readMhtml } from "./html/read-mhtml";
import type { DocumentModel } from "./model";
import { readOfd } from "./ofd/read-ofd";
import { readOpenDocument } from "./opendocument/read-opendocument";
import { readSheets } from "./opendocument/read-sheets";
import type { PageEngine } from "./pdf/engine";
import { readPdf } from "./pdf/read-pdf";
import { readDocument } from "./read";
import { readRtf } from "./rtf/read-rtf";
import { type FileKind, sniff } from "./sniff";
import { readWorkbook, type WorkbookLibrary } from "./workbook/read-workbook";

/** How the libraries that only some formats need are loaded. */
export interface Loaders {
  pdf(): Promise<PageEngine>;
  workbook(): Promise<WorkbookLibrary>;
}

type Reader = (bytes: Uint8Array, loaders: Loaders) => DocumentModel | Promise<DocumentModel>;

const workbook: Reader = async (bytes, loaders) => readWorkbook(bytes, await loaders.workbook());

const READERS: Partial<Readonly<Record<FileKind, Reader>>> = {
  text: readDocument,
  html: readHtml,
  mhtml: readMhtml,
  rtf: readRtf,
  docx: readDocx,
  doc: readDoc,
  xlsx: workbook,
  xls: workbook,
  odt: readOpenDocument,
  ods: readSheets,
  ofd: readOfd,
  pdf: async (bytes, loaders) => readPdf(bytes, await loaders.pdf()),
};

/** What is known of files that are not read, and what to do instead. */
const REFUSED: Partial<Readonly<Record<FileKind, readonly [DocumentErrorCode, string]>>> = {
  encrypted: ["encrypted", "The file is protected by a password."],
  picture: ["scanned", "The file is a picture without text."],
  opendocument: [
    "unsupported_format",
    "Only texts and spreadsheets of OpenDocument are read: save it as PDF.",
  ],
  rar: ["unsupported_format", "RAR archives are not opened: unpack them, or pack them as ZIP."],
  "7z": ["unsupported_format", "7z archives are not opened: unpack them, or pack them as ZIP."],
  gzip: ["unsupported_format", "gzip files are not opened: unpack them, or pack them as ZIP."],
};

/** Reads one document of any known type, told from its bytes. @throws DocumentError */
export async function readBytes(bytes: Uint8Array, loaders: Loaders): Promise<DocumentModel> {
  const kind = sniff(bytes);
  const refused = REFUSED[kind];
  if (refused) throw new DocumentError(...refused);
  const read = READERS[kind];
  if (!read) throw new DocumentError("unsupported_format", `A file of type ${kind} is not read.`);
  return read(bytes, loaders);
}
