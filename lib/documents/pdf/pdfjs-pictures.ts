import type { PlacedPicture } from "../picture/page-picture";
import { greyOf, type Raster } from "../picture/raster";
import type { OperatorList, Operators, PdfPage } from "./engine";
import { IDENTITY, type Matrix, multiply } from "./geometry";

/** A picture as pdf.js decodes it without a canvas. */
interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  /** 1: one bit a pixel, 2: RGB, 3: RGBA. */
  readonly kind?: 1 | 2 | 3;
  readonly data?: ArrayLike<number> | null;
}

/** Pictures a page may hold before it is no scan. */
const MOST_PICTURES = 400;

/** Follows a page's operators for the pictures they paint. @param find a decoded picture by the name the operators give it */
export async function picturesOf(
  list: OperatorList,
  ops: Operators,
  { viewport }: Pick<PdfPage, "viewport">,
  find: (name: string) => Promise<unknown>,
): Promise<PlacedPicture[]> {
  const pictures: PlacedPicture[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  for (let i = 0; i < list.fnArray.length && pictures.length < MOST_PICTURES; i++) {
    const fn = list.fnArray[i];
    const args = (list.argsArray[i] ?? []) as readonly unknown[];
    if (fn === ops.save || fn === ops.beginGroup) stack.push(matrix);
    else if (fn === ops.restore || fn === ops.endGroup || fn === ops.paintFormXObjectEnd)
      matrix = stack.pop() ?? matrix;
    else if (fn === ops.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (fn === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args[0]) matrix = multiply(matrix, args[0] as Matrix);
    } else if (
      fn === ops.paintImageXObject ||
      fn === ops.paintInlineImageXObject ||
      fn === ops.paintImageMaskXObject
    ) {
      const isMask = fn === ops.paintImageMaskXObject;
      const raster = rasterOf(await decoded(args[0], find), isMask);
      if (raster) pictures.push({ raster, place: multiply(viewport.transform, matrix) });
    }
  }
  return pictures;
}

/** Operators carry a picture, its name, or (masks) an object whose data may be a name. */
async function decoded(
  arg: unknown,
  find: (name: string) => Promise<unknown>,
): Promise<DecodedPicture | null> {
  if (typeof arg === "string") return (await find(arg)) as DecodedPicture | null;
  const picture = arg as (DecodedPicture & { readonly data?: unknown }) | null;
  if (picture && typeof picture.data === "string") {
    const found = (await find(picture.data)) as DecodedPicture | null;
    return found && { ...picture, ...found };
  }
  return picture;
}

function rasterOf(picture: DecodedPicture | null, isMask: boolean): Raster | null {
  const { width = 0, height = 0, kind, data } = picture ?? {};
  if (!data || width < 1 || height < 1) return null;
  if (isMask || kind === 1) return bitsOf(data, width, height, isMask);
  const channels = kind === 3 || data.length >= width * height * 4 ? 4 : 3;
  return data.length >= width * height * channels ? greyOf(data, width, height, channels) : null;
}

/** A bit a pixel, rows in whole bytes: 1 is white; of a mask 0 is what is painted. */
function bitsOf(data: ArrayLike<number>, width: number, height: number, isMask: boolean): Raster | null {
  const stride = Math.ceil(width / 8);
  if (data.length < stride * height) return isMask ? null : greyOf(data, width, height, 1);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bit = ((data[y * stride + (x >> 3)] as number) >> (7 - (x & 7))) & 1;
      pixels[y * width + x] = bit === 1 ? 255 : 0;
    }
  return { width, height, data: pixels };
}
