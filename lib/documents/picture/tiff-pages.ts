import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";

/** What a page's picture is drawn from: its size, how it is packed and where. All else may lead anywhere. */
const NEEDED: ReadonlySet<number> = new Set([
  254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 282, 283, 284, 292, 293, 296, 317, 320, 322,
  323, 324, 325, 338, 339, 347, 512, 513, 514, 519, 520, 521, 530, 532,
]);

/** Bytes of one value, by the type of an entry. */
const SIZES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
};

const ENTRY = 12;
const UNKNOWN = 0xffff;
const BYTE = 1;

const damaged = (what: string): DocumentError =>
  new DocumentError("damaged", `The picture is damaged: ${what}.`);

/**
 * A copy of a TIFF file whose list of pages ends and in which nothing but pictures is described, by values that are
 * there. @throws DocumentError damaged, too_many
 */
export function plainTiff(bytes: Uint8Array): ArrayBuffer {
  const copy = bytes.slice().buffer;
  const view = new DataView(copy);
  const little = view.getUint8(0) === 0x49;
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at)) throw damaged("its pages lead back to themselves");
    if (seen.size >= BUDGETS.pdfPages.most)
      throw new DocumentError(
        "too_many",
        `The picture has more than ${BUDGETS.pdfPages.most} pages. Split it.`,
      );
    seen.add(at);
    at = readDirectory(view, at, little);
  }
  return copy;
}

/** Place of the next directory, 0 behind the last. */
function readDirectory(view: DataView, at: number, little: boolean): number {
  if (at + 2 > view.byteLength) throw damaged("a page lies beyond its end");
  const count = view.getUint16(at, little);
  const end = at + 2 + count * ENTRY;
  if (end + 4 > view.byteLength) throw damaged("a page lies beyond its end");
  for (let entry = at + 2; entry < end; entry += ENTRY) checkEntry(view, entry, little);
  return view.getUint32(end, little);
}

function checkEntry(view: DataView, at: number, little: boolean): void {
  if (!NEEDED.has(view.getUint16(at, little))) {
    view.setUint16(at, UNKNOWN, little);
    view.setUint16(at + 2, BYTE, little);
    view.setUint32(at + 4, 0, little);
    return;
  }
  const length = (SIZES[view.getUint16(at + 2, little)] ?? 0) * view.getUint32(at + 4, little);
  if (length > 4 && view.getUint32(at + 8, little) + length > view.byteLength)
    throw damaged("what describes a page lies beyond its end");
}
