import { BUDGETS } from "../budgets";
import { DocumentError, type DocumentErrorCode } from "../document-error";
import type { DocumentModel, Omission } from "../model";
import { drawPicture } from "../picture/draw-picture";
import type { OcrEngine } from "../picture/engine";
import type { PagedFile, PageEngine } from "./engine";
import type { PageContent } from "./geometry";
import { pageContent } from "./page-content";
import { pageRows } from "./page-rows";
import { UNREADABLE } from "./unreadable";

/** Pages in a row that cannot be found, after which a file is taken to have no more than it claims. */
const MISSING_IN_A_ROW = 20;

/**
 * Reads a PDF: tables as aligned rows, other text as lines, page and box on every piece. Pages that are
 * pictures, whose font does not say what its characters are, or that are damaged are left out by name.
 * @throws DocumentError encrypted, or what readPages throws
 */
export async function readPdf(bytes: Uint8Array, engine: PageEngine, ocr?: LoadOcr): Promise<DocumentModel> {
  const file = await engine.open(bytes).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "PasswordException")
      throw new DocumentError("encrypted", "The PDF is protected by a password. Save it without one.", {
        cause,
      });
    throw damaged("PDF", cause);
  });
  return readPages(file, "pdf", ocr);
}

/**
 * Rows of a document of fixed pages, which is closed at the end.
 * @throws DocumentError damaged, scanned, unreadable_font or too_large where no page can be read, empty
 */
export async function readPages(
  file: PagedFile,
  format: DocumentModel["format"],
  ocr?: LoadOcr,
): Promise<DocumentModel> {
  const name = format.toUpperCase();
  try {
    const { pages, omitted } = await drawPages(file, ocr);
    if (pages.every((page) => page.texts.length === 0)) throw nothingRead(name, omitted);
    const { rows, text } = pageRows(pages);
    return { format, encoding: null, text, rows, omitted };
  } finally {
    await file.close();
  }
}

interface DrawnPages {
  readonly pages: readonly PageContent[];
  readonly omitted: readonly Omission[];
}

/** Page by page as far as there are pages: how many the file claims is not asked for. */
async function drawPages(file: PagedFile, ocr: LoadOcr | undefined): Promise<DrawnPages> {
  const pages: PageContent[] = [];
  const omitted: Omission[] = [];
  const last = Math.min(file.pages, BUDGETS.pdfPages.most);
  let missing = 0;
  for (let number = 1; number <= last && missing < MISSING_IN_A_ROW; number++) {
    const page = await drawPage(file, number, ocr);
    missing = page === "damaged_page" ? missing + 1 : 0;
    if (typeof page === "string") omitted.push({ reason: page, text: `page ${number}` });
    else pages.push(page);
  }
  if (missing < MISSING_IN_A_ROW && file.pages > last)
    omitted.push({ reason: "too_many_pages", text: `pages ${last + 1}–${file.pages}` });
  return { pages, omitted };
}

/** Faults of one page that leave the others as they are. */
const LEFT_OUT: Partial<Record<DocumentErrorCode, Unread>> = {
  damaged: "damaged_page",
  too_large: "too_much_drawing",
};

async function drawPage(
  file: PagedFile,
  number: number,
  ocr: LoadOcr | undefined,
): Promise<PageContent | Unread> {
  try {
    const content = await contentOf(file, number, ocr);
    return unread(content) ?? content;
  } catch (error) {
    const reason = error instanceof DocumentError ? LEFT_OUT[error.code] : undefined;
    if (!reason) throw error;
    return reason;
  }
}

type Unread = "scanned_page" | "unreadable_font" | "damaged_page" | "too_much_drawing";

/** Loads what recognises pages that are pictures; without it they are left out by name. */
export type LoadOcr = () => Promise<OcrEngine>;

/** What a page prints; where that is next to nothing, what its pictures show. */
async function contentOf(file: PagedFile, number: number, ocr: LoadOcr | undefined): Promise<PageContent> {
  const content = pageContent(number, await file.draw(number));
  if (lettersOn(content) >= FEW_LETTERS) return content;
  const scan = await file.picture?.(number);
  if (!scan) return content;
  if (!ocr) return { ...content, pictures: content.pictures + 1 };
  const recognised = pageContent(number, await drawPicture(scan.raster, scan.points, await ocr()));
  return recognised.texts.length > 0
    ? { ...recognised, pictures: 0, recognised: true }
    : { ...content, pictures: content.pictures + 1 };
}

const lettersOn = (page: PageContent): number => page.texts.reduce((sum, { text }) => sum + text.length, 0);

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

const damaged = (name: string, cause?: unknown): DocumentError =>
  new DocumentError("damaged", `The ${name} is damaged. Fetch it again, or print it anew.`, { cause });

/** What was met on any page says most about the file, in this order. */
const NOTHING_READ: readonly (readonly [reason: Unread, code: DocumentErrorCode, message: string])[] = [
  [
    "unreadable_font",
    "unreadable_font",
    "Its fonts do not say what their characters are. Find the Word or text version.",
  ],
  ["too_much_drawing", "too_large", "Its pages draw more than can be read. Split it, or print it anew."],
  ["scanned_page", "scanned", "It holds pictures of pages and no text. Find a text version, or run OCR."],
];

function nothingRead(name: string, omitted: readonly Omission[]): DocumentError {
  for (const [reason, code, message] of NOTHING_READ)
    if (omitted.some((one) => one.reason === reason)) return new DocumentError(code, message);
  if (omitted.length > 0) return damaged(name);
  return new DocumentError("empty", `The ${name} holds no text. Check that it is the right file.`);
}

/** A PDF begins with %PDF, at times behind a few stray bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.slice(0, 1024)).includes("%PDF-");
}
