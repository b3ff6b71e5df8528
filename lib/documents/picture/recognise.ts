import type { Box } from "../pdf/geometry";
import type { OcrEngine, Tensor } from "./engine";
import { type Raster, warp } from "./raster";

const HEIGHT = 48;
/** Pixels of the input a step of the output stands for. */
const STEP = 8;
const NARROWEST = 48;
const WIDEST = 3200;

export interface ReadCharacter {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Centre, in pixels of the picture. */
  readonly x: number;
}

function tensorOf(line: Raster, width: number): Tensor {
  const size = HEIGHT * width;
  const out = new Float32Array(3 * size);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < width; x++) {
      const grey = x < line.width ? (line.data[y * line.width + x] as number) : 255;
      const value = (grey / 255 - 0.5) / 0.5;
      for (let c = 0; c < 3; c++) out[c * size + y * width + x] = value;
    }
  return { data: out, dims: [1, 3, HEIGHT, width] };
}

/** Reads one line of text. */
export async function recogniseLine(picture: Raster, box: Box, engine: OcrEngine): Promise<ReadCharacter[]> {
  const scale = HEIGHT / (box.y1 - box.y0);
  const width = Math.min(WIDEST, Math.max(8, Math.round((box.x1 - box.x0) * scale)));
  const across = (box.x1 - box.x0) / width;
  const line = warp(picture, width, HEIGHT, (x, y) => [
    box.x0 + (x + 0.5) * across - 0.5,
    box.y0 + (y + 0.5) / scale - 0.5,
  ]);
  const padded = Math.max(NARROWEST, Math.ceil(width / 32) * 32);
  const { data, dims } = await engine.recognise(tensorOf(line, padded));
  return decode(data, dims, engine.characters).map(({ text, confidence, step }) => ({
    text,
    confidence,
    x: box.x0 + (step + 0.5) * STEP * across,
  }));
}

/** The best class of each step, repetitions as one; class 0 is the blank between characters. */
export function decode(
  data: Float32Array,
  dims: readonly number[],
  characters: readonly string[],
): { readonly text: string; readonly confidence: number; readonly step: number }[] {
  const [, steps = 0, classes = 0] = dims;
  const out: { text: string; confidence: number; step: number }[] = [];
  let last = 0;
  let run = 0;
  for (let t = 0; t < steps; t++) {
    let [best, most] = [0, -1];
    for (let c = 0; c < classes; c++) {
      const value = data[t * classes + c] as number;
      if (value > most) [best, most] = [c, value];
    }
    const open = out.at(-1);
    if (best !== 0 && best === last && open) {
      open.confidence = Math.max(open.confidence, most);
      open.step += 0.5;
      run++;
    } else if (best !== 0) {
      out.push({ text: characters[best - 1] ?? " ", confidence: most, step: t });
      run = 1;
    }
    last = best;
  }
  return run > 0 ? out : [];
}
