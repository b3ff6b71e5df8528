import { type FontMetrics, fontMetrics } from "./font-metrics";
import type { Pdfium } from "./module";

/** More than there are characters in Unicode. */
const CHARACTERS = 0x11_0000;

/** What the fonts of a page say, each asked once. */
export class PageFonts {
  private readonly known = new Map<number, FontMetrics>();
  private readonly widths = new Map<number, number>();

  constructor(private readonly pdfium: Pdfium) {}

  metrics(font: number): FontMetrics {
    const known = this.known.get(font) ?? fontMetrics(this.pdfium, font);
    this.known.set(font, known);
    return known;
  }

  /** Width of a character in ems; 0 where the font does not know it. */
  width(font: number, code: number): number {
    const key = font * CHARACTERS + code;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const { call, scratch } = this.pdfium;
    const width = call.FPDFFont_GetGlyphWidth(font, code, 1, scratch) ? this.pdfium.float(0) : 0;
    this.widths.set(key, width);
    return width;
  }
}
