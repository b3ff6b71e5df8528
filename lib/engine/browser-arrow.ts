import type { Data, DataType, RecordBatch } from "apache-arrow";
import { narrowInteger, readDecimal } from "./decimal";
import type { EngineRow, EngineValue } from "./types";

/** Arrow type ids (Arrow Schema.fbs); a runtime import would pull the enum's whole module in. */
const UTF8 = 5;
const DECIMAL = 7;
const DATE = 8;
const TIMESTAMP = 10;

/** Words of a 128-bit decimal, little-endian. */
const WORDS = 4;
const WORD = 2 ** 32;

type Reader = (row: number) => EngineValue;

/** 128-bit two's complement. */
function readWords(words: Uint32Array, at: number): bigint {
  let unsigned = 0n;
  for (let i = WORDS - 1; i >= 0; i--) unsigned = (unsigned << 32n) | BigInt(words[at + i] ?? 0);
  return BigInt.asIntN(128, unsigned);
}

/** The same integer where it is not negative and a double holds it, as nearly every amount. */
function readSmall(words: Uint32Array, at: number): number | undefined {
  if (words[at + 2] !== 0 || words[at + 3] !== 0) return undefined;
  const value = (words[at + 1] ?? 0) * WORD + (words[at] ?? 0);
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function formatSmall(unscaled: number, scale: number): string {
  const digits = String(unscaled).padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Reads the words in place: a page of amounts is two hundred thousand cells. */
function decimalReader(data: Data): Reader {
  const { precision, scale } = data.type as unknown as { precision: number; scale: number };
  const words = data.values as Uint32Array;
  return (row) => {
    const at = WORDS * row;
    const small = scale === 0 ? undefined : readSmall(words, at);
    return small === undefined
      ? readDecimal(readWords(words, at), precision, scale)
      : formatSmall(small, scale);
  };
}

const CONTINUATION = 0b1000_0000;
const FOUR_BYTES = 0b1111_0000;

/**
 * Texts of a column, decoded in one go and cut by their places: a decoder called for each cell takes most of a
 * page's time. A byte that continues a character adds no UTF-16 unit, the first of four adds two.
 */
function textReader(data: Data): Reader {
  const offsets = data.valueOffsets as Int32Array;
  const start = offsets[0] ?? 0;
  const bytes = (data.values as Uint8Array).subarray(start, offsets[data.length] ?? start);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const cut = (from: number, to: number): string => text.slice(from, to);
  if (text.length === bytes.length)
    return (row) => cut((offsets[row] ?? start) - start, (offsets[row + 1] ?? start) - start);
  const units = new Uint32Array(data.length + 1);
  let unit = 0;
  let at = 0;
  for (let row = 1; row <= data.length; row++) {
    for (const end = (offsets[row] ?? start) - start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if ((byte & 0b1100_0000) !== CONTINUATION) unit += byte >= FOUR_BYTES ? 2 : 1;
    }
    units[row] = unit;
  }
  return (row) => cut(units[row] ?? 0, units[row + 1] ?? 0);
}

function plain(value: unknown): EngineValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return narrowInteger(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Uint8Array) return hexOf(value);
  return String(value);
}

/** Bytes shown of a value of bytes. */
const MOST_BYTES = 1000;

const hexOf = (bytes: Uint8Array): string =>
  `\\x${[...bytes.subarray(0, MOST_BYTES)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}${
    bytes.length > MOST_BYTES ? `… (${bytes.length})` : ""
  }`;

const CONVERTERS: Readonly<Record<number, (value: unknown) => EngineValue>> = {
  [DATE]: (value) => new Date(Number(value)).toISOString().slice(0, 10),
  [TIMESTAMP]: (value) => new Date(Number(value)).toISOString(),
};

function valueReader(batch: RecordBatch, column: number, type: DataType): Reader {
  const vector = batch.getChildAt(column);
  const convert = CONVERTERS[type.typeId] ?? plain;
  return (row) => convert(vector?.get(row));
}

function readerOf(batch: RecordBatch, column: number, type: DataType): Reader {
  const data = batch.data.children[column] as Data;
  const read =
    type.typeId === UTF8
      ? textReader(data)
      : type.typeId === DECIMAL
        ? decimalReader(data)
        : valueReader(batch, column, type);
  return (row) => (data.getValid(row) ? read(row) : null);
}

/** Rows of one Arrow batch; the one place where engine values become ours in the browser. */
export function readBatch(batch: RecordBatch): EngineRow[] {
  const columns = batch.schema.fields.map(
    (field, i) => [field.name, readerOf(batch, i, field.type)] as const,
  );
  return Array.from({ length: batch.numRows }, (_, row) => {
    const record: Record<string, EngineValue> = {};
    for (const [name, read] of columns) record[name] = read(row);
    return record;
  });
}
