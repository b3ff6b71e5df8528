import { DocumentError } from "./document-error";
import { readDocx } from "./docx/read-docx";
import { readHtml } from "./html/read-html";
import type { DocumentModel } from "./model";
import { type PdfEngine, readPdf } from "./pdf/read-pdf";
import { readDocument } from "./read";
import { type FileKind, sniff } from "./sniff";

/** How the libraries that only some formats need are loaded. */
export interface Loaders {
  pdf(): Promise<PdfEngine>;
}

type Reader = (bytes: Uint8Array, loaders: Loaders) => DocumentModel | Promise<DocumentModel>;

const READERS: Partial<Readonly<Record<FileKind, Reader>>> = {
  text: readDocument,
  html: readHtml,
  docx: readDocx,
  pdf: async (bytes, loaders) => readPdf(bytes, await loaders.pdf()),
};

/** Reads one document of any known type, told from its bytes. @throws DocumentError */
export async function readBytes(bytes: Uint8Array, loaders: Loaders): Promise<DocumentModel> {
  const kind = sniff(bytes);
  const read = READERS[kind];
  if (!read) throw new DocumentError("unsupported_format", `A file of type ${kind} is not read.`);
  return read(bytes, loaders);
}
