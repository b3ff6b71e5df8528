import { DocumentError } from "../document-error";
import type { DocumentModel } from "../model";
import type { Matrix, PageContent, TextPiece } from "./geometry";
import { apply, multiply } from "./geometry";
import { pageRows } from "./page-rows";
import { type OperatorList, type Operators, readRules } from "./paths";

/** What is used of pdf.js; the caller loads it and knows where its character maps and fonts lie. */
export interface PdfEngine {
  readonly ops: Operators;
  open(bytes: Uint8Array): Promise<PdfFile>;
}

export interface PdfFile {
  readonly pages: number;
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

export interface PdfPage {
  readonly viewport: { readonly transform: Matrix; readonly width: number; readonly height: number };
  texts(): Promise<readonly PdfText[]>;
  operators(): Promise<OperatorList>;
}

export interface PdfText {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
}

const MAX_PAGES = 2000;

/**
 * Reads a PDF: ruled tables as aligned rows, other text as lines, page and box on every piece.
 * @throws DocumentError binary for a damaged file, scanned for pages without text, too_large beyond 2,000 pages
 */
export async function readPdf(bytes: Uint8Array, engine: PdfEngine): Promise<DocumentModel> {
  const file = await engine.open(bytes).catch((cause: unknown) => {
    throw new DocumentError("binary", "The PDF is damaged or protected.", { cause });
  });
  try {
    if (file.pages > MAX_PAGES) throw new DocumentError("too_large", `The PDF has ${file.pages} pages.`);
    const pages: PageContent[] = [];
    for (let number = 1; number <= file.pages; number++)
      pages.push(await readPage(number, await file.page(number), engine));
    const letters = pages.reduce(
      (count, page) => count + page.texts.reduce((n, t) => n + t.text.trim().length, 0),
      0,
    );
    if (letters < 20 * file.pages && letters < 200)
      throw new DocumentError("scanned", "The PDF holds pictures of pages and no text.");
    const { rows, text } = pageRows(pages);
    return { format: "pdf", encoding: null, text, rows };
  } finally {
    await file.close();
  }
}

async function readPage(number: number, page: PdfPage, engine: PdfEngine): Promise<PageContent> {
  const { transform, width, height } = page.viewport;
  const rules = readRules(await page.operators(), engine.ops, transform, { width, height });
  const texts = (await page.texts())
    .filter((item) => item.str.trim() !== "")
    .map((item) => piece(item, transform));
  return { number, width, height, texts, ...rules };
}

function piece(item: PdfText, viewport: Matrix): TextPiece {
  const m = multiply(viewport, item.transform);
  const size = item.height || Math.hypot(m[2], m[3]);
  const [x, y] = apply(viewport, item.transform[4], item.transform[5]);
  const vertical = Math.abs(m[0]) < Math.abs(m[1]);
  if (vertical) return { text: item.str, x0: x - size, x1: x, y0: Math.min(y, y - item.width), y1: y };
  return { text: item.str, x0: x, x1: x + item.width, y0: y - size, y1: y + size * 0.15 };
}

/** A PDF begins with %PDF, at times behind a few stray bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.slice(0, 1024)).includes("%PDF-");
}
