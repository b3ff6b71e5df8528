import type { Rules } from "../pdf/paths";
import type { Ink } from "./ink";
import type { Raster } from "./raster";

/** Pixels to each side of a line's middle that may be its own. */
const REACH = 4;

/** The picture without its ruling lines, which the recogniser would take for strokes; strokes that cross them stay. */
export function eraseRules(picture: Raster, ink: Ink, { horizontal, vertical }: Rules): Raster {
  const { width, height } = picture;
  const data = picture.data.slice();
  const isInk = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && ink.data[y * width + x] === 1;
  const erase = (x: number, y: number, dx: 0 | 1, dy: 0 | 1): void => {
    const at = [-2, -1, 0, 1, 2].find((i) => isInk(x + dx * i, y + dy * i));
    if (at === undefined) return;
    let [low, high] = [at, at];
    while (high - low <= 2 * REACH && isInk(x + dx * (low - 1), y + dy * (low - 1))) low--;
    while (high - low <= 2 * REACH && isInk(x + dx * (high + 1), y + dy * (high + 1))) high++;
    if (high - low > REACH + 1) return;
    for (let i = low - 1; i <= high + 1; i++) {
      const [px, py] = [x + dx * i, y + dy * i];
      if (px >= 0 && py >= 0 && px < width && py < height) data[py * width + px] = 255;
    }
  };
  for (const { at, from, to } of horizontal)
    for (let x = Math.floor(from); x < to; x++) erase(x, Math.floor(at), 0, 1);
  for (const { at, from, to } of vertical)
    for (let y = Math.floor(from); y < to; y++) erase(Math.floor(at), y, 1, 0);
  return { width, height, data };
}
