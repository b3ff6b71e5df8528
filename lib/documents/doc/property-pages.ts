import { locate, type WordStreams } from "./word-streams";

/** Properties of the text between two bytes of the main stream. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly sprms: DataView;
}

const PAGE = 512;
const MOST_PAGES = 200_000;
const CHARACTERS = 0xfa;
const PARAGRAPHS = 0x102;

type ReadEntry = (page: DataView, runs: number, i: number) => DataView;

const slice = (page: DataView, at: number, length: number): DataView =>
  new DataView(page.buffer, page.byteOffset + at, Math.max(0, Math.min(length, PAGE - at)));

const NONE = new DataView(new ArrayBuffer(0));

/** A character's properties: the word offset of a length and as many bytes. */
const characterEntry: ReadEntry = (page, runs, i) => {
  const at = page.getUint8(4 * (runs + 1) + i) * 2;
  return at === 0 ? NONE : slice(page, at + 1, page.getUint8(at));
};

/** A paragraph's properties: the word offset of a length in words, its style, and the rest. */
const paragraphEntry: ReadEntry = (page, runs, i) => {
  const at = page.getUint8(4 * (runs + 1) + 13 * i) * 2;
  if (at === 0 || at + 2 > PAGE) return NONE;
  const words = page.getUint8(at);
  const [start, length] = words === 0 ? [at + 2, 2 * page.getUint8(at + 1)] : [at + 1, 2 * words - 1];
  return length <= 2 ? NONE : slice(page, start + 2, length - 2);
};

function readPages(streams: WordStreams, header: number, read: ReadEntry): PropertyRun[] {
  const { start, length } = locate(streams, header);
  const { main, table } = streams;
  const count = Math.min(MOST_PAGES, Math.floor((length - 4) / 8));
  const runs: PropertyRun[] = [];
  for (let n = 0; n < count; n++) {
    const at = (table.getUint32(start + 4 * (count + 1) + 4 * n, true) & 0x3fffff) * PAGE;
    if (at + PAGE > main.byteLength) continue;
    const page = new DataView(main.buffer, main.byteOffset + at, PAGE);
    const entries = page.getUint8(PAGE - 1);
    const width = read === paragraphEntry ? 17 : 5;
    if (4 + entries * width > PAGE - 1) continue;
    for (let i = 0; i < entries; i++)
      runs.push({
        from: page.getUint32(4 * i, true),
        to: page.getUint32(4 * (i + 1), true),
        sprms: read(page, entries, i),
      });
  }
  return runs.sort((a, b) => a.from - b.from);
}

export const readParagraphRuns = (streams: WordStreams): PropertyRun[] =>
  readPages(streams, PARAGRAPHS, paragraphEntry);

export const readCharacterRuns = (streams: WordStreams): PropertyRun[] =>
  readPages(streams, CHARACTERS, characterEntry);

/** The run that covers a byte of the main stream. @param runs in ascending order */
export function runAt(runs: readonly PropertyRun[], at: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as PropertyRun).from <= at) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && at < run.to ? run : undefined;
}
