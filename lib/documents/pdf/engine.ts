import type { Matrix } from "./geometry";

/** What the reader asks of pdf.js. */
export interface PdfEngine {
  readonly ops: Operators;
  /** Rejects with an error named PasswordException for a protected file. */
  open(bytes: Uint8Array): Promise<PdfFile>;
}

export interface PdfFile {
  readonly pages: number;
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

export interface PdfPage {
  readonly viewport: { readonly transform: Matrix; readonly width: number; readonly height: number };
  operators(): Promise<OperatorList>;
  /** Metrics of a font by the name the operators give it. */
  font(name: string): PdfFont | null;
  /** Lets go of what the page holds. */
  release(): void;
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
