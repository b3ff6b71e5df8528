/** What a page carries in its HTML: its rows as columns, so that no name and no repeated word is said again. */
export interface Packed<T> {
  readonly packed: unknown;
  /** Of what type it is; never there. */
  readonly of?: T;
}

type Plain = Readonly<Record<string, unknown>>;

/** Words of a column with the place of each row's among them, or its values where they hardly repeat. */
type Column = { readonly words: readonly unknown[]; readonly at: readonly number[] } | readonly unknown[];

interface Columns {
  readonly $columns: Readonly<Record<string, Column>>;
}

/** Fewer rows are shorter as they are. */
const LEAST = 8;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The names that all of some rows have; null where they are no rows of one kind. */
function namesOf(rows: readonly unknown[]): readonly string[] | null {
  const [first] = rows;
  if (rows.length < LEAST || !isPlain(first)) return null;
  const names = Object.keys(first);
  const isAlike = (row: unknown): boolean =>
    isPlain(row) && Object.keys(row).length === names.length && names.every((name) => name in row);
  return rows.every(isAlike) ? names : null;
}

function packColumn(values: readonly unknown[]): Column {
  const words = [...new Set(values)];
  if (words.length * 2 > values.length || values.some((value) => typeof value === "object" && value !== null))
    return values.map(packValue);
  const places = new Map(words.map((word, i) => [word, i]));
  return { words, at: values.map((value) => places.get(value) ?? 0) };
}

function packValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const names = namesOf(value);
    if (names === null) return value.map(packValue);
    const $columns = Object.fromEntries(
      names.map((name) => [name, packColumn(value.map((row: Plain) => row[name]))]),
    );
    return { $columns } satisfies Columns;
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packValue(one)]));
}

const unpackColumn = (column: Column): readonly unknown[] =>
  "words" in column ? column.at.map((place) => column.words[place]) : column.map(unpackValue);

function unpackValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackValue);
  if (!isPlain(value)) return value;
  if (!("$columns" in value))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unpackValue(one)]));
  const columns = Object.entries((value as unknown as Columns).$columns).map(
    ([name, column]) => [name, unpackColumn(column)] as const,
  );
  const [first] = columns;
  return (first?.[1] ?? []).map((_, i) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, cells[i]])),
  );
}

/** Plain values only: objects, arrays, words, numbers, null. */
export const pack = <T>(value: T): Packed<T> => ({ packed: packValue(value) });

export const unpack = <T>({ packed }: Packed<T>): T => unpackValue(packed) as T;
