import { damaged } from "./compound-file";
import { locate, type WordStreams } from "./word-streams";

/** A stretch of the body with the byte its text begins at. */
export interface Piece {
  readonly text: string;
  readonly at: number;
  /** Bytes of a character: one in the Western code page, two in UTF-16. */
  readonly width: 1 | 2;
}

const CLX = 0x1a2;
const PROPERTIES = 1;
const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;

/** The body's text in reading order, put together from the piece table. @throws DocumentError damaged */
export function readPieces(streams: WordStreams): Piece[] {
  const { start, length } = pieceTable(streams);
  const { main, table, characters } = streams;
  const count = (length - 4) / 12;
  if (count < 1 || !Number.isInteger(count)) throw damaged();
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = table.getUint32(start + 4 * i, true);
    const to = Math.min(table.getUint32(start + 4 * (i + 1), true), characters);
    if (to <= from) continue;
    const word = table.getUint32(start + 4 * (count + 1) + 8 * i + 2, true);
    const isCompressed = (word & COMPRESSED) !== 0;
    const width = isCompressed ? 1 : 2;
    const at = isCompressed ? (word & ~COMPRESSED) / 2 : word;
    const size = (to - from) * width;
    if (at + size > main.byteLength) throw damaged();
    const bytes = new Uint8Array(main.buffer, main.byteOffset + at, size);
    const text = new TextDecoder(isCompressed ? "windows-1252" : "utf-16le").decode(bytes);
    pieces.push({ text, at, width });
  }
  return pieces;
}

function pieceTable(streams: WordStreams): { start: number; length: number } {
  const { start, length } = locate(streams, CLX);
  let at = start;
  while (at + 5 <= start + length) {
    const kind = streams.table.getUint8(at);
    if (kind === PIECE_TABLE) {
      const size = streams.table.getUint32(at + 1, true);
      if (at + 5 + size > start + length) throw damaged();
      return { start: at + 5, length: size };
    }
    if (kind !== PROPERTIES) throw damaged();
    at += 3 + streams.table.getUint16(at + 1, true);
  }
  throw damaged();
}
