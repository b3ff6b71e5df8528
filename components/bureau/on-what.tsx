"use client";

import { type ReactNode, useMemo } from "react";
import { divide, multiply, parseDecimal, toFixed, whole } from "@/lib/compare/rational";
import { formatPercent, formatShare } from "@/lib/i18n/number";
import { subjectName } from "@/lib/i18n/subjects";
import type { CellRow } from "@/lib/metrics/queries/cells";
import { ChartHost } from "../foundation/chart/chart-host";
import { YearSelect } from "../foundation/controls/year-range";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { useChoice } from "../foundation/view/use-choice";
import { money, totalOf } from "../profile/sentences";
import { yearsOf } from "./matrix-rows";
import { modelOnWhat } from "./on-what-model";
import type { SubjectRow } from "./queries";

/** Classes named in the sentence. */
const NAMED = 3;

interface OnWhatProps {
  /** Names the chart where a page has several. */
  readonly id?: string;
  /** Who it is, as titles name it. */
  readonly subject: string;
  readonly rows: readonly SubjectRow[];
  /** The unit's years: what it spent in all. */
  readonly years: readonly CellRow[];
  readonly table: ReactNode;
}

/** The classes of the sentence are the whole story from here on; what is left is rounding in print. */
const ALL = 0.995;

/** What a bureau spends on: one sentence, then classes, sections and items by their share. */
export function OnWhat({ id = "bureau-subjects", subject, rows, years: units, table }: OnWhatProps) {
  const t = useText();
  const locale = useLocale();
  const years = useMemo(() => yearsOf(rows), [rows]);
  const [wanted, choose] = useChoice(`${id}.year`);
  const year = years.find((one) => String(one) === wanted) ?? years.at(-1) ?? 0;
  const model = useMemo(() => {
    const write = (value: string): string => money(value, locale);
    const total = totalOf(units, year);
    return modelOnWhat(
      rows,
      year,
      {
        levels: [t("bureau.level.class"), t("bureau.level.section"), t("bureau.level.item")],
        name: (subject) => subjectName(subject, locale),
        write,
        against: (value, budget) => {
          const [spent, planned] = [parseDecimal(value), parseDecimal(budget)];
          const rate = spent && planned ? divide(spent, planned) : null;
          return t("profile.budget", {
            budget: write(budget),
            rate: rate ? formatPercent(toFixed(multiply(rate, whole(100)), 6)) : "—",
          });
        },
      },
      total === null ? null : Number(total),
    );
  }, [rows, units, year, t, locale]);
  if (!model) return <>{table}</>;
  const named = model.classes
    .slice(0, NAMED)
    .map(({ name, share }) => t("bureau.classShare", { name, share: formatShare(share) }));
  const said = { year, n: model.classes.length, classes: named.join(t("control.and")) };
  const isPart = model.covered !== null && model.covered < ALL;
  return (
    <>
      <p className="headline" aria-live="polite">
        {model.covered === null
          ? t("bureau.onWhatListed", { ...said, listed: money(model.listed.toFixed(2), locale) })
          : model.covered >= ALL
            ? t("bureau.onWhat", said)
            : t("bureau.onWhatPart", { ...said, share: formatShare(model.covered) })}
      </p>
      {years.length > 1 && (
        <div className="filter-fields">
          <YearSelect value={year} years={years} onChange={(picked) => choose(String(picked))} />
        </div>
      )}
      <ChartHost
        id={id}
        kind="icicle"
        data={model.data}
        title={t("profile.chartTitle", { subject, what: t("bureau.onWhatTitle", { year }) })}
        description={t("bureau.subjectsAbout")}
        table={table}
        level={3}
        partNames={[t("phase.actual"), t("bureau.budgetOf")]}
        caption={isPart ? t("bureau.onWhatBlank") : undefined}
      />
    </>
  );
}
