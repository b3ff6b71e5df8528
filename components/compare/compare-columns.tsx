import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { formatCount } from "@/lib/i18n/number";
import { provinceName } from "@/lib/i18n/provinces";
import { isReason, REASONS } from "@/lib/metrics/reasons";
import { kindName } from "../analysis/comparability-names";
import { flagColumn } from "../analysis/flag-column";
import { metricEvidence } from "../analysis/metric-evidence";
import { moneyFormat, writeMetric } from "../analysis/metric-format";
import type { RankedUnit, UnknownUnit } from "../analysis/rank-rows";
import { unitColumn } from "../analysis/unit-column";
import type { Flags } from "../analysis/use-flags";
import { withUnit } from "../analysis/words";
import { Figure } from "../foundation/figure/figure";
import type { TableColumn } from "../foundation/table/column";
import type { CompareModel } from "./compare-model";
import { formatFor, isComparable } from "./compare-words";

/** A row of the table: a unit with or without a value. */
export type CompareTableRow = { readonly unit: RankedUnit } | { readonly unknown: UnknownUnit };

export const rowOf = (entry: CompareTableRow) => ("unit" in entry ? entry.unit.row : entry.unknown.row);
const nameOf = (entry: CompareTableRow): string => ("unit" in entry ? entry.unit.name : entry.unknown.name);

export function compareTableRows({
  ranked,
  unknown,
}: Pick<CompareModel, "ranked" | "unknown">): CompareTableRow[] {
  return [...ranked.map((unit) => ({ unit })), ...unknown.map((unit) => ({ unknown: unit }))];
}

export const compareUnit = (entry: CompareTableRow): string => rowOf(entry).bureau_id;

export const compareRowKey = (entry: CompareTableRow): string =>
  `${rowOf(entry).bureau_id}|${rowOf(entry).fiscal_year}`;

function rankText({ rank }: RankedUnit, locale: Locale): string {
  return withUnit(String(rank.rank), rank.best === rank.worst ? "" : `${rank.best}–${rank.worst}`, locale);
}

function reasonOf(entry: CompareTableRow, locale: Locale): string | null {
  const { reason } = rowOf(entry);
  return reason && isReason(reason) ? REASONS[reason][locale] : null;
}

/** Columns of the page's table; every figure opens its evidence. */
export function compareColumns(
  model: CompareModel,
  t: Text,
  locale: Locale,
  flags: Flags,
): TableColumn<CompareTableRow>[] {
  const { view } = model;
  const format = formatFor(model, locale);
  const amounts = moneyFormat(
    model.ranked.map((unit) => unit.row.numerator),
    locale,
  );
  const ranked = isComparable(model);
  const divided = view.metric.denominator === null && view.denominator?.column != null;
  const value = (entry: CompareTableRow) => {
    if (!("unit" in entry))
      return <Figure label={nameOf(entry)} text={null} reason={reasonOf(entry, locale)} />;
    const written = writeMetric(format, entry.unit.decimal);
    return (
      <Figure
        label={`${entry.unit.name} ${view.metric.title[locale]}`}
        text={written.number}
        status={entry.unit.row.status}
        origin={entry.unit.row.origin}
        reason={entry.unit.unstable ? t("analysis.unstable") : null}
        evidence={metricEvidence(view.metric, view.denominator, entry.unit.row, written.text, locale)}
      />
    );
  };
  return [
    {
      id: "rank",
      header: t("compare.rank"),
      kind: "number",
      value: (entry) => (ranked && "unit" in entry ? entry.unit.rank.rank : null),
      cell: (entry) => (ranked && "unit" in entry ? rankText(entry.unit, locale) : "—"),
      width: 60,
    },
    unitColumn<CompareTableRow>({ t, name: nameOf, unit: rowOf, width: 220 }),
    ...(ranked || view.scope !== "department"
      ? []
      : [
          {
            id: "kind",
            header: t("control.bureauType"),
            kind: "text" as const,
            value: (entry: CompareTableRow) =>
              kindName(
                { scope: view.scope, kind: rowOf(entry).bureau_type, level: rowOf(entry).level },
                t,
                locale,
              ),
            width: 160,
          },
        ]),
    {
      id: "province",
      header: t("analysis.province"),
      kind: "text",
      value: (entry) => provinceName(rowOf(entry).region_code, rowOf(entry).province, locale),
      width: 96,
    },
    {
      id: "value",
      header: withUnit(t("analysis.value"), format.unit, locale),
      kind: "number",
      value: (entry) => ("unit" in entry ? entry.unit.decimal : null),
      origin: (entry) => ("unit" in entry ? rowOf(entry).origin : null),
      cell: value,
      width: 140,
    },
    ...(divided ? amountColumns(view.denominator?.column ?? "", amounts, t, locale) : []),
    ...flagColumn<CompareTableRow>(flags, t, rowOf),
    {
      id: "reason",
      header: t("analysis.reason"),
      kind: "text",
      value: (entry) =>
        "unit" in entry && entry.unit.unstable ? t("analysis.unstable") : reasonOf(entry, locale),
      width: 190,
    },
  ];
}

function amountColumns(
  people: string,
  amounts: ReturnType<typeof moneyFormat>,
  t: Text,
  locale: Locale,
): TableColumn<CompareTableRow>[] {
  return [
    {
      id: "amount",
      header: withUnit(t("analysis.amount"), amounts.unit, locale),
      kind: "number",
      value: (entry) => rowOf(entry).numerator,
      cell: (entry) => {
        const { numerator, status } = rowOf(entry);
        const text = numerator === null ? null : writeMetric(amounts, numerator).number;
        return <Figure label={nameOf(entry)} text={text} status={text === null ? null : status} />;
      },
      width: 140,
    },
    {
      id: "heads",
      header: t("analysis.heads"),
      kind: "number",
      value: (entry) => rowOf(entry).denominator,
      cell: (entry) => {
        const { denominator, population_year: year } = rowOf(entry);
        if (denominator === null) return "—";
        const count = formatCount(String(denominator));
        return withUnit(count, people === "population" ? String(year) : "", locale);
      },
      width: 150,
    },
  ];
}
