import { type Sound, soundOf } from "./match-sound";
import type { readSearchIndex, SearchPlace } from "./read-search-index";

export type TargetKind = "place" | "bureau" | "metric" | "subject" | "document" | "method";

/** Something the search can find, made ready for it. Texts are in lower case. */
export interface Target {
  readonly kind: TargetKind;
  /** Code of a place or subject, id of anything else. */
  readonly id: string;
  /** Chinese name, and where it stands: 铜梁区, 重庆市. */
  readonly name: string;
  readonly where: string;
  /** The same in Latin letters; empty where there is no such name. */
  readonly latin: string;
  readonly latinWhere: string;
  readonly texts: readonly string[];
  readonly sounds: readonly Sound[];
  readonly words: readonly string[];
  readonly code: string;
  /** Kind of a bureau, for its aliases. */
  readonly bureauKind: string;
  /** Added to the score: what is in the data, of higher level and in force goes first. */
  readonly weight: number;
}

const LEVEL: Readonly<Record<SearchPlace["level"], number>> = { province: 5, prefecture: 3, county: 1 };

const wordsOf = (latin: string): string[] =>
  latin
    .toLowerCase()
    .replaceAll("'", "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

const NO_PLACE = { name: "", where: "", latin: "", latinWhere: "", pinyin: "" };

/** Names of the places above one, the highest first. */
function namesAbove(place: SearchPlace, byCode: ReadonlyMap<string, SearchPlace>): SearchPlace[] {
  const above: SearchPlace[] = [];
  for (let next = byCode.get(place.parent); next && above.length < 3; next = byCode.get(next.parent))
    above.unshift(next);
  return above;
}

/** Everything of an index, ready to be searched; made once. */
export function prepareTargets(index: ReturnType<typeof readSearchIndex>): readonly Target[] {
  const byCode = new Map<string, SearchPlace>();
  for (const place of index.places)
    if (place.until === null || !byCode.has(place.code)) byCode.set(place.code, place);
  const wheres = new Map<string, { where: string; latinWhere: string }>();
  const whereOf = (place: SearchPlace) => {
    const known = wheres.get(place.code);
    if (known) return known;
    const above = namesAbove(place, byCode);
    const found = {
      where: above.map((one) => one.name).join(""),
      latinWhere: above
        .map((one) => one.latin)
        .reverse()
        .join(", "),
    };
    wheres.set(place.code, found);
    return found;
  };
  const places = index.places.map((place): Target => {
    const { where, latinWhere } = whereOf(place);
    return {
      ...{ kind: "place", id: place.code, name: place.name, where, latin: place.latin, latinWhere },
      texts: [place.name, ...place.aliases, `${where}${place.name}`],
      sounds: [soundOf(place.pinyin)],
      words: wordsOf(place.latin),
      code: place.code,
      bureauKind: "",
      weight: LEVEL[place.level] + (place.units > 0 ? 6 : 0) - (place.until === null ? 0 : 12),
    };
  });
  const kinds = new Map(index.kinds.map((kind) => [kind.id, kind]));
  const bureauNames = new Map<string, string>();
  const bureaus = index.bureaus.map((bureau): Target => {
    const place = byCode.get(bureau.region);
    const at = place
      ? { ...whereOf(place), name: place.name, latin: place.latin, pinyin: place.pinyin }
      : NO_PLACE;
    const name = `${at.name}${bureau.name}`;
    bureauNames.set(bureau.id, `${at.where}${name}`);
    const kind = kinds.get(bureau.kind);
    return {
      ...{ kind: "bureau", id: bureau.id, name, where: at.where },
      latin: kind ? [at.latin, kind.latin].filter((part) => part !== "").join(" · ") : "",
      latinWhere: at.latinWhere,
      texts: [name, `${at.where}${name}`],
      sounds: [soundOf(`${at.pinyin} ${bureau.pinyin}`)],
      words: wordsOf(`${at.latin} ${kind?.latin ?? ""}`),
      code: bureau.region,
      bureauKind: bureau.kind,
      weight: 2,
    };
  });
  const terms = index.terms.map(
    (term): Target => ({
      ...{ kind: term.kind, id: term.id, name: term.name, latin: term.latin, where: "", latinWhere: "" },
      texts: [term.name.toLowerCase()],
      sounds: [soundOf(term.pinyin.toLowerCase())],
      words: wordsOf(term.latin),
      code: term.kind === "subject" ? term.id : "",
      bureauKind: "",
      weight: 0,
    }),
  );
  const documents = index.documents.map((document): Target => {
    const owner = bureauNames.get(document.bureau) ?? byCode.get(document.bureau.slice(0, 6))?.name ?? "";
    return {
      ...{
        kind: "document",
        id: document.bureau,
        name: document.title,
        where: owner,
        latin: "",
        latinWhere: "",
      },
      texts: [document.title.toLowerCase(), `${owner}${document.year ?? ""}`],
      sounds: [],
      words: [],
      code: document.year === null ? "" : String(document.year),
      bureauKind: "",
      weight: 0,
    };
  });
  return [...places, ...bureaus, ...terms, ...documents];
}
