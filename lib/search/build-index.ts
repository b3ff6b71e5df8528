import { FORMULAS } from "../compare/formulas";
import { BUREAU_TYPES } from "../extract/bureau-types";
import { typeName } from "../i18n/bureau-types";
import { englishSubject } from "../i18n/subjects";
import { METRICS } from "../metrics/registry";
import { shortName } from "../records/full-name";
import { groupBy } from "../records/group";
import type { Bureau, DocumentRecord, Region, Subject } from "../records/schema";
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

function placeOf(region: Region, units: number): SearchIndex["places"][number] {
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
    units,
  ];
}

type Term = SearchIndex["terms"][number];

/** Metrics, formulas and subjects; a subject's code is looked for as a name is. */
function termsOf(subjects: readonly Subject[], spell: Spell): Term[] {
  const term = (kind: Term[0], id: string, zh: string, en: string): Term => {
    const pinyin = spell(zh);
    return [kind, id, zh, en, pinyin, initialsOf(pinyin)];
  };
  const latest = new Map(subjects.map((subject) => [subject.code, subject]));
  return [
    ...METRICS.map(({ id, title }) => term("metric", id, title.zh, title.en)),
    ...[...latest.values()].map(({ code, name }) => term("subject", code, name, englishSubject(name) ?? "")),
    ...FORMULAS.map(({ id, title }) => term("method", id, title.zh, title.en)),
  ];
}

interface Searched {
  readonly regions: readonly Region[];
  readonly bureaus: readonly Bureau[];
  readonly subjects: readonly Subject[];
  readonly documents: readonly DocumentRecord[];
}

/**
 * The index of places, bureaus and kinds of bureaus, in the order of the package. Sums over a place are found by the
 * place itself and are no bureaus.
 */
export function buildSearchIndex(
  { regions, bureaus, subjects, documents }: Searched,
  spell: Spell,
): SearchIndex {
  const placeNames = new Map(regions.map((region) => [region.region_code, region.full_name]));
  const units = groupBy(bureaus, (bureau) => bureau.region_code ?? "");
  return {
    places: regions.map((region) => placeOf(region, units.get(region.region_code)?.length ?? 0)),
    bureaus: bureaus
      .filter((bureau) => bureau.scope === "department")
      .map((bureau) => {
        const name = shortName(placeNames.get(bureau.region_code ?? "") ?? null, bureau.name);
        const pinyin = spell(name);
        return [
          bureau.bureau_id,
          name,
          pinyin,
          initialsOf(pinyin),
          bureau.bureau_type ?? "",
          bureau.region_code ?? "",
        ];
      }),
    kinds: BUREAU_TYPES.filter((type) => type.id !== "汇总").map(({ id }) => {
      const aliases = KIND_ALIASES[id] ?? [];
      const spelled = [id, ...aliases].map(spell);
      return [
        id,
        typeName(id, "en"),
        spelled.join("|"),
        spelled.map(initialsOf).join("|"),
        aliases.join("|"),
      ];
    }),
    terms: termsOf(subjects, spell),
    documents: documents.flatMap(({ title, bureau_id, fiscal_year }) =>
      title === null
        ? []
        : [[title, bureau_id ?? "", fiscal_year] satisfies SearchIndex["documents"][number]],
    ),
  };
}
