import type { Box } from "../pdf/geometry";
import type { OcrEngine, Tensor } from "./engine";
import { type Raster, resize } from "./raster";

/** Longest side the detector is given: print of 9 points at 150 dots an inch stays readable. */
const LONGEST = 1600;
const MEAN = [0.485, 0.456, 0.406] as const;
const SPREAD = [0.229, 0.224, 0.225] as const;
/** A pixel of text; a box of text. */
const PIXEL = 0.3;
const BOX = 0.5;
const SMALLEST = 3;
/** The network marks the core of a line; its edge lies this much further out, by area over circumference. */
const UNCLIP = 1.6;

const multiple = (length: number): number => Math.max(32, Math.round(length / 32) * 32);

function tensorOf({ width, height, data }: Raster): Tensor {
  const size = width * height;
  const out = new Float32Array(3 * size);
  for (let c = 0; c < 3; c++)
    for (let i = 0; i < size; i++)
      out[c * size + i] = ((data[i] as number) / 255 - (MEAN[c] as number)) / (SPREAD[c] as number);
  return { data: out, dims: [1, 3, height, width] };
}

/** Boxes of the lines of text of a level picture, in its pixels. */
export async function detectLines(picture: Raster, engine: OcrEngine): Promise<Box[]> {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const [width, height] = [multiple(picture.width * scale), multiple(picture.height * scale)];
  const { data } = await engine.detect(tensorOf(resize(picture, width, height)));
  const [fx, fy] = [picture.width / width, picture.height / height];
  return regionsOf(data, width, height).map(({ x0, y0, x1, y1 }) => {
    const [w, h] = [x1 - x0, y1 - y0];
    const out = (w * h * UNCLIP) / (2 * (w + h));
    return {
      x0: Math.max(0, (x0 - out) * fx),
      y0: Math.max(0, (y0 - out) * fy),
      x1: Math.min(picture.width, (x1 + out) * fx),
      y1: Math.min(picture.height, (y1 + out) * fy),
    };
  });
}

/** Connected areas of text whose mean share is high enough. */
export function regionsOf(shares: Float32Array, width: number, height: number): Box[] {
  const seen = new Uint8Array(width * height);
  const boxes: Box[] = [];
  const stack: number[] = [];
  for (let start = 0; start < shares.length; start++) {
    if (seen[start] === 1 || (shares[start] as number) < PIXEL) continue;
    let [x0, y0, x1, y1, sum, count] = [width, height, 0, 0, 0, 0];
    stack.push(start);
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const [x, y] = [at % width, Math.floor(at / width)];
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x + 1);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y + 1);
      sum += shares[at] as number;
      count++;
      for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= shares.length || seen[next] === 1 || (shares[next] as number) < PIXEL)
          continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (sum / count >= BOX && Math.min(x1 - x0, y1 - y0) >= SMALLEST) boxes.push({ x0, y0, x1, y1 });
  }
  return boxes;
}
