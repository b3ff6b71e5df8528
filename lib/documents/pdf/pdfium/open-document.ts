import { BUDGETS } from "../../budgets";
import { DocumentError } from "../../document-error";
import type { Matrix } from "../geometry";
import type { PageSize } from "../turn";
import { Pdfium } from "./module";

/** Errors of FPDF_GetLastError: a password is needed, or a protection is not known. */
const PROTECTED: readonly number[] = [4, 5];

/** A page in memory, with the size it is shown in. */
export interface LoadedPage {
  readonly handle: number;
  readonly size: PageSize;
  /** From the page's own space to points from the top left corner of the page as it is shown. */
  readonly toShown: Matrix;
}

/** A file opened in an instance of its own: whatever it does to that, no other file sees. */
export class OpenDocument {
  private page: { readonly number: number; readonly loaded: LoadedPage } | null = null;

  private constructor(
    readonly pdfium: Pdfium,
    private readonly document: number,
    readonly pages: number,
  ) {}

  /** @throws Error named PasswordException for a protected file */
  static async open(module: WebAssembly.Module, bytes: Uint8Array): Promise<OpenDocument> {
    const pdfium = await Pdfium.start(module, BUDGETS.pdfMemory.most);
    const { call } = pdfium;
    const document = call.FPDF_LoadMemDocument(pdfium.store(bytes), bytes.length, 0);
    if (document !== 0) return new OpenDocument(pdfium, document, call.FPDF_GetPageCount(document));
    const code = call.FPDF_GetLastError();
    const error = new Error(`The PDF was not opened (${code}).`);
    if (PROTECTED.includes(code)) error.name = "PasswordException";
    throw error;
  }

  /** The page before stays until the next is loaded, so that fonts they share do. @throws DocumentError damaged */
  load(number: number): LoadedPage {
    if (this.page?.number === number) return this.page.loaded;
    const { call } = this.pdfium;
    const handle = call.FPDF_LoadPage(this.document, number - 1);
    if (handle === 0) throw new DocumentError("damaged", "The page is damaged.");
    if (this.page) call.FPDF_ClosePage(this.page.loaded.handle);
    const loaded = { handle, ...frameOf(this.pdfium, handle) };
    this.page = { number, loaded };
    return loaded;
  }

  /** Forgets what was done to the page in memory. */
  unload(): void {
    if (this.page) this.pdfium.call.FPDF_ClosePage(this.page.loaded.handle);
    this.page = null;
  }
}

function frameOf(pdfium: Pdfium, page: number): Omit<LoadedPage, "handle"> {
  pdfium.call.FPDF_GetPageBoundingBox(page, pdfium.scratch);
  const [left, top, right, bottom] = [pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3)];
  const upright: PageSize = { width: right - left, height: top - bottom };
  const turned: PageSize = { width: upright.height, height: upright.width };
  switch (pdfium.call.FPDFPage_GetRotation(page)) {
    case 1:
      return { size: turned, toShown: [0, 1, 1, 0, -bottom, -left] };
    case 2:
      return { size: upright, toShown: [-1, 0, 0, 1, right, -bottom] };
    case 3:
      return { size: turned, toShown: [0, -1, -1, 0, top, right] };
    default:
      return { size: upright, toShown: [1, 0, 0, -1, -left, top] };
  }
}
