import { unzipSync, zipSync } from "fflate";
import type { Random } from "../../synthetic/random";

/** Makes another file of a file. */
type Damage = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const below = (random: Random, n: number): number => Math.floor(random() * n);

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Some bytes are others. */
const flip: Damage = (bytes, random) => {
  const copy = bytes.slice();
  for (let n = 1 + below(random, 24); n > 0; n--) copy[below(random, copy.length)] = below(random, 256);
  return copy;
};

const cut: Damage = (bytes, random) => bytes.slice(0, below(random, bytes.length));

const hole: Damage = (bytes, random) => {
  const at = below(random, bytes.length);
  return join(bytes.subarray(0, at), bytes.subarray(at + below(random, bytes.length - at)));
};

/** A piece is there many times over. */
const repeat: Damage = (bytes, random) => {
  const at = below(random, bytes.length);
  const piece = bytes.subarray(at, at + 1 + below(random, 400));
  const times = 2 + below(random, 2000);
  return join(bytes.subarray(0, at), ...Array.from({ length: times }, () => piece), bytes.subarray(at));
};

/** The beginning of one file and the end of another. */
const splice: Damage = (bytes, random, other) =>
  join(bytes.subarray(0, below(random, bytes.length)), other.subarray(below(random, other.length)));

const NUMBERS = [
  "0",
  "-1",
  "65536",
  "2147483647",
  "4294967295",
  "99999999999999999999",
  "1e999",
  "NaN",
  "0.0",
];

/** Numbers claim something else. */
const claim: Damage = (bytes, random) => {
  const text = Buffer.from(bytes).toString("latin1");
  const places = [...text.matchAll(/\d{1,9}/g)];
  if (places.length === 0) return flip(bytes, random, bytes);
  let changed = text;
  for (let n = 1 + below(random, 4); n > 0; n--) {
    const place = places[below(random, places.length)];
    const number = NUMBERS[below(random, NUMBERS.length)] ?? "0";
    if (place)
      changed = changed.slice(0, place.index) + number + changed.slice(place.index + place[0].length);
  }
  return new Uint8Array(Buffer.from(changed, "latin1"));
};

/** Fields of four bytes claim something else. */
const claimBinary: Damage = (bytes, random) => {
  if (bytes.length < 8) return bytes;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let n = 1 + below(random, 6); n > 0; n--) {
    const at = below(random, (copy.length - 4) >> 2) << 2;
    view.setUint32(at, [0, 1, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff][below(random, 6)] ?? 0, true);
  }
  return copy;
};

const BARE: readonly Damage[] = [flip, cut, hole, repeat, splice, claim, claimBinary];

const pick = (random: Random): Damage => BARE[below(random, BARE.length)] ?? flip;

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What is inside an archive is damaged and packed again, so that its reader gets to see it. */
function inside(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes));
  const chosen = entries[below(random, entries.length)];
  const donor = isArchive(other) ? Object.values(unzipSync(other))[0] : other;
  if (!chosen || chosen[1].length === 0) return pick(random)(bytes, random, other);
  const damaged = pick(random)(chosen[1], random, donor ?? other);
  return zipSync(Object.fromEntries([...entries, [chosen[0], damaged]]), { level: 1 });
}

/** A damaged file, decided by the stream of numbers. */
export function damage(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (isArchive(bytes) && random() < 0.8) return inside(bytes, random, other);
  return pick(random)(bytes, random, other);
}
