import { apply, type Matrix } from "../pdf/geometry";
import type { PageSize } from "../pdf/turn";
import { type Raster, resize, sample } from "./raster";

/** A picture a page shows: its unit square, whose origin is the lower left corner, goes through `place` onto the page. */
export interface PlacedPicture {
  readonly raster: Raster;
  /** To points from the top left corner of the page. */
  readonly place: Matrix;
}

/** Pixels a point: between 100 and 200 dots an inch, whatever the scan has. */
const COARSEST = 100 / 72;
const FINEST = 200 / 72;
/** Pixels a page may have. */
const MOST_PIXELS = 24_000_000;

export interface PagePicture {
  readonly raster: Raster;
  /** Points of a pixel. */
  readonly points: number;
}

const densityOf = ({ raster, place }: PlacedPicture): number =>
  Math.max(
    raster.width / Math.max(1, Math.hypot(place[0], place[1])),
    raster.height / Math.max(1, Math.hypot(place[2], place[3])),
  );

/** What the pictures of a page show together, the later ones over the earlier; null where there is none. */
export function pagePicture(pictures: readonly PlacedPicture[], size: PageSize): PagePicture | null {
  if (pictures.length === 0) return null;
  const finest = Math.max(...pictures.map(densityOf));
  const room = Math.sqrt(MOST_PIXELS / (size.width * size.height));
  const density = Math.min(Math.max(finest, COARSEST), FINEST, room);
  const [width, height] = [Math.ceil(size.width * density), Math.ceil(size.height * density)];
  const data = new Uint8Array(width * height).fill(255);
  for (const picture of pictures) {
    const source = thinned(picture, density);
    const back = inverse(picture.place);
    if (!back) continue;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [u, v] = apply(back, (x + 0.5) / density, (y + 0.5) / density);
        if (u < 0 || v < 0 || u > 1 || v > 1) continue;
        data[y * width + x] = Math.round(
          sample(source, u * source.width - 0.5, (1 - v) * source.height - 0.5),
        );
      }
  }
  return { raster: { width, height, data }, points: 1 / density };
}

/** A scan finer than the page needs is averaged first, so that thin strokes stay. */
function thinned(picture: PlacedPicture, density: number): Raster {
  const { raster } = picture;
  const times = densityOf(picture) / density;
  if (times < 1.2) return raster;
  return resize(
    raster,
    Math.max(1, Math.round(raster.width / times)),
    Math.max(1, Math.round(raster.height / times)),
  );
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-9) return null;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}
