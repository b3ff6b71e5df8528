import type { Block } from "../blocks/block";
import type { CellLayout } from "../blocks/edge-table";
import { FlowBuilder } from "../blocks/flow-builder";
import { DocumentError } from "../document-error";
import { type Piece, readPieces } from "./pieces";
import { type PropertyRun, readCharacterRuns, readParagraphRuns, runAt } from "./property-pages";
import { readRowLayout } from "./row-layout";
import { readSprms, SPRM } from "./sprms";
import type { WordStreams } from "./word-streams";

/** What a paragraph's properties say of its place in a table. */
interface ParagraphPlace {
  readonly inTable: boolean;
  readonly endsRow: boolean;
  readonly layout: readonly CellLayout[];
}

const OUTSIDE: ParagraphPlace = { inTable: false, endsRow: false, layout: [] };
const MOST_CHARACTERS = 20_000_000;

const CELL = "\x07";
const FIELD_BEGIN = "\x13";
const FIELD_RESULT = "\x14";
const FIELD_END = "\x15";
/** Ends of paragraphs and cells, page and line breaks. */
const ENDS = new Set(["\r", CELL, "\f", "\v"]);
const MARKS: ReadonlySet<string> = new Set([...ENDS, FIELD_BEGIN, FIELD_RESULT, FIELD_END]);
const HYPHEN = "\x1e";

/** The characters a reader sees: what stands for pictures, notes and marks is left out. */
function seen(part: string): string {
  let text = "";
  for (const character of part)
    if (character === HYPHEN) text += "-";
    else if (character >= " " || character === "\t") text += character;
  return text;
}

function placeOf(run: PropertyRun | undefined, { data }: WordStreams): ParagraphPlace {
  if (!run) return OUTSIDE;
  let place = OUTSIDE;
  const take = (list: DataView): void => {
    for (const { code, operand } of readSprms(list)) {
      if (code === SPRM.inTable) place = { ...place, inTable: operand.getUint8(0) === 1 };
      else if (code === SPRM.rowEnd) place = { ...place, endsRow: operand.getUint8(0) === 1 };
      else if (code === SPRM.tableDefinition) place = { ...place, layout: readRowLayout(operand) };
      else if (code === SPRM.hugeProperties) {
        const huge = longProperties(data, operand.getUint32(0, true));
        if (huge) take(huge);
      }
    }
  };
  take(run.sprms);
  return place;
}

/** A list too long for its page stands in the data stream. One inside another is not read. */
function longProperties(data: DataView | null, at: number): DataView | null {
  if (!data || at + 2 > data.byteLength) return null;
  const length = data.getUint16(at, true);
  if (at + 2 + length > data.byteLength) return null;
  const list = new DataView(data.buffer, data.byteOffset + at + 2, length);
  return [...readSprms(list)].some(({ code }) => code === SPRM.hugeProperties) ? null : list;
}

const UNSEEN: ReadonlySet<number> = new Set([SPRM.hidden, SPRM.deleted, SPRM.struck, SPRM.struckTwice]);

const isUnseen = (run: PropertyRun | undefined): boolean =>
  run !== undefined &&
  [...readSprms(run.sprms)].some(
    ({ code, operand }) => UNSEEN.has(code) && operand.byteLength > 0 && operand.getUint8(0) === 1,
  );

/**
 * Paragraphs and tables of a Word file's body. Cells end in a mark that also ends the row; the paragraph's
 * properties tell which, and the row end states the edges of its cells.
 */
export function readBody(streams: WordStreams): readonly Block[] {
  const pieces = readPieces(streams);
  if (pieces.reduce((sum, piece) => sum + piece.text.length, 0) > MOST_CHARACTERS)
    throw new DocumentError("too_large", `The Word file has more than ${MOST_CHARACTERS} characters.`);
  const paragraphs = readParagraphRuns(streams);
  const characters = readCharacterRuns(streams);
  const builder = new FlowBuilder();
  const fields: boolean[] = [];
  let text = "";
  const take = (part: string, at: number): void => {
    if (fields.includes(true) || isUnseen(runAt(characters, at))) return;
    text += seen(part);
  };
  const end = (mark: string, at: number): void => {
    const place = placeOf(runAt(paragraphs, at), streams);
    if (mark === CELL && place.endsRow) builder.closeRow(place.layout);
    else {
      builder.line(text, place.inTable || mark === CELL);
      if (mark === CELL) builder.closeCell();
    }
    text = "";
  };
  for (const piece of pieces)
    for (const { part, at } of partsOf(piece, characters)) {
      if (part === FIELD_BEGIN) fields.push(true);
      else if (part === FIELD_RESULT && fields.length > 0) fields[fields.length - 1] = false;
      else if (part === FIELD_END) fields.pop();
      else if (ENDS.has(part)) end(part, at);
      else take(part, at);
    }
  builder.line(text, false);
  return builder.finish();
}

/** A piece cut at its marks and where the characters' properties change. */
function* partsOf(piece: Piece, runs: readonly PropertyRun[]): Generator<{ part: string; at: number }> {
  const { text, at, width } = piece;
  let start = 0;
  while (start < text.length) {
    const place = at + start * width;
    if (MARKS.has(text[start] as string)) {
      yield { part: text[start] as string, at: place };
      start += 1;
      continue;
    }
    const run = runAt(runs, place);
    const most = run ? Math.max(start + 1, Math.floor((run.to - at) / width)) : text.length;
    let end = start + 1;
    while (end < text.length && end < most && !MARKS.has(text[end] as string)) end++;
    yield { part: text.slice(start, end), at: place };
    start = end;
  }
}
