import type { Raster } from "./raster";

/** Pixels that are ink: 1, else 0. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A pixel darker than its neighbourhood by this share is ink. */
const DARKER = 0.82;
/** Side of the neighbourhood, in parts of the picture's width. */
const REACH = 1 / 40;

/** Ink against the paper around it, so that grey paper, shadows and pale print come apart alike (Bradley and Roth 2007). */
export function inkOf({ width, height, data }: Raster): Ink {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] as number;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  const reach = Math.max(8, Math.round(width * REACH));
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum =
        (sums[y1 * (width + 1) + x1] as number) -
        (sums[y0 * (width + 1) + x1] as number) -
        (sums[y1 * (width + 1) + x0] as number) +
        (sums[y0 * (width + 1) + x0] as number);
      const mean = sum / ((y1 - y0) * (x1 - x0));
      if ((data[y * width + x] as number) < mean * DARKER) ink[y * width + x] = 1;
    }
  }
  return { width, height, data: ink };
}
