"use client";

import { type ReactNode, useMemo, useState } from "react";
import { divide, multiply, parseDecimal, toFixed, whole } from "@/lib/compare/rational";
import { formatMoney, formatMoneyExact, moneyUnit } from "@/lib/i18n/money";
import { formatPercent, formatShare } from "@/lib/i18n/number";
import { ChartHost } from "../foundation/chart/chart-host";
import { YearSelect } from "../foundation/controls/year-range";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { yearsOf } from "./matrix-rows";
import { modelOnWhat } from "./on-what-model";
import type { SubjectRow } from "./queries";

/** Classes named in the sentence. */
const NAMED = 3;

interface OnWhatProps {
  /** Names the chart where a page has several. */
  readonly id?: string;
  readonly rows: readonly SubjectRow[];
  readonly table: ReactNode;
}

/** What a bureau spends on: one sentence, then classes, sections and items by their share. */
export function OnWhat({ id = "bureau-subjects", rows, table }: OnWhatProps) {
  const t = useText();
  const locale = useLocale();
  const years = useMemo(() => yearsOf(rows), [rows]);
  const [wanted, setWanted] = useState<number | null>(null);
  const year = wanted !== null && years.includes(wanted) ? wanted : (years.at(-1) ?? 0);
  const model = useMemo(() => {
    const unit = moneyUnit("wan", locale);
    const write = (value: string): string =>
      locale === "en" ? formatMoneyExact(value, locale) : `${formatMoney(value, locale, unit).number} 万元`;
    return modelOnWhat(rows, year, {
      levels: [t("bureau.level.class"), t("bureau.level.section"), t("bureau.level.item")],
      write,
      against: (value, budget) => {
        const [spent, planned] = [parseDecimal(value), parseDecimal(budget)];
        const rate = spent && planned ? divide(spent, planned) : null;
        return t("profile.budget", {
          budget: write(budget),
          rate: rate ? formatPercent(toFixed(multiply(rate, whole(100)), 6)) : "—",
        });
      },
    });
  }, [rows, year, t, locale]);
  if (!model) return <>{table}</>;
  const named = model.classes
    .slice(0, NAMED)
    .map(({ name, share }) => t("bureau.classShare", { name, share: formatShare(share) }));
  return (
    <>
      <p className="headline" aria-live="polite">
        {t("bureau.onWhat", { year, n: model.classes.length, classes: named.join(t("control.and")) })}
      </p>
      {years.length > 1 && (
        <div className="filter-fields">
          <YearSelect value={year} years={years} onChange={setWanted} />
        </div>
      )}
      <ChartHost
        id={id}
        kind="icicle"
        data={model.data}
        title={t("bureau.onWhatTitle", { year })}
        description={t("bureau.subjectsAbout")}
        table={table}
        level={3}
        partNames={[t("phase.actual"), t("bureau.budgetOf")]}
      />
    </>
  );
}
