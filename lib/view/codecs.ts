import type { Parsed, Reason } from "./result";

/** Reads and prints one URL parameter. `print` of what `read` gave yields an equal value when read again. */
export interface ParamCodec<T> {
  read(raw: string): Parsed<T>;
  print(value: T): string;
}

/** Why a text is no such value; null where it is one. Every page carries these, and a schema library would be a tenth of its scripts. */
type Check = (text: string) => Reason | null;

const MAX_ITEMS = 200;
/** A longer text does not fit an address. */
export const MAX_TEXT = 2000;
const MAX_NAME = 200;

const name: Check = (text) => {
  if (text.length > MAX_NAME) return "tooLong";
  return text === "" || /[\p{Cc}~]/u.test(text) ? "name" : null;
};
const anyText: Check = (text) => (text.length > MAX_TEXT ? "tooLong" : null);
const matching =
  (pattern: RegExp, reason: Reason): Check =>
  (text) =>
    pattern.test(text) ? null : reason;
const code = matching(/^\d{6}$/, "code");
const identifier = matching(/^[a-z0-9][a-z0-9_.-]{0,79}$/i, "name");
const oneOf = (options: readonly string[]): Check => {
  const known = new Set(options);
  return (text) => (known.has(text) ? null : "choice");
};

function read<T>(value: T, reason: Reason | null): Parsed<T> {
  return reason === null ? { ok: true, value } : { ok: false, reason };
}

const textCodec = (check: Check): ParamCodec<string> => ({
  read: (raw) => read(raw, check(raw)),
  print: (value) => value,
});

/** Lists are joined by "~": it needs no escape in a URL and occurs in no name or code. */
function listCodec(check: Check): ParamCodec<readonly string[]> {
  return {
    read: (raw) => {
      const items = raw === "" ? [] : raw.split("~");
      if (items.length > MAX_ITEMS) return { ok: false, reason: "tooLong" };
      const reason = items.map(check).find((found) => found !== null) ?? null;
      return read(items, reason);
    },
    print: (items) => items.join("~"),
  };
}

export const codeList = listCodec(code);
export const nameList = listCodec(name);
export const identifierList = listCodec(identifier);

export const oneCode = textCodec(code);
export const freeText = textCodec(anyText);
export const oneName = textCodec(name);
export const oneIdentifier = textCodec(identifier);

export const choice = <const T extends readonly string[]>(options: T): ParamCodec<T[number]> =>
  textCodec(oneOf(options)) as ParamCodec<T[number]>;

export const choiceList = <const T extends readonly string[]>(options: T): ParamCodec<readonly T[number][]> =>
  listCodec(oneOf(options)) as ParamCodec<readonly T[number][]>;

/** One year or a range, both ends included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

const years = matching(/^(19|20)\d\d(-(19|20)\d\d)?$/, "year");

export const yearRange: ParamCodec<Years> = {
  read: (raw) => {
    const [from = "", to = from] = raw.split("-");
    const reason = years(raw) ?? (Number(from) > Number(to) ? "year" : null);
    return read({ from: Number(from), to: Number(to) }, reason);
  },
  print: ({ from, to }) => (from === to ? String(from) : `${from}-${to}`),
};

/** A column and its direction: `value` ascending, `-value` descending. */
export interface Sort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

export const sortOrder: ParamCodec<Sort> = {
  read: (raw) => {
    const descending = raw.startsWith("-");
    const column = descending ? raw.slice(1) : raw;
    return read({ column, direction: descending ? "descending" : "ascending" }, identifier(column));
  },
  print: ({ column, direction }) => (direction === "descending" ? `-${column}` : column),
};
