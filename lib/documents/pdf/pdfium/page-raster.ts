import { BUDGETS } from "../../budgets";
import type { PagePicture } from "../../picture/page-picture";
import { multiply } from "../geometry";
import type { Glyph } from "../glyphs";
import { ModuleEnded } from "./host";
import type { Pdfium } from "./module";
import type { LoadedPage } from "./open-document";
import { readGlyphs } from "./page-glyphs";
import { matrixOf, type PageObject, pageObjects } from "./page-objects";

/** Pixels a point: between 100 and 200 dots an inch, whatever the scan has. */
const COARSEST = 100 / 72;
const FINEST = 200 / 72;
/** Pixels a page may have. */
const MOST_PIXELS = 24_000_000;

const GREY = { format: 1, bytes: 1, flags: 0 } as const;
/** Red, green, blue, and one more, with what is stuck onto the page. */
const COLOUR = { format: 4, bytes: 4, flags: 0x01 | 0x10 } as const;
const WHITE = 0xffff_ffff;

/** A page as it looks, in full colour. */
export interface PaintedPage {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Pixels a point. */
  readonly density: number;
  /** Characters left out, whose fonts are not in the file: whoever shows the page sets them in fonts of its own. */
  readonly unset: readonly Glyph[];
}

/** The page as it looks. @param width pixels; a page of too many is painted smaller */
export function paintPage(pdfium: Pdfium, page: LoadedPage, width: number): PaintedPage {
  const density = Math.min(width / page.size.width, densest(page));
  const unset = takeUnset(pdfium, page);
  const { data, ...size } = render(pdfium, page, density, COLOUR);
  return { ...size, density, pixels: new Uint8ClampedArray(data.buffer), unset };
}

/** Takes the texts without a font of their own off the page. */
function takeUnset(pdfium: Pdfium, { handle, toShown }: LoadedPage): Glyph[] {
  const { call } = pdfium;
  const texts = pageObjects(pdfium, handle, BUDGETS.pdfPageOperators.most).filter(
    ({ kind }) => kind === "text",
  );
  const isUnset = texts.map(
    (text) => call.FPDFFont_GetIsEmbedded(call.FPDFTextObj_GetFont(text.handle)) !== 1,
  );
  if (!isUnset.includes(true)) return [];
  const { glyphs } = readGlyphs(pdfium, handle, texts, toShown);
  texts.forEach((text, i) => {
    if (isUnset[i]) call.FPDFPageObj_SetIsActive(text.handle, 0);
  });
  return glyphs.filter(({ show }) => isUnset[show]);
}

const densest = ({ size }: LoadedPage): number => Math.sqrt(MOST_PIXELS / (size.width * size.height));

/** The page as a scanner would see it, no finer than its pictures are; null where it shows none. */
export function pictureOf(pdfium: Pdfium, page: LoadedPage): PagePicture | null {
  const objects = pageObjects(pdfium, page.handle, BUDGETS.pdfPageOperators.most);
  const densities = objects.flatMap((object) => {
    if (object.kind !== "image") return [];
    const density = densityOf(pdfium, page, object);
    if (density === null) pdfium.call.FPDFPageObj_SetIsActive(object.handle, 0);
    return density ?? [];
  });
  if (densities.length === 0) return null;
  const density = Math.min(Math.max(COARSEST, ...densities.slice(0, MOST_PICTURES)), FINEST, densest(page));
  return { raster: render(pdfium, page, density, GREY), points: 1 / density };
}

/** Pictures a page is asked about; what has more is no scan. */
const MOST_PICTURES = 400;

/** Pixels a point a picture is printed with; null for one of too many pixels. */
function densityOf(pdfium: Pdfium, page: LoadedPage, { handle, form }: PageObject): number | null {
  if (!pdfium.call.FPDFImageObj_GetImagePixelSize(handle, pdfium.scratch, pdfium.scratch + 4)) return null;
  const [width, height] = [pdfium.integer(0), pdfium.integer(1)];
  if (width < 1 || height < 1 || width * height > BUDGETS.picturePixels.most) return null;
  const place = multiply(page.toShown, multiply(form, matrixOf(pdfium, handle)));
  return Math.max(
    width / Math.max(1, Math.hypot(place[0], place[1])),
    height / Math.max(1, Math.hypot(place[2], place[3])),
  );
}

function render(
  pdfium: Pdfium,
  { handle, size }: LoadedPage,
  density: number,
  look: typeof GREY | typeof COLOUR,
) {
  const { call } = pdfium;
  const [width, height] = [Math.ceil(size.width * density), Math.ceil(size.height * density)];
  const bitmap = call.FPDFBitmap_CreateEx(width, height, look.format, 0, 0);
  if (bitmap === 0) throw new ModuleEnded("page beyond its memory");
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  call.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, look.flags);
  const stride = call.FPDFBitmap_GetStride(bitmap);
  const row = width * look.bytes;
  const painted = pdfium.bytes(call.FPDFBitmap_GetBuffer(bitmap), stride * height);
  const data = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) data.set(painted.subarray(y * stride, y * stride + row), y * row);
  call.FPDFBitmap_Destroy(bitmap);
  return { width, height, data };
}
