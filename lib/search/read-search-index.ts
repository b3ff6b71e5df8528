import type { SearchIndex } from "./search-index";

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
  /** How many bureaus and sums of the data are of it. */
  readonly units: number;
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

export interface SearchTerm {
  readonly kind: "metric" | "subject" | "method";
  readonly id: string;
  readonly name: string;
  readonly latin: string;
  readonly pinyin: string;
  readonly initials: string;
}

export interface SearchDocument {
  readonly title: string;
  readonly bureau: string;
  readonly year: number | null;
}

const list = (text: string): string[] => (text === "" ? [] : text.split("|"));

/** Names the columns of a search index. */
export function readSearchIndex(index: SearchIndex): {
  readonly places: readonly SearchPlace[];
  readonly bureaus: readonly SearchBureau[];
  readonly kinds: readonly SearchKind[];
  readonly terms: readonly SearchTerm[];
  readonly documents: readonly SearchDocument[];
} {
  return {
    places: index.places.map(
      ([
        code,
        name,
        latin,
        pinyin,
        initials,
        aliases,
        longitude,
        latitude,
        level,
        parent,
        from,
        until,
        units,
      ]) => ({
        ...{ code, name, latin, pinyin, initials, longitude, latitude, level, parent, from, until, units },
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
    terms: index.terms.map(([kind, id, name, latin, pinyin, initials]) => ({
      ...{ kind, id, name, latin, pinyin, initials },
    })),
    documents: index.documents.map(([title, bureau, year]) => ({ title, bureau, year })),
  };
}
