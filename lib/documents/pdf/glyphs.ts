import type { PdfFont } from "./engine";
import { apply, type Box, IDENTITY, type Matrix, multiply } from "./geometry";

/** One printed character with the box it takes, in points from the top left. */
export interface Glyph extends Box {
  readonly text: string;
  /** Size of its font on the page. */
  readonly size: number;
  /** Direction of the text in quarter turns clockwise; null for a slant, as watermarks have. */
  readonly turn: 0 | 1 | 2 | 3 | null;
  /** Set in a light colour, or half transparent. */
  readonly faint?: boolean;
  /** Number of the operator that showed it: characters of one operator were set together. */
  readonly show: number;
  /** Why it may be another character. */
  readonly doubt?: string;
}

/** A character as pdf.js hands it on. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

const THOUSANDTH = 0.001;
const ASCENT = 0.88;
const DESCENT = -0.14;

/** Follows the text operators of a page (PDF 32000, 9.3 and 9.4). */
export class TextState {
  private font: PdfFont | null = null;
  private size = 0;
  private matrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private leading = 0;
  private charSpacing = 0;
  private wordSpacing = 0;
  private scale = 1;
  private rise = 0;
  private mode = 0;

  /** What a saved graphics state keeps of it. */
  snapshot(): Partial<TextState> {
    const { font, size, leading, charSpacing, wordSpacing, scale, rise, mode } = this;
    return {
      font,
      size,
      leading,
      charSpacing,
      wordSpacing,
      scale,
      rise,
      mode,
    } as unknown as Partial<TextState>;
  }

  restore(saved: Partial<TextState>): void {
    Object.assign(this, saved);
  }

  begin(): void {
    this.setMatrix(IDENTITY);
  }

  setFont(font: PdfFont | null, size: number): void {
    this.font = font;
    this.size = size;
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  moveLeading(x: number, y: number): void {
    this.leading = -y;
    this.move(x, y);
  }

  nextLine(): void {
    this.move(0, -this.leading);
  }

  setLeading(leading: number): void {
    this.leading = leading;
  }

  setCharSpacing(spacing: number): void {
    this.charSpacing = spacing;
  }

  setWordSpacing(spacing: number): void {
    this.wordSpacing = spacing;
  }

  setScale(percent: number): void {
    this.scale = percent / 100;
  }

  setRise(rise: number): void {
    this.rise = rise;
  }

  setMode(mode: number): void {
    this.mode = mode;
  }

  /** Text of mode 3 leaves no ink: the layer a scanner's character recognition puts over its picture. */
  get invisible(): boolean {
    return this.mode === 3;
  }

  /** Advances over the shown characters and places each on the page. */
  show(
    shown: readonly (ShownGlyph | number)[],
    page: Matrix,
    operator: number,
    take: (glyph: Glyph) => void,
  ): void {
    const unit = this.font?.fontMatrix?.[0] ?? THOUSANDTH;
    const vertical = this.font?.vertical ?? false;
    for (const item of shown) {
      if (typeof item === "number") {
        const shift = (-item * this.size) / 1000;
        if (vertical) this.y += shift;
        else this.x += shift * this.scale;
        continue;
      }
      const spacing = this.charSpacing + (item.isSpace ? this.wordSpacing : 0);
      if (vertical) {
        const advance = (item.vmetric?.[0] ?? -1000) * unit * this.size - spacing;
        take(this.glyph(item, page, operator, this.size, -this.size / 2, advance));
        this.y += advance;
        continue;
      }
      const advance = item.width * unit * this.size;
      take(this.glyph(item, page, operator, advance * this.scale, 0, 0));
      this.x += (advance + spacing) * this.scale;
    }
  }

  private glyph(item: ShownGlyph, page: Matrix, show: number, width: number, dx: number, dy: number): Glyph {
    const m = multiply(page, this.matrix);
    const low = this.rise + bounded(this.font?.descent, -0.5, -0.02, DESCENT) * this.size + dy;
    const high = this.rise + bounded(this.font?.ascent, 0.6, 1.1, ASCENT) * this.size + dy;
    const [ax, ay] = apply(m, this.x + dx, this.y + low);
    const [bx, by] = apply(m, this.x + dx + width, this.y + high);
    return {
      text: item.unicode,
      size: Math.abs(this.size) * Math.hypot(m[2], m[3]),
      turn: quarter(m, this.size < 0),
      show,
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
    };
  }
}

function bounded(value: number | undefined, low: number, high: number, usual: number): number {
  return value !== undefined && value >= low && value <= high ? value : usual;
}

const SLANT = 0.05;

/** The direction text runs in on the page, whose y axis points down. */
export function quarter(m: Matrix, mirrored: boolean): Glyph["turn"] {
  const sign = mirrored ? -1 : 1;
  const length = Math.hypot(m[0], m[1]);
  const x = (m[0] / length) * sign;
  const y = (m[1] / length) * sign;
  if (Math.abs(y) < SLANT) return x > 0 ? 0 : 2;
  if (Math.abs(x) < SLANT) return y > 0 ? 1 : 3;
  return null;
}
