import { readDoc } from "./doc/read-doc";
import { DocumentError, type DocumentErrorCode } from "./document-error";
import { picturesIn, readDocx } from "./docx/read-docx";
import { readHtml } from "./html/read-html";
import { readMhtml } from "./html/read-mhtml";
import type { DocumentModel } from "./model";
import { readOfd } from "./ofd/read-ofd";
import { readOpenDocument } from "./opendocument/read-opendocument";
import { readSheets } from "./opendocument/read-sheets";
import type { PageEngine } from "./pdf/engine";
import { type LoadOcr, readPdf } from "./pdf/read-pdf";
import type { Raster } from "./picture/raster";
import { readPictures } from "./picture/read-picture";
import { readDocument } from "./read";
import { readRtf } from "./rtf/read-rtf";
import { type FileKind, sniff } from "./sniff";
import { readWorkbook, type WorkbookLibrary } from "./workbook/read-workbook";

/** How the libraries that only some formats need are loaded. */
export interface Loaders {
  pdf(): Promise<PageEngine>;
  workbook(): Promise<WorkbookLibrary>;
  /** Recognises printed characters on pictures of pages; left out where pictures are not to be read. */
  readonly ocr?: LoadOcr;
  /** Decodes picture files into their pages. @throws DocumentError */
  pictures(): Promise<(bytes: Uint8Array) => readonly Raster[]>;
}

type Reader = (bytes: Uint8Array, loaders: Loaders) => DocumentModel | Promise<DocumentModel>;

const workbook: Reader = async (bytes, loaders) => readWorkbook(bytes, await loaders.workbook());

const READERS: Partial<Readonly<Record<FileKind, Reader>>> = {
  text: readDocument,
  html: readHtml,
  mhtml: readMhtml,
  rtf: readRtf,
  docx: readWordFile,
  doc: readDoc,
  xlsx: workbook,
  xls: workbook,
  odt: readOpenDocument,
  ods: readSheets,
  ofd: readOfd,
  pdf: async (bytes, loaders) => readPdf(bytes, await loaders.pdf(), loaders.ocr),
  picture: readPictureFile,
};

/** A Word file of pictures alone is the pages they show. */
async function readWordFile(bytes: Uint8Array, loaders: Loaders): Promise<DocumentModel> {
  try {
    return readDocx(bytes);
  } catch (error) {
    const isScan = error instanceof DocumentError && error.code === "scanned";
    if (!isScan || !loaders.ocr) throw error;
    const decode = await loaders.pictures();
    const pages = picturesIn(bytes).flatMap((picture) => decode(picture));
    if (pages.length === 0) throw error;
    return readPictures(pages, "docx", await loaders.ocr());
  }
}

/** A picture file is the pages it shows. @throws DocumentError scanned where pictures are not to be read */
async function readPictureFile(bytes: Uint8Array, loaders: Loaders): Promise<DocumentModel> {
  if (!loaders.ocr) throw new DocumentError("scanned", "The file is a picture without text.");
  const decode = await loaders.pictures();
  return readPictures(decode(bytes), "picture", await loaders.ocr());
}

/** What is known of files that are not read, and what to do instead. */
const REFUSED: Partial<Readonly<Record<FileKind, readonly [DocumentErrorCode, string]>>> = {
  encrypted: ["encrypted", "The file is protected by a password."],
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
