import { divide, negate, parseDecimal, subtract, toFixed, whole } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount, formatYear } from "@/lib/i18n/number";
import { findColumn } from "@/lib/metrics/columns";
import { factIds } from "@/lib/metrics/fact-ids";
import { type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import { namedIn } from "@/lib/records/measures";
import { moneyFormat, writeMetric } from "../analysis/metric-format";

/** A question, its answer in one sentence, and the facts it rests on. */
export interface Answer {
  readonly key: string;
  readonly sentence: string;
  readonly facts: readonly string[];
  /** What the source of a head count says of it. */
  readonly caveats?: readonly string[];
}

/** What a sentence is written with. */
export interface Context {
  readonly t: Text;
  readonly locale: Locale;
}

/** What a unit spends altogether, whatever its accounts call it. */
const TOTALS = ["expenditure_total", "general_public_budget_expenditure"] as const;

export const money = (value: string, locale: Locale): string =>
  writeMetric(moneyFormat([value], locale), value).text;

function latestWith(rows: readonly CellRow[], columns: readonly string[]) {
  const byYear = rows.toSorted((a, b) => b.fiscal_year - a.fiscal_year);
  for (const row of byYear)
    for (const column of columns) {
      const cell = cellOf(row, column);
      if (cell.value !== null) return { row, column, cell };
    }
  return null;
}

/** What a unit spent in a year altogether, in 元. */
export function totalOf(rows: readonly CellRow[], year: number): string | null {
  const found = latestWith(
    rows.filter((row) => row.fiscal_year === year),
    TOTALS,
  );
  return found?.cell.value ?? null;
}

/** How much was spent, and per resident where the place is known. */
function howMuch(rows: readonly CellRow[], { t, locale }: Context): Answer[] {
  const found = latestWith(rows, TOTALS);
  if (!found || found.cell.value === null) return [];
  const { row, cell, column } = found;
  const spent = {
    year: formatYear(row.fiscal_year, locale),
    name: namedIn(findColumn(column) ?? { zh: column, en: column }, row.scope)[locale],
    value: money(found.cell.value, locale),
  };
  const [total, people] = [parseDecimal(found.cell.value), row.population];
  const each = total && people !== null && people > 0 ? divide(total, whole(people)) : null;
  const sentence =
    each === null
      ? t("profile.spent", spent)
      : t("profile.spentPerHead", {
          ...spent,
          people: formatCount(String(people)),
          peopleYear: row.population_year ?? "—",
          each: money(toFixed(each, 2), locale),
        });
  const caveats = each === null || !row.population_note ? [] : [row.population_note];
  return [{ key: "spent", sentence, facts: factIds(cell.fact ?? ""), caveats }];
}

/** How “三公” moved between the last two years that state them. */
function threePublic(rows: readonly CellRow[], { t, locale }: Context): Answer[] {
  const found = latestWith(rows, ["three_public_total"]);
  if (!found || found.cell.value === null) return [];
  const { row, cell } = found;
  const before = rows.find((one) => one.fiscal_year === row.fiscal_year - 1);
  const earlier = before ? cellOf(before, "three_public_total") : null;
  const now = { year: formatYear(row.fiscal_year, locale), value: money(found.cell.value, locale) };
  const [last, previous] = [parseDecimal(found.cell.value), parseDecimal(earlier?.value ?? "")];
  if (!earlier || last === null || previous === null)
    return [
      { key: "three-public", sentence: t("profile.threePublic", now), facts: factIds(cell.fact ?? "") },
    ];
  const change = subtract(last, previous);
  const by = money(toFixed(change.n < 0n ? negate(change) : change, 2), locale);
  const moved =
    change.n === 0n ? t("profile.same") : t(change.n > 0n ? "profile.more" : "profile.less", { by });
  return [
    {
      key: "three-public",
      sentence: t("profile.threePublicMoved", { ...now, change: moved }),
      facts: factIds([cell.fact, earlier.fact].join(" ")),
    },
  ];
}

export const answersOf = (rows: readonly CellRow[], context: Context): readonly Answer[] => [
  ...howMuch(rows, context),
  ...threePublic(rows, context),
];
