import { decode as decodePng } from "fast-png";
import { decode as decodeJpeg } from "jpeg-js";
import UTIF from "utif2";
import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import { plainPng } from "./plain-png";
import { greyOf, type Raster } from "./raster";
import { plainTiff } from "./tiff-pages";

const MOST_PIXELS = BUDGETS.picturePixels.most;
const MOST_MEGABYTES = 512;

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/** The pages of a PNG, JPEG or TIFF file. @throws DocumentError damaged, too_large or unsupported_format */
export function decodePicture(bytes: Uint8Array): Raster[] {
  try {
    if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return [readPng(bytes)];
    if (starts(bytes, 0xff, 0xd8, 0xff)) return [readJpeg(bytes)];
    if (starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a)) return readTiff(bytes);
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError("damaged", "The picture is damaged.", { cause });
  }
  throw new DocumentError("unsupported_format", "Of pictures only PNG, JPEG and TIFF are read.");
}

function measured(width: number, height: number): void {
  if (width * height > MOST_PIXELS)
    throw new DocumentError("too_large", `The picture has ${width} × ${height} pixels.`);
}

function readPng(bytes: Uint8Array): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  measured(view.getUint32(16), view.getUint32(20));
  const { width, height, data, channels, depth, palette } = decodePng(plainPng(bytes));
  const at = (i: number): number => (depth === 16 ? (data[i] as number) >> 8 : (data[i] as number));
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const own = palette
      ? (palette[indexAt(data, i, width, depth)] ?? [255, 255, 255])
      : channels <= 2
        ? [at(i * channels), at(i * channels), at(i * channels), channels === 2 ? at(i * channels + 1) : 255]
        : [
            at(i * channels),
            at(i * channels + 1),
            at(i * channels + 2),
            channels === 4 ? at(i * channels + 3) : 255,
          ];
    for (let c = 0; c < 4; c++) pixels[i * 4 + c] = own[c] ?? 255;
  }
  if (depth < 8 && !palette) return readPacked(data, width, height, depth);
  return greyOf(pixels, width, height, 4);
}

/** Rows of less than a byte a pixel begin on whole bytes. */
function indexAt(data: ArrayLike<number>, i: number, width: number, depth: number): number {
  if (depth >= 8) return data[i] as number;
  const perByte = 8 / depth;
  const stride = Math.ceil(width / perByte);
  const [x, y] = [i % width, Math.floor(i / width)];
  const byte = data[y * stride + Math.floor(x / perByte)] as number;
  return (byte >> (8 - depth * ((x % perByte) + 1))) & (2 ** depth - 1);
}

function readPacked(data: ArrayLike<number>, width: number, height: number, depth: number): Raster {
  const pixels = new Uint8Array(width * height);
  const most = 2 ** depth - 1;
  for (let i = 0; i < pixels.length; i++)
    pixels[i] = Math.round((indexAt(data, i, width, depth) / most) * 255);
  return { width, height, data: pixels };
}

function readJpeg(bytes: Uint8Array): Raster {
  const { width, height, data } = decodeJpeg(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    maxResolutionInMP: MOST_PIXELS / 1e6,
    maxMemoryUsageInMB: MOST_MEGABYTES,
  });
  return greyOf(data, width, height, 4);
}

function readTiff(bytes: Uint8Array): Raster[] {
  const buffer = plainTiff(bytes);
  return UTIF.decode(buffer).map((page) => {
    const [width, height] = [page.t256, page.t257].map((tag) =>
      Number((tag as number[] | undefined)?.[0] ?? 0),
    );
    measured(width ?? 0, height ?? 0);
    UTIF.decodeImage(buffer, page);
    return greyOf(UTIF.toRGBA8(page), page.width, page.height, 4);
  });
}
