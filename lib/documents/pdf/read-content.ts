import { BUDGETS } from "../budgets";
import type { DrawnPage, OperatorList, Operators, PdfPage } from "./engine";
import { IDENTITY, type Matrix, multiply } from "./geometry";
import { type Glyph, type ShownGlyph, TextState } from "./glyphs";
import { RuleCollector } from "./paths";
import { takePath } from "./pdfjs-paths";

interface Saved {
  readonly matrix: Matrix;
  readonly faint: boolean;
  readonly text: Partial<TextState>;
}

/** Follows the operators of a page of pdf.js, forms inside the page included. */
export function readContent(list: OperatorList, ops: Operators, page: PdfPage): DrawnPage {
  const { transform, width, height } = page.viewport;
  const glyphs: Glyph[] = [];
  const paths = new RuleCollector({ width, height });
  const text = new TextState();
  const stack: Saved[] = [];
  let matrix: Matrix = IDENTITY;
  let pictures = 0;
  let invisible = 0;
  let annotations = 0;
  let faint = false;
  const save = (): void => {
    stack.push({ matrix, faint, text: text.snapshot() });
  };
  const restore = (): void => {
    const saved = stack.pop();
    if (!saved) return;
    matrix = saved.matrix;
    faint = saved.faint;
    text.restore(saved.text);
  };
  const turn = (by: Matrix): void => {
    matrix = multiply(matrix, by);
  };
  const enter = (form: Matrix | null): void => {
    save();
    if (form) turn(form);
  };
  const take = (glyph: Glyph): void => {
    if (text.invisible) invisible++;
    else if (
      glyphs.length < BUDGETS.pdfPageGlyphs.most &&
      glyph.text !== "" &&
      isOnPage(glyph, width, height)
    )
      glyphs.push(faint ? { ...glyph, faint } : glyph);
  };
  const steps = new Map<number, Step>([
    [ops.save, save],
    [ops.restore, restore],
    [ops.beginGroup, save],
    [ops.endGroup, restore],
    [ops.paintFormXObjectBegin, (args) => enter(args[0] as Matrix | null)],
    [ops.paintFormXObjectEnd, restore],
    [ops.transform, (args) => turn(args as unknown as Matrix)],
    [ops.constructPath, (args) => takePath(paths, ops, args, multiply(transform, matrix))],
    [ops.setFillRGBColor, (args) => (faint = isLight(args[0]))],
    [ops.beginText, () => text.begin()],
    [ops.setFont, (args) => text.setFont(page.font(String(args[0])), num(args[1]))],
    [ops.setTextMatrix, (args) => text.setMatrix((args.length === 1 ? args[0] : args) as Matrix)],
    [ops.moveText, (args) => text.move(num(args[0]), num(args[1]))],
    [ops.setLeadingMoveText, (args) => text.moveLeading(num(args[0]), num(args[1]))],
    [ops.setLeading, (args) => text.setLeading(num(args[0]))],
    [ops.nextLine, () => text.nextLine()],
    [ops.setCharSpacing, (args) => text.setCharSpacing(num(args[0]))],
    [ops.setWordSpacing, (args) => text.setWordSpacing(num(args[0]))],
    [ops.setHScale, (args) => text.setScale(num(args[0], 100))],
    [ops.setTextRise, (args) => text.setRise(num(args[0]))],
    [ops.setTextRenderingMode, (args) => text.setMode(num(args[0]))],
    [ops.showText, (args, index) => text.show(shownOf(args[0]), multiply(transform, matrix), index, take)],
    [ops.paintImageXObject, () => pictures++],
    [ops.paintInlineImageXObject, () => pictures++],
    [ops.paintImageMaskXObject, () => pictures++],
  ]);
  for (let i = 0; i < list.fnArray.length; i++) {
    const fn = list.fnArray[i] as number;
    if (fn === ops.beginAnnotation) annotations++;
    else if (fn === ops.endAnnotation) annotations--;
    else if (annotations === 0) steps.get(fn)?.((list.argsArray[i] ?? []) as readonly unknown[], i);
  }
  return { glyphs, rules: paths.rules(), pictures, invisible };
}

/** Share of full light from which on print is faint on white paper. */
const LIGHT = 0.6;

/** A colour as pdf.js hands it on: #rrggbb. */
function isLight(colour: unknown): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(String(colour));
  if (!hex) return false;
  const [red, green, blue] = hex.slice(1).map((part) => Number.parseInt(part, 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue >= LIGHT;
}

type Step = (args: readonly unknown[], index: number) => unknown;

const num = (value: unknown, otherwise = 0): number => (typeof value === "number" ? value : otherwise);
const shownOf = (value: unknown): readonly (ShownGlyph | number)[] =>
  Array.isArray(value) ? value.filter((item) => item !== null) : [];

/** What the crop box cuts off was never meant to be read. */
function isOnPage(glyph: Glyph, width: number, height: number): boolean {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = (glyph.y0 + glyph.y1) / 2;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
