"use client";

import { findColumn } from "@/lib/metrics/columns";
import { type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { Lacking } from "../profile/lacking";
import { yearsOf } from "./matrix-rows";

/** What every final account has to state, so that a year without it is worth a word. */
const EXPECTED = [
  "revenue_total",
  "expenditure_total",
  "basic_expenditure",
  "project_expenditure",
  "three_public_total",
  "operating_expenses",
] as const;

const between = (years: readonly number[]): number[] => {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** Years without accounts between the first and the last, and what a year's accounts do not state. */
export function Missing({ rows }: { rows: readonly CellRow[] }) {
  const t = useText();
  const locale = useLocale();
  const lacking = between(yearsOf(rows)).flatMap((year) => {
    const row = rows.find((one) => one.fiscal_year === year);
    const items = EXPECTED.filter((column) => !row || cellOf(row, column).value === null).map(
      (column) => findColumn(column)?.[locale] ?? column,
    );
    return items.length > 0 ? [t("bureau.noFigures", { year, items: items.join(t("control.and")) })] : [];
  });
  return <Lacking items={lacking} />;
}
