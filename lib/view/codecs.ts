import * as z from "zod/mini";
import type { Parsed, Reason } from "./result";

/** Reads and prints one URL parameter. `print` of what `read` gave yields an equal value when read again. */
export interface ParamCodec<T> {
  read(raw: string): Parsed<T>;
  print(value: T): string;
}

/** zod carries the reason as the issue's message, so that a schema and its explanation are one thing. */
function because(reason: Reason): string {
  return reason;
}

function readWith<S extends z.ZodMiniType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, reason: (result.error.issues[0]?.message ?? "choice") as Reason };
}

const MAX_ITEMS = 200;
const MAX_TEXT = 2000;

const name = z.string().check(
  z.minLength(1, because("name")),
  z.maxLength(200, because("tooLong")),
  z.refine((text) => !/[\p{Cc}~]/u.test(text), because("name")),
);
const text = z.string().check(z.maxLength(MAX_TEXT, because("tooLong")));
const code = z.string().check(z.regex(/^\d{6}$/, because("code")));
const identifier = z.string().check(z.regex(/^[a-z0-9][a-z0-9_.-]{0,79}$/i, because("name")));

const listOf = <S extends z.ZodMiniType<string, string>>(item: S) =>
  z.array(item).check(z.maxLength(MAX_ITEMS, because("tooLong")));

/** Lists are joined by "~": it needs no escape in a URL and occurs in no name or code. */
function listCodec<S extends z.ZodMiniType<string, string>>(item: S): ParamCodec<readonly string[]> {
  const schema = listOf(item);
  return {
    read: (raw) => readWith(schema, raw === "" ? [] : raw.split("~")) as Parsed<readonly string[]>,
    print: (items) => items.join("~"),
  };
}

export const codeList = listCodec(code);
export const nameList = listCodec(name);
export const identifierList = listCodec(identifier);

export const freeText: ParamCodec<string> = { read: (raw) => readWith(text, raw), print: (value) => value };
export const oneName: ParamCodec<string> = { read: (raw) => readWith(name, raw), print: (value) => value };
export const oneIdentifier: ParamCodec<string> = {
  read: (raw) => readWith(identifier, raw),
  print: (value) => value,
};

export function choice<const T extends readonly string[]>(options: T): ParamCodec<T[number]> {
  const schema = z.enum(options as unknown as readonly [string, ...string[]], because("choice"));
  return { read: (raw) => readWith(schema, raw) as Parsed<T[number]>, print: (value) => value };
}

export function choiceList<const T extends readonly string[]>(options: T): ParamCodec<readonly T[number][]> {
  const item = z.enum(options as unknown as readonly [string, ...string[]], because("choice"));
  return listCodec(item as unknown as z.ZodMiniType<string, string>) as ParamCodec<readonly T[number][]>;
}

/** One year or a range, both ends included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

const years = z.string().check(z.regex(/^(19|20)\d\d(-(19|20)\d\d)?$/, because("year")));

export const yearRange: ParamCodec<Years> = {
  read: (raw) => {
    const checked = readWith(years, raw);
    if (!checked.ok) return checked;
    const [from = "", to = from] = checked.value.split("-");
    if (Number(from) > Number(to)) return { ok: false, reason: "year" };
    return { ok: true, value: { from: Number(from), to: Number(to) } };
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
    const checked = readWith(identifier, descending ? raw.slice(1) : raw);
    if (!checked.ok) return checked;
    return { ok: true, value: { column: checked.value, direction: descending ? "descending" : "ascending" } };
  },
  print: ({ column, direction }) => (direction === "descending" ? `-${column}` : column),
};
