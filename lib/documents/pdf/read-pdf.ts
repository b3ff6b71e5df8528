import { DocumentError } from "../document-error";
import type { DocumentModel, Omission } from "../model";
import type { PagedFile, PageEngine } from "./engine";
import type { PageContent } from "./geometry";
import { pageContent } from "./page-content";
import { pageRows } from "./page-rows";
import { UNREADABLE } from "./unreadable";

const MAX_PAGES = 2000;

/**
 * Reads a PDF: tables as aligned rows, other text as lines, page and box on every piece. Pages that are
 * pictures, or whose font does not say what its characters are, are left out by name.
 * @throws DocumentError damaged, encrypted, scanned or unreadable_font where no page can be read, too_large
 */
export async function readPdf(bytes: Uint8Array, engine: PageEngine): Promise<DocumentModel> {
  const file = await engine.open(bytes).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "PasswordException")
      throw new DocumentError("encrypted", "The PDF is protected by a password.", { cause });
    throw new DocumentError("damaged", "The PDF is damaged.", { cause });
  });
  return readPages(file, "pdf");
}

/**
 * Rows of a document of fixed pages, which is closed at the end.
 * @throws DocumentError scanned or unreadable_font where no page can be read, empty, too_large
 */
export async function readPages(file: PagedFile, format: "pdf" | "ofd"): Promise<DocumentModel> {
  const name = format.toUpperCase();
  try {
    if (file.pages > MAX_PAGES) throw new DocumentError("too_large", `The ${name} has ${file.pages} pages.`);
    const pages: PageContent[] = [];
    const omitted: Omission[] = [];
    for (let number = 1; number <= file.pages; number++) {
      const content = pageContent(number, await file.draw(number));
      const reason = unread(content);
      if (reason) omitted.push({ reason, text: `page ${number}` });
      else pages.push(content);
    }
    if (pages.every((page) => page.texts.length === 0)) throw nothingRead(name, omitted);
    const { rows, text } = pageRows(pages);
    return { format, encoding: null, text, rows, omitted };
  } finally {
    await file.close();
  }
}

type Unread = "scanned_page" | "unreadable_font";

/** Letters below which a page with a picture is a picture. */
const FEW_LETTERS = 30;

/** Bytes of a font without a map come out as these; in a disclosure they are rare. */
const ACCENTED = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;

function unread(page: PageContent): Unread | null {
  let letters = 0;
  let strange = 0;
  for (const { text } of page.texts) {
    letters += text.length;
    for (const character of text) if (character === UNREADABLE || ACCENTED.test(character)) strange++;
  }
  if (letters < FEW_LETTERS && (page.pictures > 0 || page.invisible > 0)) return "scanned_page";
  return strange > 0 && strange * 5 > letters ? "unreadable_font" : null;
}

function nothingRead(name: string, omitted: readonly Omission[]): DocumentError {
  if (omitted.some(({ reason }) => reason === "unreadable_font"))
    return new DocumentError("unreadable_font", `The ${name}'s fonts do not say what their characters are.`);
  if (omitted.length > 0)
    return new DocumentError("scanned", `The ${name} holds pictures of pages and no text.`);
  return new DocumentError("empty", `The ${name} holds no text.`);
}

/** A PDF begins with %PDF, at times behind a few stray bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.slice(0, 1024)).includes("%PDF-");
}
