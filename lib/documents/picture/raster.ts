/** A grey picture: 0 is black, 255 white; one byte a pixel, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export const whiteRaster = (width: number, height: number): Raster => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(255),
});

/** Colours to grey as eyes weigh them; what is transparent is paper. @param channels of a pixel: 1, 3 or 4 */
export function greyOf(
  pixels: ArrayLike<number>,
  width: number,
  height: number,
  channels: 1 | 3 | 4,
): Raster {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const at = i * channels;
    if (channels === 1) {
      data[i] = pixels[at] as number;
      continue;
    }
    const grey =
      0.299 * (pixels[at] as number) +
      0.587 * (pixels[at + 1] as number) +
      0.114 * (pixels[at + 2] as number);
    const alpha = channels === 4 ? (pixels[at + 3] as number) / 255 : 1;
    data[i] = Math.round(grey * alpha + 255 * (1 - alpha));
  }
  return { width, height, data };
}

/** The value between pixels; beyond the picture is paper. */
export function sample({ width, height, data }: Raster, x: number, y: number): number {
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return 255;
  const x0 = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const y0 = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const [fx, fy] = [Math.min(1, Math.max(0, x - x0)), Math.min(1, Math.max(0, y - y0))];
  const top = (data[y0 * width + x0] as number) * (1 - fx) + (data[y0 * width + x1] as number) * fx;
  const low = (data[y1 * width + x0] as number) * (1 - fx) + (data[y1 * width + x1] as number) * fx;
  return top * (1 - fy) + low * fy;
}

/** A picture made by asking the other for each pixel where it comes from. */
export function warp(
  source: Raster,
  width: number,
  height: number,
  from: (x: number, y: number) => readonly [number, number],
): Raster {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sx, sy] = from(x, y);
      data[y * width + x] = Math.round(sample(source, sx, sy));
    }
  return { width, height, data };
}

/** Smaller by averaging, larger by interpolation. */
export function resize(source: Raster, width: number, height: number): Raster {
  const [fx, fy] = [source.width / width, source.height / height];
  if (fx <= 1.5 && fy <= 1.5)
    return warp(source, width, height, (x, y) => [(x + 0.5) * fx - 0.5, (y + 0.5) * fy - 0.5]);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.floor(y * fy), Math.max(Math.floor(y * fy) + 1, Math.floor((y + 1) * fy))];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.floor(x * fx), Math.max(Math.floor(x * fx) + 1, Math.floor((x + 1) * fx))];
      let sum = 0;
      for (let sy = y0; sy < y1; sy++)
        for (let sx = x0; sx < x1; sx++) sum += source.data[sy * source.width + sx] ?? 255;
      data[y * width + x] = Math.round(sum / ((y1 - y0) * (x1 - x0)));
    }
  }
  return { width, height, data };
}

/** Quarter turns clockwise. */
export function turnRaster(source: Raster, turns: number): Raster {
  const { width, height } = source;
  const turn = ((turns % 4) + 4) % 4;
  if (turn === 0) return source;
  if (turn === 2) return warp(source, width, height, (x, y) => [width - 1 - x, height - 1 - y]);
  if (turn === 1) return warp(source, height, width, (x, y) => [y, height - 1 - x]);
  return warp(source, height, width, (x, y) => [width - 1 - y, x]);
}
