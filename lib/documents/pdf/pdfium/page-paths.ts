import { apply, type Matrix, multiply } from "../geometry";
import type { Point, RuleCollector } from "../paths";
import type { Pdfium } from "./module";
import { matrixOf, type PageObject } from "./page-objects";

const BEZIER = 1;
const MOVE = 2;

/** Hands on the shapes of a path. @param page from the page's own space to points from its top left corner */
export function takePath(pdfium: Pdfium, object: PageObject, page: Matrix, collector: RuleCollector): number {
  const { call, scratch } = pdfium;
  if (!call.FPDFPath_GetDrawMode(object.handle, scratch, scratch + 4)) return 0;
  const stroked = pdfium.integer(1) !== 0;
  if (!stroked && pdfium.integer(0) === 0) return 0;
  const matrix = multiply(page, multiply(object.form, matrixOf(pdfium, object.handle)));
  const take = (points: readonly Point[]): void => {
    if (points.length < 2) return;
    if (stroked) collector.stroke(points);
    else collector.fill(points);
  };
  const count = call.FPDFPath_CountSegments(object.handle);
  let open: Point[] = [];
  let control = 0;
  for (let i = 0; i < count; i++) {
    const segment = call.FPDFPath_GetPathSegment(object.handle, i);
    const type = call.FPDFPathSegment_GetType(segment);
    // Of a curve the first two points of three only bend it.
    if (type === BEZIER && ++control % 3 !== 0) continue;
    call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const point = apply(matrix, pdfium.float(0), pdfium.float(1));
    if (type === MOVE) {
      take(open);
      open = [point];
    } else open.push(point);
    const first = open[0];
    if (first && call.FPDFPathSegment_GetClose(segment)) open.push(first);
  }
  take(open);
  return count;
}
