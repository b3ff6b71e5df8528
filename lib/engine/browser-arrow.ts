import type { DataType, RecordBatch, Vector } from "apache-arrow";
import { narrowInteger, readDecimal } from "./decimal";
import type { EngineRow, EngineValue } from "./types";

/** Arrow type ids (Arrow Schema.fbs); a runtime import would pull the enum's whole module in. */
const DECIMAL = 7;
const DATE = 8;
const TIMESTAMP = 10;

interface DecimalType {
  readonly precision: number;
  readonly scale: number;
}

/** 128-bit two's complement in little-endian 32-bit words. */
function readWords(words: ArrayLike<number>): bigint {
  let unsigned = 0n;
  for (let i = words.length - 1; i >= 0; i--) unsigned = (unsigned << 32n) | BigInt(words[i] ?? 0);
  return BigInt.asIntN(32 * words.length, unsigned);
}

function converter(type: DataType): (value: unknown) => EngineValue {
  if (type.typeId === DECIMAL) {
    const { precision, scale } = type as unknown as DecimalType;
    return (value) => readDecimal(readWords(value as ArrayLike<number>), precision, scale);
  }
  if (type.typeId === DATE) return (value) => new Date(Number(value)).toISOString().slice(0, 10);
  if (type.typeId === TIMESTAMP) return (value) => new Date(Number(value)).toISOString();
  return readPlain;
}

function readPlain(value: unknown): EngineValue {
  if (typeof value === "bigint") return narrowInteger(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return String(value);
}

/** Rows of one Arrow batch; the one place where engine values become ours in the browser. */
export function readBatch(batch: RecordBatch): EngineRow[] {
  const columns = batch.schema.fields.map((field, i) => {
    const vector = batch.getChildAt(i) as Vector;
    return { name: field.name, vector, convert: converter(field.type) };
  });
  return Array.from({ length: batch.numRows }, (_, row) => {
    const record: Record<string, EngineValue> = {};
    for (const { name, vector, convert } of columns) {
      const value = vector.get(row);
      record[name] = value === null || value === undefined ? null : convert(value);
    }
    return record;
  });
}
