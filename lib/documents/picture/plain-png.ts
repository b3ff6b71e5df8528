import { Unzlib } from "fflate";
import { DocumentError } from "../document-error";

const NEEDED: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
const SIGNATURE = 8;
/** Length, name and checksum of a chunk. */
const AROUND = 12;
/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Rows that are sent in seven passes begin more often. */
const INTERLACED = 1.5;

const damaged = (what: string): DocumentError =>
  new DocumentError("damaged", `The picture is damaged: ${what}.`);

/**
 * A PNG file without what is no picture (texts, colour profiles), once its picture has been seen to unpack to what
 * its size says. @throws DocumentError damaged
 */
export function plainPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  const packed: Uint8Array[] = [];
  for (let at = SIGNATURE; at + AROUND <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + AROUND + length;
    if (end > bytes.length) throw damaged("cut off");
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (NEEDED.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IDAT") packed.push(bytes.subarray(at + 8, end - 4));
    at = end;
  }
  if (unpacks(packed, rawLength(view))) return join(kept);
  throw damaged("it unpacks to more than its size");
}

function rawLength(view: DataView): number {
  const [width, height, depth, colour] = [
    view.getUint32(16),
    view.getUint32(20),
    view.getUint8(24),
    view.getUint8(25),
  ];
  const row = 1 + Math.ceil((width * depth * (SAMPLES[colour] ?? 4)) / 8);
  return view.getUint8(28) === 0 ? row * height : (row * height + 8 * (width + height)) * INTERLACED;
}

const PIECE = 65_536;

/** Whether packed bytes unpack to no more than so many, found out piece by piece. */
function unpacks(packed: readonly Uint8Array[], most: number): boolean {
  let length = 0;
  const stream = new Unzlib((piece) => {
    length += piece.length;
  });
  for (const part of packed)
    for (let at = 0; at < part.length; at += PIECE) {
      stream.push(part.subarray(at, at + PIECE));
      if (length > most + PIECE) return false;
    }
  return true;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
