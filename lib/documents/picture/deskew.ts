import { type Ink, inkOf } from "./ink";
import { type Raster, resize, warp } from "./raster";

/** Degrees to each side in which a scan may lie. */
const WIDEST = 4;
const COARSE = 0.25;
const FINE = 0.05;
const WORKING_WIDTH = 700;

/** How sharply rows of ink come apart when the picture is sheared by an angle. */
function sharpness({ width, height, data }: Ink, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(height);
  for (let x = 0; x < width; x++) {
    const shift = Math.round((x - width / 2) * slope);
    for (let y = 0; y < height; y++) {
      const to = y - shift;
      if (data[y * width + x] === 1 && to >= 0 && to < height) rows[to] = (rows[to] as number) + 1;
    }
  }
  let sum = 0;
  for (let y = 1; y < height; y++) sum += ((rows[y] as number) - (rows[y - 1] as number)) ** 2;
  return sum;
}

function best(ink: Ink, from: number, to: number, step: number): number {
  let [angle, most] = [0, -1];
  for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
    const value = sharpness(ink, degrees);
    // Of equally sharp angles the one nearest to straight.
    if (value > most * 1.0001 || (value >= most && Math.abs(degrees) < Math.abs(angle))) {
      most = value;
      angle = degrees;
    }
  }
  return angle;
}

/** Degrees the lines of a picture fall to the right. */
export function skewOf(picture: Raster): number {
  const scale = Math.min(1, WORKING_WIDTH / picture.width);
  const small = resize(
    picture,
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const ink = inkOf(small);
  const coarse = best(ink, -WIDEST, WIDEST, COARSE);
  return best(ink, coarse - COARSE, coarse + COARSE, FINE);
}

/** Smaller angles leave every line within its own height. */
const STRAIGHT = 0.08;

/** The picture turned until its lines are level. */
export function deskew(picture: Raster): { readonly picture: Raster; readonly degrees: number } {
  const degrees = skewOf(picture);
  if (Math.abs(degrees) < STRAIGHT) return { picture, degrees: 0 };
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [cx, cy] = [picture.width / 2, picture.height / 2];
  const level = warp(picture, picture.width, picture.height, (x, y) => [
    cx + (x - cx) * cos - (y - cy) * sin,
    cy + (x - cx) * sin + (y - cy) * cos,
  ]);
  return { picture: level, degrees };
}
