"use client";

import type { Alike, Comparability } from "@/lib/compare/comparable";
import type { Selection } from "@/lib/view/fields";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { alikeName, choiceOf } from "./comparability-names";

export interface ComparabilityNoticeProps<Row> {
  readonly judged: Comparability<Row>;
  /** The group the page has narrowed itself to, where it has. */
  readonly narrowed?: Alike<Row> | null;
  readonly onChange: (change: Partial<Selection>) => void;
}

/** Groups a note offers; further ones are reached by the filters. */
const OFFERED = 6;

/** Why units are not compared, and one click to each group whose units can be. */
export function ComparabilityNotice<Row>({ judged, narrowed, onChange }: ComparabilityNoticeProps<Row>) {
  const t = useText();
  const locale = useLocale();
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
