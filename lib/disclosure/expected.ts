import { plainName } from "../checks/across/bureau-name";

/** A list of departments due against those of a collection. */
export interface Expected {
  readonly names: readonly string[];
  /** Those not in the collection, which is not the same as not published. */
  readonly lacking: readonly string[];
}

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
  const known = collected.map(plainName);
  const isKnown = (name: string): boolean => {
    const plain = plainName(name);
    return known.some((one) => one.endsWith(plain));
  };
  return { names, lacking: names.filter((name) => !isKnown(name)) };
}
