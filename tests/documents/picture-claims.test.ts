import { encode as encodePng } from "fast-png";
import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodePicture } from "../../lib/documents/picture/decode-picture";
import { errorCode } from "./support/error-code";

const refusal = (bytes: Uint8Array): Promise<string | null> => errorCode(async () => decodePicture(bytes));

type Entry = readonly [tag: number, type: number, count: number, value: number];

/** A TIFF whose directories stand one after another from byte 8; `next` says where the last one leads. */
function tiff(directories: readonly (readonly Entry[])[], next = 0, tail = new Uint8Array(100)): Uint8Array {
  const sizes = directories.map((entries) => 2 + 12 * entries.length + 4);
  const bytes = new Uint8Array(8 + sizes.reduce((a, b) => a + b, 0) + tail.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  let at = 8;
  for (const [i, entries] of directories.entries()) {
    const end = at + (sizes[i] ?? 0);
    view.setUint16(at, entries.length, true);
    entries.forEach(([tag, type, count, value], n) => {
      const place = at + 2 + 12 * n;
      view.setUint16(place, tag, true);
      view.setUint16(place + 2, type, true);
      view.setUint32(place + 4, count, true);
      view.setUint32(place + 8, value, true);
    });
    view.setUint32(end - 4, i === directories.length - 1 ? next : end, true);
    at = end;
  }
  bytes.set(tail, at);
  return bytes;
}

const LONG = 4;
const square = (at: number): Entry[] => [
  [256, LONG, 1, 10],
  [257, LONG, 1, 10],
  [258, 3, 1, 8],
  [259, 3, 1, 1],
  [262, 3, 1, 1],
  [273, LONG, 1, at],
  [277, 3, 1, 1],
  [278, LONG, 1, 10],
  [279, LONG, 1, 100],
];

describe("a TIFF that claims more than it holds", () => {
  it.each([
    ["pages in a circle", tiff([square(8)], 8)],
    ["values without end", tiff([[[273, LONG, 2_000_000_000, 8], ...square(8)]])],
    ["a page beyond its end", tiff([square(8)], 0x7fffffff)],
  ])("%s is damaged", async (_, bytes) => {
    expect(await refusal(bytes)).toBe("damaged");
  });

  it("what leads back to itself beside the picture is not followed", () => {
    const [page] = decodePicture(
      tiff([[[330, LONG, 1, 8], [34665, LONG, 1, 8], ...square(8 + 2 + 12 * 11 + 4)]]),
    );
    expect([page?.width, page?.height]).toEqual([10, 10]);
  });
});

/** The chunks of a small grey picture, with another in front of its pixels or in their place. */
function png(name: string, body: Uint8Array, instead = false): Uint8Array {
  const plain = encodePng({ width: 10, height: 10, data: new Uint8Array(100).fill(200), channels: 1 });
  const chunk = new Uint8Array(12 + body.length);
  new DataView(chunk.buffer).setUint32(0, body.length);
  chunk.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  chunk.set(body, 8);
  const header = plain.subarray(0, 8 + 25);
  const rest = instead ? plain.subarray(plain.length - 12) : plain.subarray(8 + 25);
  return new Uint8Array([...header, ...chunk, ...rest]);
}

describe("a PNG that claims less than it holds", () => {
  it("unpacking to a hundred times its size is damaged", async () => {
    expect(await refusal(png("IDAT", zlibSync(new Uint8Array(2_000_000)), true))).toBe("damaged");
  });

  it("is read without what is no picture in it", () => {
    const [page] = decodePicture(png("iCCP", zlibSync(new Uint8Array(2_000_000))));
    expect([page?.width, page?.height, page?.data[0]]).toEqual([10, 10, 200]);
  });
});
