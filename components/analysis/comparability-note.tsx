"use client";

import type { Alike, Comparability } from "@/lib/compare/comparable";
import { typeName } from "@/lib/i18n/bureau-types";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { Scope } from "@/lib/records/vocabulary";
import type { Selection } from "@/lib/view/fields";
import { useLocale, useText } from "../foundation/locale/locale-context";

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

interface ComparabilityNoteProps<Row> {
  readonly judged: Comparability<Row>;
  /** The group the page has narrowed itself to, where it has. */
  readonly narrowed?: Alike<Row> | null;
  readonly onChange: (change: Partial<Selection>) => void;
}

/** Groups a note offers; further ones are reached by the filters. */
const OFFERED = 6;

/** Why units are not compared, and one click to each group whose units can be; nothing where all are alike. */
export function ComparabilityNote<Row>({ judged, narrowed, onChange }: ComparabilityNoteProps<Row>) {
  const t = useText();
  const locale = useLocale();
  if (judged.comparable || judged.groups.length === 0) return null;
  const total = judged.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const known = judged.groups.filter((group) => group.known && group.rows.length > 1 && group !== narrowed);
  const withYear = judged.obstacles.includes("year");
  const why = judged.obstacles
    .map((obstacle) => t(`comparable.obstacle.${obstacle}`))
    .join(locale === "zh" ? "、" : ", ");
  return (
    <div className="notice comparability">
      <p>
        {narrowed
          ? t("comparable.narrowed", { group: alikeName(narrowed, t, locale), n: narrowed.rows.length })
          : t("comparable.not", { n: total, why })}
      </p>
      {known.length > 0 && (
        <p className="comparability-choices">
          <span>{t("comparable.choose")}</span>
          {known.slice(0, OFFERED).map((group) => (
            <button
              key={JSON.stringify([group.level, group.kind, group.basis, group.year])}
              type="button"
              className="button button-small"
              aria-label={t("comparable.only", {
                group: alikeName(group, t, locale, withYear),
                n: group.rows.length,
              })}
              onClick={() => onChange(choiceOf(group, withYear))}
            >
              {t("comparable.offered", {
                group: alikeName(group, t, locale, withYear),
                n: group.rows.length,
              })}
            </button>
          ))}
          {known.length > OFFERED && (
            <span className="dim">{t("comparable.others", { n: known.length - OFFERED })}</span>
          )}
        </p>
      )}
    </div>
  );
}
