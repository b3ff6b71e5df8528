import type { PagePicture } from "../picture/page-picture";
import type { Matrix } from "./geometry";
import type { Glyph } from "./glyphs";
import type { Rules } from "./paths";
import type { PageSize } from "./turn";

/** Everything a page draws that is of use: characters, ruling lines, and how many pictures. */
export interface DrawnPage {
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  readonly pictures: number;
  /** Characters of an invisible text layer, as scanners put over their picture. */
  readonly invisible: number;
}

/** A page with the size it is shown in; coordinates are points from its top left corner. */
export interface PageDrawing extends DrawnPage {
  readonly size: PageSize;
}

/** A document of fixed pages, whatever draws them. */
export interface PagedFile {
  readonly pages: number;
  /** @param number from 1 */
  draw(number: number): Promise<PageDrawing>;
  /** What the pictures of a page show, for recognition; null where nothing can be shown. */
  picture?(number: number): Promise<PagePicture | null>;
  close(): Promise<void>;
}

export interface PageEngine {
  /** Rejects with an error named PasswordException for a protected file. */
  open(bytes: Uint8Array): Promise<PagedFile>;
}

/** What is used of a page of pdf.js. */
export interface PdfPage {
  readonly viewport: { readonly transform: Matrix; readonly width: number; readonly height: number };
  /** Metrics of a font by the name the operators give it. */
  font(name: string): PdfFont | null;
}

export interface PdfFont {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly ascent?: number;
  readonly descent?: number;
}

/** Names of the pdf.js operators that are followed. */
const FOLLOWED = [
  "save",
  "restore",
  "transform",
  "constructPath",
  "paintFormXObjectBegin",
  "paintFormXObjectEnd",
  "beginGroup",
  "endGroup",
  "beginAnnotation",
  "endAnnotation",
  "beginText",
  "setFont",
  "setTextMatrix",
  "moveText",
  "setLeadingMoveText",
  "setLeading",
  "nextLine",
  "setCharSpacing",
  "setWordSpacing",
  "setHScale",
  "setTextRise",
  "setTextRenderingMode",
  "showText",
  "showType3Text",
  "setGState",
  "setFillRGBColor",
  "endPath",
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
  "paintImageXObject",
  "paintInlineImageXObject",
  "paintImageMaskXObject",
] as const;

export type Operators = Readonly<Record<(typeof FOLLOWED)[number], number>>;

export interface OperatorList {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: readonly unknown[];
}
