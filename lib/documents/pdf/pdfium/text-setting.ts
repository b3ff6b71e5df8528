import { inverse, type Matrix, multiply } from "../geometry";
import { type Glyph, quarter } from "../glyphs";
import type { Pdfium } from "./module";
import type { PageFonts } from "./page-fonts";
import { scratchMatrix } from "./page-objects";

/** Of text that leaves no ink: the layer a scanner's character recognition puts over its picture. */
const INVISIBLE = 3;
const ASCENT = { least: 0.6, most: 1.1, usual: 0.88 } as const;
const DESCENT = { least: -0.5, most: -0.02, usual: -0.14 } as const;
/** Share of full light from which on print is faint on white paper. */
const LIGHT = 0.6;

/** What the characters of one text object have in common. */
export interface TextSetting {
  /** Place among the texts of the page, in the order they are set. */
  readonly order: number;
  readonly font: number;
  /** In the text's own space; negative where it is mirrored. */
  readonly size: number;
  /** How far characters reach below and above their line, in the text's own space. */
  readonly low: number;
  readonly high: number;
  /** From the text's own space to the page as it is shown. */
  readonly toShown: Matrix;
  /** From the page's space to the text's own; null for text without extent. */
  readonly toText: Matrix | null;
  readonly turn: Glyph["turn"];
  readonly shownSize: number;
  readonly faint: boolean;
  readonly invisible: boolean;
}

/** @param text page of texts and `i` a character of the object in it */
export function textSetting(
  pdfium: Pdfium,
  fonts: PageFonts,
  page: Matrix,
  { object, order, text, i }: Readonly<Record<"object" | "order" | "text" | "i", number>>,
): TextSetting {
  const { call, scratch } = pdfium;
  call.FPDFText_GetMatrix(text, i, scratch);
  const matrix = scratchMatrix(pdfium);
  const size = call.FPDFTextObj_GetFontSize(object, scratch) ? pdfium.float(0) : 0;
  const font = call.FPDFTextObj_GetFont(object);
  const { ascent, descent } = fonts.metrics(font);
  const toShown = multiply(page, matrix);
  return {
    order,
    font,
    size,
    toShown,
    toText: inverse(matrix),
    low: likely(descent, DESCENT) * size,
    high: likely(ascent, ASCENT) * size,
    turn: quarter(toShown, size < 0),
    shownSize: Math.abs(size) * Math.hypot(toShown[2], toShown[3]),
    faint: isFaint(pdfium, object),
    invisible: call.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE,
  };
}

const likely = (value: number | undefined, { least, most, usual }: typeof ASCENT | typeof DESCENT): number =>
  value !== undefined && value >= least && value <= most ? value : usual;

function isFaint(pdfium: Pdfium, object: number): boolean {
  const at = pdfium.scratch;
  if (!pdfium.call.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)) return false;
  const light = 0.2126 * pdfium.integer(0) + 0.7152 * pdfium.integer(1) + 0.0722 * pdfium.integer(2);
  return light / 255 >= LIGHT;
}
