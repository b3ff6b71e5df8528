import { decode as decodeJpeg } from "jpeg-js";
import { jpegOf } from "../../../tests/documents/support/write-scan";
import { greyOf, type Raster, warp } from "../../documents/picture/raster";

/** What becomes of a page between its printing and its picture. */
export interface Degradation {
  /** Dots an inch of the scan. */
  readonly dpi: number;
  apply(page: Raster): Raster;
}

const same = (page: Raster): Raster => page;

const each = (page: Raster, of: (grey: number, x: number, y: number) => number): Raster => ({
  ...page,
  data: page.data.map((grey, i) =>
    Math.max(0, Math.min(255, of(grey, i % page.width, Math.floor(i / page.width)))),
  ),
});

const skewed = (degrees: number) => (page: Raster) => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [cx, cy] = [page.width / 2, page.height / 2];
  return warp(page, page.width, page.height, (x, y) => [
    cx + (x - cx) * cos - (y - cy) * sin,
    cy + (x - cx) * sin + (y - cy) * cos,
  ]);
};

/** The same numbers for the same places, evenly spread from -1 to 1. */
function noiseAt(x: number, y: number): number {
  const mixed = Math.imul(x * 73_856_093 + y * 19_349_663 + 7, 0x9e37_79b1) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) >>> 0) / 2 ** 31 - 1;
}

/** A round stamp over the middle of the page, as offices set it over their figures. */
function stamped(page: Raster): Raster {
  const [cx, cy, radius] = [page.width * 0.6, page.height * 0.4, page.width * 0.12];
  return each(page, (grey, x, y) => {
    const from = Math.abs(Math.hypot(x - cx, y - cy) - radius);
    return from < radius * 0.05 ? Math.min(grey, 120) : grey;
  });
}

const pressed = (quality: number) => (page: Raster) => {
  const { data, width, height } = decodeJpeg(jpegOf(page, quality), { useTArray: true });
  return greyOf(data, width, height, 4);
};

/** Ways in which pages are scanned, by name. */
export const DEGRADATIONS: Readonly<Record<string, Degradation>> = {
  "clean, 150 dpi": { dpi: 150, apply: same },
  "clean, 200 dpi": { dpi: 200, apply: same },
  "grey paper": { dpi: 150, apply: (page) => each(page, (grey) => 60 + grey * 0.6) },
  "turned by 2°": { dpi: 150, apply: skewed(2) },
  "turned by -2°": { dpi: 150, apply: skewed(-2) },
  noise: { dpi: 150, apply: (page) => each(page, (grey, x, y) => grey + 40 * noiseAt(x, y)) },
  "JPEG of quality 60": { dpi: 150, apply: pressed(60) },
  "a stamp over figures": { dpi: 150, apply: stamped },
};
