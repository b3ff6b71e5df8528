import { BUDGETS } from "../../budgets";
import { DocumentError } from "../../document-error";
import { apply, type Matrix } from "../geometry";
import type { Glyph } from "../glyphs";
import { UNREADABLE } from "../unreadable";
import type { Pdfium } from "./module";
import { PageFonts } from "./page-fonts";
import type { PageObject } from "./page-objects";
import { type TextSetting, textSetting } from "./text-setting";

/** Stands for a hyphen at the end of a line. */
const HYPHEN_MARK = 2;
const SPACE = 32;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;
/** Characters this near to their object's own line, in their own size, stand on it. */
const ON_LINE = 0.001;
/** Boxes come in single precision, in points. */
const ROUNDING = 0.002;

export interface PageGlyphs {
  readonly glyphs: readonly Glyph[];
  readonly invisible: number;
}

/**
 * Characters of a page, object by object as they are set. PDFium's own reading order, the blanks it adds, what it
 * takes for a repetition and texts said to stand for others are undone: what belongs together is told later, from
 * places.
 * @throws DocumentError too_large
 */
export function readGlyphs(
  pdfium: Pdfium,
  page: number,
  texts: readonly PageObject[],
  toShown: Matrix,
): PageGlyphs {
  const { call } = pdfium;
  for (const { handle } of texts) dropMarks(pdfium, handle);
  const reader = new GlyphReader(pdfium, texts, toShown);
  reader.take(page);
  const missing = texts.filter(({ handle }) => !reader.has(handle));
  if (missing.length * texts.length > BUDGETS.pdfOperators.most)
    throw new DocumentError("too_large", "The page draws more than can be read.");
  if (missing.length > 0) {
    for (const { handle } of texts) call.FPDFPageObj_SetIsActive(handle, 0);
    for (const { handle } of missing) {
      call.FPDFPageObj_SetIsActive(handle, 1);
      reader.take(page);
      call.FPDFPageObj_SetIsActive(handle, 0);
    }
    for (const { handle } of texts) call.FPDFPageObj_SetIsActive(handle, 1);
  }
  return reader.all();
}

/** Marks may carry a text to be read in place of what is printed. */
function dropMarks({ call }: Pdfium, object: number): void {
  for (let left = call.FPDFPageObj_CountMarks(object); left > 0; left--)
    call.FPDFPageObj_RemoveMark(object, call.FPDFPageObj_GetMark(object, left - 1));
}

class GlyphReader {
  private readonly fonts: PageFonts;
  private readonly orders: ReadonlyMap<number, number>;
  private readonly settings = new Map<number, TextSetting>();
  private readonly byOrder: Glyph[][] = [];
  private invisible = 0;

  constructor(
    private readonly pdfium: Pdfium,
    texts: readonly PageObject[],
    private readonly toShown: Matrix,
  ) {
    this.fonts = new PageFonts(pdfium);
    this.orders = new Map(texts.map(({ handle }, order) => [handle, order]));
  }

  has(object: number): boolean {
    return this.settings.has(object);
  }

  take(page: number): void {
    const { call } = this.pdfium;
    const text = call.FPDFText_LoadPage(page);
    if (text === 0) return;
    const count = call.FPDFText_CountChars(text);
    for (let i = 0; i < count; i++) this.takeCharacter(text, i);
    call.FPDFText_ClosePage(text);
  }

  all(): PageGlyphs {
    return { glyphs: this.byOrder.flat(), invisible: this.invisible };
  }

  private takeCharacter(text: number, i: number): void {
    const { pdfium } = this;
    const { call, scratch } = pdfium;
    const code = call.FPDFText_GetUnicode(text, i);
    if (code <= SPACE && call.FPDFText_IsGenerated(text, i) === 1) return;
    const setting = this.settingOf(text, i);
    if (!setting) return;
    if (setting.invisible) {
      this.invisible++;
      return;
    }
    const { toText, toShown, order, low, high } = setting;
    call.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8);
    const [x, above] = toText ? apply(toText, pdfium.double(0), pdfium.double(1)) : [0, 0];
    const y = Math.abs(above) < ON_LINE * Math.abs(setting.size) ? 0 : above;
    const [ax, ay] = apply(toShown, x, y + low);
    const [bx, by] = apply(toShown, x + this.advance(text, i, code, setting, x), y + high);
    this.byOrder[order]?.push({
      text: this.character(text, i, code),
      size: setting.shownSize,
      turn: setting.turn,
      show: order,
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
      ...(setting.faint ? { faint: true } : {}),
    });
  }

  private settingOf(text: number, i: number): TextSetting | null {
    const object = this.pdfium.call.FPDFText_GetTextObject(text, i);
    const known = this.settings.get(object);
    if (known) return known;
    const order = this.orders.get(object);
    if (order === undefined) return null;
    const setting = textSetting(this.pdfium, this.fonts, this.toShown, { object, order, text, i });
    this.settings.set(object, setting);
    this.byOrder[order] = [];
    return setting;
  }

  /**
   * Width a character takes, in its text's own space. Of its two boxes the loose one covers the width and whatever is
   * drawn beyond; where the drawing reaches the loose one's end, its font is asked, by the character alone.
   */
  private advance(text: number, i: number, code: number, setting: TextSetting, x: number): number {
    const { pdfium } = this;
    const { call, scratch } = pdfium;
    const { toText, turn, size, font } = setting;
    const ownWidth = (): number => this.fonts.width(font, code) * size;
    if (!toText || turn === null) return ownWidth() || size;
    const reach = (ax: number, ay: number, bx: number, by: number): number => {
      const [a, b] = [apply(toText, ax, ay)[0] - x, apply(toText, bx, by)[0] - x];
      return size < 0 ? Math.min(a, b) : Math.max(a, b);
    };
    call.FPDFText_GetLooseCharBox(text, i, scratch);
    const loose = [pdfium.float(0), pdfium.float(3), pdfium.float(2), pdfium.float(1)] as const;
    call.FPDFText_GetCharBox(text, i, scratch, scratch + 8, scratch + 16, scratch + 24);
    const tight = [pdfium.double(0), pdfium.double(2), pdfium.double(1), pdfium.double(3)] as const;
    const end = reach(...loose);
    if (Math.abs(end - reach(...tight)) > ROUNDING) return end;
    const own = ownWidth();
    if (own === 0) return end;
    const hasNoBox = loose.every((side, k) => Math.abs(side - (tight[k] as number)) < ROUNDING);
    return hasNoBox || Math.abs(own) <= Math.abs(end) ? own : end;
  }

  private character(text: number, i: number, code: number): string {
    const { call } = this.pdfium;
    if (call.FPDFText_HasUnicodeMapError(text, i) === 1 || isSurrogate(code)) return UNREADABLE;
    if (code === HYPHEN_MARK && call.FPDFText_IsHyphen(text, i) === 1) return "-";
    return String.fromCodePoint(code);
  }
}
