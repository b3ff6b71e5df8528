import { decimal, formatDecimal } from "../records/decimal";
import { narrowInteger } from "./decimal";
import type { EngineRow, EngineValue } from "./types";

type Read = (value: unknown) => EngineValue;

const WRAPPER = /^(?:Nullable|LowCardinality|SimpleAggregateFunction)\((?:\w+, )?(.*)\)$/;

/** The type inside the wrappers that say only how it is kept. */
function bare(type: string): string {
  const [, inner] = WRAPPER.exec(type) ?? [];
  return inner === undefined ? type : bare(inner);
}

const readText: Read = (value) => String(value);
const readNumber: Read = (value) => (typeof value === "number" ? value : Number(value));
const readInteger: Read = (value) => narrowInteger(BigInt(value as string | number));

/** DECIMAL as exact text with all its digits; sums of integers as numbers where that is exact, as DuckDB's. */
function readDecimalOf(scale: number): Read {
  return (value) => {
    const exact = decimal(String(value));
    return scale === 0 ? narrowInteger(exact.digits) : formatDecimal(exact, scale);
  };
}

function readerOf(type: string): Read {
  const name = bare(type);
  const [, scale] = /^Decimal\(\d+, (\d+)\)$/.exec(name) ?? [];
  if (scale !== undefined) return readDecimalOf(Number(scale));
  if (/^U?Int\d+$/.test(name)) return readInteger;
  if (/^Float\d+$/.test(name)) return readNumber;
  return name === "Bool" ? (value) => value === true || value === "true" : readText;
}

/** ClickHouse names a column with its table where another table of the statement has one of that name. */
const bareName = (name: string): string => name.replace(/^\w+\./, "");

const isLine = (line: string): boolean => line !== "";

/**
 * Rows of an answer in the format JSONCompactEachRowWithNamesAndTypes, as the other engines give them.
 * @throws SyntaxError where the answer was cut off, as when a limit is met half-way
 */
export function readRows(text: string): EngineRow[] {
  const [names = [], types = [], ...rows] = text
    .split("\n")
    .filter(isLine)
    .map((line) => JSON.parse(line) as unknown[]);
  const columns = names.map((name, i) => [bareName(String(name)), readerOf(String(types[i])), i] as const);
  return rows.map((cells) =>
    Object.fromEntries(
      columns.map(([name, read, i]) => [name, cells[i] === null ? null : read(cells[i])] as const),
    ),
  );
}
