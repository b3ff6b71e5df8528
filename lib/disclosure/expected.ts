import { plainName } from "../checks/across/bureau-name";

/** A list of departments due against those of a collection. */
export interface Expected {
  readonly names: readonly string[];
  /** Those not in the collection, which is not the same as not published. */
  readonly lacking: readonly string[];
}

const endsOf = (name: string): string[] => Array.from({ length: name.length }, (_, i) => name.slice(i));

/** Reads a list, one name a line or between commas, against full names: 平江县水利局, or 水利局 of a list of one place. */
export function compareExpected(list: string, collected: readonly string[]): Expected {
  const names = [
    ...new Set(
      list
        .split(/[\r\n,，;；\t]+/u)
        .map((name) => name.trim())
        .filter((name) => name.length > 1),
    ),
  ];
  // A list names a department with or without its place: each end of a full name is one.
  const known = new Set(collected.map(plainName).flatMap(endsOf));
  return { names, lacking: names.filter((name) => !known.has(plainName(name))) };
}
