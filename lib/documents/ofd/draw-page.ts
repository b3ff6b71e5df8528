import type { Element } from "domhandler";
import { DocumentError } from "../document-error";
import type { PageDrawing } from "../pdf/engine";
import { apply, IDENTITY, type Matrix, multiply } from "../pdf/geometry";
import type { Glyph } from "../pdf/glyphs";
import { RuleCollector } from "../pdf/paths";
import { childrenOf, localName, numbersOf } from "./package";
import { subpathsOf } from "./path-data";
import { glyphsOf } from "./text-object";

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** Objects a page may hold; a dense page has some thousands. */
const MOST_OBJECTS = 200_000;
const DEEPEST = 10;

/**
 * What the layers of a page and its templates draw.
 * @param sources roots of the page's content, templates first
 * @param area x, y, width and height of the page in millimetres
 */
export function drawPage(sources: readonly Element[], area: readonly number[]): PageDrawing {
  const [x = 0, y = 0, width = 0, height = 0] = area;
  const size = { width: width * POINTS, height: height * POINTS };
  const page: Matrix = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS];
  const rules = new RuleCollector(size);
  const glyphs: Glyph[] = [];
  let pictures = 0;
  let objects = 0;

  const draw = (element: Element, depth: number): void => {
    if (depth > DEEPEST) throw new DocumentError("too_deep", "Blocks of an OFD page are nested too deep.");
    for (const child of childrenOf(
      element,
      "Layer",
      "PageBlock",
      "TextObject",
      "PathObject",
      "ImageObject",
      "CompositeObject",
    )) {
      const name = localName(child);
      if (name === "Layer" || name === "PageBlock") {
        draw(child, depth + 1);
        continue;
      }
      if (++objects > MOST_OBJECTS)
        throw new DocumentError("too_large", `An OFD page has more than ${MOST_OBJECTS} objects.`);
      if (child.attribs.Visible === "false") continue;
      const own = multiply(page, placeOf(child));
      if (name === "TextObject") {
        for (const glyph of glyphsOf(child, own, objects)) if (isOn(glyph, size)) glyphs.push(glyph);
      } else if (name === "PathObject") drawPath(child, own, rules);
      else pictures++;
    }
  };
  for (const source of sources) for (const content of childrenOf(source, "Content")) draw(content, 0);
  return { size, glyphs, rules: rules.rules(), pictures, invisible: 0 };
}

/** From the object's own coordinates to the page's: its matrix, then the corner of its boundary. */
function placeOf({ attribs }: Element): Matrix {
  const [x = 0, y = 0] = numbersOf(attribs.Boundary);
  const matrix = numbersOf(attribs.CTM);
  return multiply([1, 0, 0, 1, x, y], matrix.length === 6 ? (matrix as unknown as Matrix) : IDENTITY);
}

function drawPath(object: Element, place: Matrix, rules: RuleCollector): void {
  const data = childrenOf(object, "AbbreviatedData")[0];
  if (!data) return;
  const isStroked = object.attribs.Stroke !== "false";
  const isFilled = object.attribs.Fill === "true";
  if (!isStroked && !isFilled) return;
  for (const points of subpathsOf(data)) {
    const placed = points.map(([x, y]) => apply(place, x, y));
    if (isStroked) rules.stroke(placed);
    else rules.fill(placed);
  }
}

function isOn(glyph: Glyph, { width, height }: PageDrawing["size"]): boolean {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = (glyph.y0 + glyph.y1) / 2;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
