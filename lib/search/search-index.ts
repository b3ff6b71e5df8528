import * as z from "zod/mini";

/** Columns of a place, in the order of its row. Texts are empty and numbers null where nothing is known. */
const Place = z.tuple([
  z.string().check(z.describe("code: GB/T 2260, six digits; a renamed code has a row for each name")),
  z.string().check(z.describe("name, as in force in the years given")),
  z.string().check(z.describe("latin: English name, e.g. Tongliang District")),
  z.string().check(z.describe("pinyin of the name without its ending, syllables separated by spaces")),
  z.string().check(z.describe("initials of these syllables")),
  z.string().check(z.describe("aliases, separated by |")),
  z.nullable(z.number()).check(z.describe("longitude of the seat")),
  z.nullable(z.number()).check(z.describe("latitude of the seat")),
  z.enum(["province", "prefecture", "county"]),
  z.string().check(z.describe("parent: code of the place it lies in")),
  z.nullable(z.int()).check(z.describe("first year the name is valid in")),
  z.nullable(z.int()).check(z.describe("first year it is no longer valid in; null: in force")),
]);

const Bureau = z.tuple([
  z.string().check(z.describe("bureau_id")),
  z.string().check(z.describe("name without its region")),
  z.string().check(z.describe("pinyin of the name")),
  z.string().check(z.describe("initials")),
  z.string().check(z.describe("kind: id of kinds, empty where unknown")),
  z.string().check(z.describe("code of its place, empty where unknown")),
]);

const Kind = z.tuple([
  z.string().check(z.describe("id, which is the Chinese name")),
  z.string().check(z.describe("latin: English name")),
  z.string().check(z.describe("pinyin of the name and the aliases, separated by |")),
  z.string().check(z.describe("initials of the name and the aliases, separated by |")),
  z.string().check(z.describe("aliases such as 医保局, separated by |")),
]);

/**
 * What the global search looks through, as static JSON beside the engine file (`search` of the engine's manifest).
 * Rows are tuples, which halves the file; `readSearchIndex` of lib/search names their columns.
 */
export const SearchIndex = z.object({
  places: z.array(Place),
  bureaus: z.array(Bureau),
  kinds: z.array(Kind),
});
export type SearchIndex = z.infer<typeof SearchIndex>;

export interface SearchPlace {
  readonly code: string;
  readonly name: string;
  readonly latin: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly aliases: readonly string[];
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly level: "province" | "prefecture" | "county";
  readonly parent: string;
  readonly from: number | null;
  /** Null while the name is in force. */
  readonly until: number | null;
}

export interface SearchBureau {
  readonly id: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly kind: string;
  readonly region: string;
}

export interface SearchKind {
  readonly id: string;
  readonly latin: string;
  readonly aliases: readonly string[];
  /** Of the name and each alias. */
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

const list = (text: string): string[] => (text === "" ? [] : text.split("|"));

/** Names the columns of a search index. */
export function readSearchIndex(index: SearchIndex): {
  readonly places: readonly SearchPlace[];
  readonly bureaus: readonly SearchBureau[];
  readonly kinds: readonly SearchKind[];
} {
  return {
    places: index.places.map(
      ([code, name, latin, pinyin, initials, aliases, longitude, latitude, level, parent, from, until]) => ({
        ...{ code, name, latin, pinyin, initials, longitude, latitude, level, parent, from, until },
        aliases: list(aliases),
      }),
    ),
    bureaus: index.bureaus.map(([id, name, pinyin, initials, kind, region]) => ({
      ...{ id, name, pinyin, initials, kind, region },
    })),
    kinds: index.kinds.map(([id, latin, pinyin, initials, aliases]) => ({
      ...{ id, latin },
      ...{ pinyin: list(pinyin), initials: list(initials), aliases: list(aliases) },
    })),
  };
}
