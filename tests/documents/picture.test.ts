import { encode as encodePng } from "fast-png";
import { describe, expect, it } from "vitest";
import { decodePicture } from "../../lib/documents/picture/decode-picture";
import { deskew, skewOf } from "../../lib/documents/picture/deskew";
import { regionsOf } from "../../lib/documents/picture/detect";
import { drawPicture } from "../../lib/documents/picture/draw-picture";
import type { OcrEngine } from "../../lib/documents/picture/engine";
import { eraseRules } from "../../lib/documents/picture/erase-rules";
import { findRules } from "../../lib/documents/picture/find-rules";
import { inkOf } from "../../lib/documents/picture/ink";
import { greyOf, type Raster, turnRaster, warp, whiteRaster } from "../../lib/documents/picture/raster";
import { decode } from "../../lib/documents/picture/recognise";
import { errorCode } from "./support/error-code";
import { jpegOf } from "./support/write-scan";

/** A sheet with a table of 5 rows and 3 columns, and specks like characters in its cells. */
function sheet(width = 900, height = 1200): Raster {
  const page = whiteRaster(width, height);
  const ink = (x: number, y: number): void => {
    page.data[Math.round(y) * width + Math.round(x)] = 20;
  };
  for (let row = 0; row <= 5; row++)
    for (let x = 100; x <= 800; x++) for (let t = 0; t < 2; t++) ink(x, 200 + row * 60 + t);
  for (const column of [100, 400, 600, 800])
    for (let y = 200; y <= 500; y++) for (let t = 0; t < 2; t++) ink(column + t, y);
  for (let row = 0; row < 5; row++)
    for (let c = 0; c < 12; c++)
      for (let y = 0; y < 18; y++) for (let x = 0; x < 9; x += 3) ink(120 + c * 16 + x, 220 + row * 60 + y);
  return page;
}

const rotated = (page: Raster, degrees: number): Raster => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [cx, cy] = [page.width / 2, page.height / 2];
  return warp(page, page.width, page.height, (x, y) => [
    cx + (x - cx) * cos + (y - cy) * sin,
    cy - (x - cx) * sin + (y - cy) * cos,
  ]);
};

describe("a scan that lies askew", () => {
  it.each([-2, -0.7, 0, 1.3, 2])("by %d degrees is made level", (degrees) => {
    expect(skewOf(rotated(sheet(), degrees))).toBeCloseTo(degrees, 0);
    const { horizontal, vertical } = findRules(inkOf(deskew(rotated(sheet(), degrees)).picture));
    expect(new Set(horizontal.map(({ at }) => Math.round(at / 10))).size).toBe(6);
    expect(new Set(vertical.map(({ at }) => Math.round(at / 10))).size).toBe(4);
  });
});

describe("ruling lines of a picture", () => {
  it("are found on grey and unevenly lit paper, and no stroke of a character is one", () => {
    const page = sheet();
    const dim = {
      ...page,
      data: page.data.map((grey, i) => grey * (0.45 + (0.4 * (i % page.width)) / page.width)),
    };
    const { horizontal, vertical } = findRules(inkOf(dim));
    expect(horizontal.map(({ at }) => Math.round(at))).toEqual([201, 261, 321, 381, 441, 501]);
    expect(vertical.map(({ at }) => Math.round(at))).toEqual([101, 401, 601, 801]);
  });

  it("are erased without the characters", () => {
    const page = sheet();
    const ink = inkOf(page);
    const plain = inkOf(eraseRules(page, ink, findRules(ink)));
    const count = ({ data }: typeof ink): number => data.reduce((sum, one) => sum + one, 0);
    const characters = 5 * 12 * 18 * 3;
    expect(Math.abs(count(plain) - characters)).toBeLessThan(characters * 0.05);
  });
});

describe("what the networks answer", () => {
  it("connected shares of text are boxes; faint and tiny ones are none", () => {
    const shares = new Float32Array(20 * 10);
    for (let y = 2; y < 6; y++) for (let x = 3; x < 15; x++) shares[y * 20 + x] = 0.9;
    for (let y = 7; y < 10; y++) for (let x = 0; x < 5; x++) shares[y * 20 + x] = 0.35;
    shares[0] = 0.99;
    expect(regionsOf(shares, 20, 10)).toEqual([{ x0: 3, y0: 2, x1: 15, y1: 6 }]);
  });

  it("the same class in neighbouring steps is one character, the blank parts two", () => {
    const steps = [1, 1, 0, 1, 2, 0];
    const data = new Float32Array(steps.length * 4);
    for (const [t, best] of steps.entries()) data[t * 4 + best] = 0.8 + t / 100;
    const read = decode(data, [1, steps.length, 4], ["甲", "乙", "丙"]);
    expect(read.map(({ text }) => text).join("")).toBe("甲甲乙");
    expect(read[0]?.confidence).toBeCloseTo(0.81, 5);
  });
});

