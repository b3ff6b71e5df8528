import { DocumentError } from "../document-error";
import { CompoundFile, damaged } from "./compound-file";

/** The streams a Word file (97 to 2003, [MS-DOC]) is made of, with where its tables stand. */
export interface WordStreams {
  readonly main: DataView;
  readonly table: DataView;
  /** Properties too long for their page; absent in most files. */
  readonly data: DataView | null;
  /** Characters of the body, without notes, headers and text boxes. */
  readonly characters: number;
}

const IDENTIFIER = 0xa5ec;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @throws DocumentError damaged, encrypted or unsupported_format */
export function openWordStreams(bytes: Uint8Array): WordStreams {
  const file = new CompoundFile(bytes);
  const content = file.stream("WordDocument");
  if (!content || content.length < 0x1aa) throw damaged();
  const main = viewOf(content);
  const flags = main.getUint16(0x0a, true);
  if (main.getUint16(0, true) !== IDENTIFIER || main.getUint16(2, true) < WORD_97)
    throw new DocumentError("unsupported_format", "The file is of a Word before 97: save it as .docx.");
  if ((flags & ENCRYPTED) !== 0) throw new DocumentError("encrypted", "The file is protected by a password.");
  const table = file.stream((flags & TABLE_1) === 0 ? "0Table" : "1Table");
  if (!table) throw damaged();
  const data = file.stream("Data");
  return {
    main,
    table: viewOf(table),
    data: data && viewOf(data),
    characters: main.getUint32(0x4c, true),
  };
}

/** Offset and length of a structure in the table stream, from its place in the file's header. */
export function locate({ main, table }: WordStreams, at: number): { start: number; length: number } {
  const start = main.getUint32(at, true);
  const length = main.getUint32(at + 4, true);
  if (start + length > table.byteLength) throw damaged();
  return { start, length };
}
