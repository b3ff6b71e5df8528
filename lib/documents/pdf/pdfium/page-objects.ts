import { DocumentError } from "../../document-error";
import { IDENTITY, type Matrix, multiply } from "../geometry";
import type { Pdfium } from "./module";

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** Forms inside forms are followed this far, as PDFium itself does. */
const DEEPEST = 40;

/** An object a page draws, forms opened. */
export interface PageObject {
  readonly kind: "text" | "path" | "image";
  readonly handle: number;
  /** From the space its coordinates are in to the page's. */
  readonly form: Matrix;
}

const KINDS: Readonly<Record<number, PageObject["kind"]>> = {
  [TEXT]: "text",
  [PATH]: "path",
  [IMAGE]: "image",
};

/** Objects of a page in the order they are drawn. @throws DocumentError too_large where they are more than `most` */
export function pageObjects(pdfium: Pdfium, page: number, most: number): PageObject[] {
  const { call } = pdfium;
  const objects: PageObject[] = [];
  const take = (handle: number, form: Matrix, depth: number): void => {
    const type = call.FPDFPageObj_GetType(handle);
    const kind = KINDS[type];
    if (kind) objects.push({ kind, handle, form });
    if (objects.length > most) throw new DocumentError("too_large", "The page draws more than can be read.");
    if (type !== FORM || depth === DEEPEST) return;
    const inner = multiply(form, matrixOf(pdfium, handle));
    const count = call.FPDFFormObj_CountObjects(handle);
    for (let i = 0; i < count; i++) take(call.FPDFFormObj_GetObject(handle, i), inner, depth + 1);
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) take(call.FPDFPage_GetObject(page, i), IDENTITY, 0);
  return objects;
}

/** Matrix of an object, from its own space to the one around it. */
export function matrixOf(pdfium: Pdfium, handle: number): Matrix {
  if (!pdfium.call.FPDFPageObj_GetMatrix(handle, pdfium.scratch)) return IDENTITY;
  return scratchMatrix(pdfium);
}

export const scratchMatrix = (pdfium: Pdfium): Matrix => [
  pdfium.float(0),
  pdfium.float(1),
  pdfium.float(2),
  pdfium.float(3),
  pdfium.float(4),
  pdfium.float(5),
];
