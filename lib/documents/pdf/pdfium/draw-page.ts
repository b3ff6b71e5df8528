import { BUDGETS } from "../../budgets";
import { DocumentError } from "../../document-error";
import type { PageDrawing } from "../engine";
import type { Glyph } from "../glyphs";
import { RuleCollector } from "../paths";
import type { PageSize } from "../turn";
import type { Pdfium } from "./module";
import type { LoadedPage } from "./open-document";
import { readGlyphs } from "./page-glyphs";
import { pageObjects } from "./page-objects";
import { takePath } from "./page-paths";

/**
 * What a page draws.
 * @param left objects, corners of paths and characters the document may still draw
 * @throws DocumentError too_large
 */
export function drawPage(
  pdfium: Pdfium,
  { handle, size, toShown }: LoadedPage,
  left: number,
): { readonly drawing: PageDrawing; readonly spent: number } {
  const most = Math.min(left, BUDGETS.pdfPageOperators.most);
  const objects = pageObjects(pdfium, handle, most);
  let spent = objects.length;
  const paths = new RuleCollector(size);
  for (const object of objects)
    if (object.kind === "path") {
      spent += takePath(pdfium, object, toShown, paths);
      if (spent > most) throw new DocumentError("too_large", "The page draws more than can be read.");
    }
  const texts = objects.filter(({ kind }) => kind === "text");
  const { glyphs, invisible } = readGlyphs(pdfium, handle, texts, toShown);
  const shown = glyphs.filter((glyph) => isOn(glyph, size)).slice(0, BUDGETS.pdfPageGlyphs.most);
  const pictures = objects.filter(({ kind }) => kind === "image").length;
  return {
    drawing: { size, glyphs: shown, rules: paths.rules(), pictures, invisible },
    spent: spent + glyphs.length,
  };
}

/** What the crop box cuts off was never meant to be read. */
function isOn(glyph: Glyph, { width, height }: PageSize): boolean {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
