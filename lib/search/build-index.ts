import { BUREAU_TYPES } from "../extract/bureau-types";
import type { Bureau, Region } from "../records/schema";
import { KIND_ALIASES } from "./kind-aliases";
import type { SearchIndex } from "./search-index";
import { initialsOf, type Spell } from "./syllables";

type Level = SearchIndex["places"][number][8];

const coordinate = (text: string | null): number | null =>
  text === null ? null : Math.round(Number(text) * 1e4) / 1e4;

/** Aliases that say more than the name below its parents does: 湘西州, not 湖南湘西州. */
function ownAliases(region: Region): string[] {
  const above = [region.province, region.prefecture].flatMap((name) =>
    name === null || name === region.name ? [] : [name, name.replace(/(?:省|市|地区|盟)$/, "")],
  );
  return (region.aliases?.split("|") ?? []).filter(
    (alias) => alias !== "" && !above.some((name) => alias.startsWith(name)),
  );
}

function placeOf(region: Region): SearchIndex["places"][number] {
  const pinyin = region.pinyin ?? "";
  return [
    region.region_code,
    region.name,
    region.latin ?? "",
    pinyin,
    initialsOf(pinyin),
    ownAliases(region).join("|"),
    coordinate(region.longitude),
    coordinate(region.latitude),
    region.level as Level,
    region.parent_code ?? "",
    region.valid_from,
    region.valid_to,
  ];
}

/**
 * The index of places, bureaus and kinds of bureaus, in the order of the package. Sums over a place are found by the
 * place itself and are no bureaus.
 */
export function buildSearchIndex(
  { regions, bureaus }: { readonly regions: readonly Region[]; readonly bureaus: readonly Bureau[] },
  spell: Spell,
): SearchIndex {
  return {
    places: regions.map(placeOf),
    bureaus: bureaus
      .filter((bureau) => bureau.scope === "department")
      .map((bureau) => {
        const pinyin = spell(bureau.name);
        return [
          bureau.bureau_id,
          bureau.name,
          pinyin,
          initialsOf(pinyin),
          bureau.bureau_type ?? "",
          bureau.region_code ?? "",
        ];
      }),
    kinds: BUREAU_TYPES.filter((type) => type.id !== "汇总").map(({ id, en }) => {
      const aliases = KIND_ALIASES[id] ?? [];
      const spelled = [id, ...aliases].map(spell);
      return [id, en, spelled.join("|"), spelled.map(initialsOf).join("|"), aliases.join("|")];
    }),
  };
}