/** Finds the boxes it is told and reads the words it is told, as sure as it is told. */
function engineOf(
  boxes: readonly (readonly [number, number, number, number])[],
  words: readonly string[],
  sure: number,
): OcrEngine {
  const characters = [...new Set(words.join(""))];
  let next = 0;
  return {
    characters,
    async detect({ dims }) {
      const [, , height = 0, width = 0] = dims;
      const data = new Float32Array(width * height);
      for (const [x0, y0, x1, y1] of boxes)
        for (let y = Math.round(y0 * height); y < y1 * height; y++)
          for (let x = Math.round(x0 * width); x < x1 * width; x++) data[y * width + x] = 0.9;
      return { data, dims: [1, 1, height, width] };
    },
    async recognise({ dims }) {
      const word = [...(words[next++ % words.length] ?? "")];
      const steps = (dims[3] ?? 0) / 8;
      const data = new Float32Array(steps * (characters.length + 1));
      for (let t = 0; t < steps; t++) {
        const at = Math.floor((t / steps) * word.length * 2);
        const best = at % 2 === 1 ? 0 : characters.indexOf(word[at / 2] ?? "") + 1;
        data[t * (characters.length + 1) + best] = sure;
      }
      return { data, dims: [1, steps, characters.length + 1] };
    },
  };
}

describe("a page that is a picture", () => {
  const box = [0.15, 0.18, 0.35, 0.2] as const;

  it("prints what was recognised where it stands, in points, with its lines", async () => {
    const page = await drawPicture(sheet(), 0.5, engineOf([box], ["合计12.50"], 0.99));
    expect(page.glyphs.map(({ text }) => text).join("")).toBe("合计12.50");
    expect(page.glyphs.every(({ doubt, turn }) => doubt === undefined && turn === 0)).toBe(true);
    expect(page.glyphs[0]?.x0).toBeGreaterThan(0.12 * 450);
    expect(page.glyphs.at(-1)?.x1).toBeLessThan(0.38 * 450);
    expect(page.rules.horizontal.map(({ at }) => Math.round(at))).toEqual([101, 131, 161, 191, 221, 251]);
    expect(page.size).toEqual({ width: 450, height: 600 });
  });

  it("has doubtful characters where the network is unsure, and none where it reads noise", async () => {
    const unsure = await drawPicture(sheet(), 0.5, engineOf([box], ["1250"], 0.8));
    expect(unsure.glyphs.every(({ doubt }) => doubt !== undefined)).toBe(true);
    const noise = await drawPicture(sheet(), 0.5, engineOf([box], ["1250"], 0.3));
    expect(noise.glyphs).toEqual([]);
  });

  it("scanned sideways is turned, and placed where it stands on the scan", async () => {
    const upright = await drawPicture(sheet(), 0.5, engineOf([box], ["12.50"], 0.99));
    const scan = turnRaster(sheet(), 1);
    // On the scan the line stands upright; turned back it is the same line.
    const engine = engineOf([box], ["12.50"], 0.99);
    const sideways: OcrEngine = {
      ...engine,
      async detect(input) {
        const [, , height = 0, width = 0] = input.dims;
        if (height > width) return engine.detect(input);
        return engineOf([[0.8, 0.15, 0.82, 0.35]], [], 1).detect(input);
      },
    };
    const page = await drawPicture(scan, 0.5, sideways);
    expect(page.size).toEqual({ width: 600, height: 450 });
    expect(page.glyphs.map(({ text }) => text).join("")).toBe(
      upright.glyphs.map(({ text }) => text).join(""),
    );
    expect(page.rules.vertical).toHaveLength(upright.rules.horizontal.length);
  });
});

describe("a picture file", () => {
  const page = sheet(120, 160);
  const close = (a: Raster, b: Raster): number =>
    a.data.reduce((sum, grey, i) => sum + Math.abs(grey - (b.data[i] as number)), 0) / a.data.length;

  it("is decoded from PNG in every depth, and from JPEG", () => {
    const grey = encodePng({ width: 120, height: 160, data: page.data, channels: 1, depth: 8 });
    expect(decodePicture(grey)).toEqual([page]);
    const rgba = new Uint8Array(120 * 160 * 4).fill(0);
    expect(
      decodePicture(encodePng({ width: 120, height: 160, data: rgba, channels: 4, depth: 8 }))[0]?.data[0],
    ).toBe(255);
    expect(close(decodePicture(jpegOf(page))[0] as Raster, page)).toBeLessThan(6);
    expect(greyOf([255, 0, 0], 1, 1, 3).data[0]).toBe(76);
  });

  it("that is damaged, of another kind or larger than a page is refused by name", async () => {
    expect(await errorCode(() => decodePicture(jpegOf(page).subarray(0, 300)))).toBe("damaged");
    expect(await errorCode(() => decodePicture(new TextEncoder().encode("GIF89a")))).toBe(
      "unsupported_format",
    );
    const huge = encodePng({ width: 1, height: 1, data: new Uint8Array(1), channels: 1, depth: 8 });
    new DataView(huge.buffer, huge.byteOffset).setUint32(16, 90_000);
    new DataView(huge.buffer, huge.byteOffset).setUint32(20, 90_000);
    expect(await errorCode(() => decodePicture(huge))).toBe("too_large");
  });
});
