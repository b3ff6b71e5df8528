import type { Alike } from "@/lib/compare/comparable";
import { typeName } from "@/lib/i18n/bureau-types";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";

const LEVELS = ["central", "county", "prefecture", "province", "township", "zone"] as const;

export function levelName(level: string | null, t: Text): string {
  const known = LEVELS.find((name) => name === level);
  return t(`level.${known ?? "other"}`);
}

const PLACES = ["county", "prefecture", "province"] as const;

/** “全县（市、区）”, “省级政府本级”: whose accounts those of a body are. */
export function scopeName(scope: Scope, level: string | null, t: Text): string {
  const place = PLACES.find((name) => name === level);
  if (scope === "department" || place === undefined) return t(`scope.${scope}`);
  return t(`government.${scope}.${place}`);
}

/** “县级医疗保障”, “全县（市、区）”: of what kind bodies are. */
export function kindName(
  { scope, kind, level }: Pick<Alike<never>, "scope" | "kind" | "level">,
  t: Text,
  locale: Locale,
): string {
  if (scope !== "department") return scopeName(scope, level, t);
  return t("comparable.group", {
    level: levelName(level, t),
    kind: kind === null ? t("comparable.unknown") : typeName(kind, locale),
  });
}

/** “县级医疗保障 2023 年”: what the units of a group have in common. */
export function alikeName<Row>(group: Alike<Row>, t: Text, locale: Locale, withYear = false): string {
  const name = kindName(group, t, locale);
  return withYear ? t("comparable.groupYear", { group: name, year: group.year }) : name;
}

/** The choice that leaves only the units of a group. */
export function choiceOf<Row>(group: Alike<Row>, withYear: boolean): Partial<Selection> {
  return {
    ...(group.kind !== null && group.scope === "department" ? { bureauTypes: [group.kind] } : {}),
    ...(group.level !== null ? { levels: [group.level] } : {}),
    ...(withYear ? { years: { from: group.year, to: group.year } } : {}),
  };
}
