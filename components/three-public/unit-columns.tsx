import { divide, multiply, parseDecimal, toFixed, whole } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { THREE_PUBLIC } from "@/lib/metrics/bases";
import { originOf } from "@/lib/metrics/origin";
import { type Cell, cellOf } from "@/lib/metrics/queries/cells";
import { bureauName } from "../analysis/bureau-name";
import { formatColumn } from "../analysis/cell-column";
import { whoColumns } from "../analysis/download-columns";
import { flagColumn } from "../analysis/flag-column";
import { type MetricFormat, percentFormat, writeMetric } from "../analysis/metric-format";
import { unitColumn } from "../analysis/unit-column";
import type { Flags } from "../analysis/use-flags";
import { weakestStatus } from "../analysis/weakest-status";
import { withUnit } from "../analysis/words";
import { yearColumn } from "../analysis/year-column";
import { Figure } from "../foundation/figure/figure";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import type { ThreePublicModel, UnitYear } from "./three-public-model";
import { columnOfPart, PARTS, type PartId } from "./three-public-view";
import { unitFormat } from "./three-public-words";

export const unitYearKey = ({ row }: UnitYear): string => `${row.bureau_id}|${row.fiscal_year}`;

/** Actual over budget in percent; null without both or with a budget of zero. */
export function rateOf({ actual, budget }: UnitYear): string | null {
  const [above, below] = [parseDecimal(actual.value ?? ""), parseDecimal(budget?.cell.value ?? "")];
  const ratio = above && below ? divide(multiply(above, whole(100)), below) : null;
  return ratio && toFixed(ratio, 4);
}

/** Figures of a unit's year. */
const unitColumnOf = (
  id: string,
  name: string,
  format: MetricFormat,
  t: Text,
  pick: (unit: UnitYear) => Cell | null | undefined,
): TableColumn<UnitYear> =>
  formatColumn({
    ...{ id, name, format, t, pick, width: 140 },
    title: ({ row }) => `${bureauName(row, format.locale)} ${row.fiscal_year}`,
  });

const partColumn = (part: PartId, format: MetricFormat, t: Text): TableColumn<UnitYear> =>
  unitColumnOf(part, t(`threePublic.part.${part}`), format, t, ({ row }) => cellOf(row, columnOfPart(part)));

/** Columns of every unit and year: parts, budget, its kind, and both rates. */
export function unitColumns(
  model: ThreePublicModel,
  t: Text,
  locale: Locale,
  flags: Flags,
): TableColumn<UnitYear>[] {
  const format = unitFormat(model, locale);
  const percent = percentFormat(locale);
  const name = t(`threePublic.part.${model.view.part}`);
  const others = PARTS.filter((part) => part !== model.view.part);
  return [
    unitColumn<UnitYear>({ t, name: ({ row }) => bureauName(row, locale), unit: ({ row }) => row }),
    yearColumn<UnitYear>(t, ({ row }) => row.fiscal_year),
    partColumn(model.view.part, format, t),
    unitColumnOf("budget", t("threePublic.budget"), format, t, ({ budget }) => budget?.cell),
    {
      id: "kind",
      header: t("threePublic.kindColumn"),
      kind: "text",
      value: ({ budget }) => budget && t(`threePublic.kind.${budget.kind}`),
      width: 110,
    },
    {
      id: "rate",
      header: t("threePublic.rate"),
      kind: "number",
      value: rateOf,
      origin: (unit) =>
        rateOf(unit) === null ? null : originOf([unit.actual.origin, unit.budget?.cell.origin ?? null]),
      download: [{ header: withUnit(t("threePublic.rate"), "%", locale), value: rateOf }],
      cell: (unit) => <RateFigure unit={unit} name={name} percent={percent} t={t} />,
      width: 110,
    },
    unitColumnOf("printed", t("threePublic.printedRate"), percent, t, ({ row }) =>
      cellOf(row, "three_public_completion_rate"),
    ),
    ...flagColumn<UnitYear>(flags, t, ({ row }) => row),
    ...others.map((part) => partColumn(part, format, t)),
  ];
}

/** What the table of units gives as a file; `columns` are those it shows. */
export const unitDownload = (
  columns: readonly TableColumn<UnitYear>[],
  t: Text,
  locale: Locale,
): Download<UnitYear> =>
  downloadOf("juesuan-three-public", columns, [
    ...whoColumns<UnitYear>(t, ({ row }) => row),
    { header: t("download.basis"), value: () => THREE_PUBLIC[locale] },
  ]);

function RateFigure({
  unit,
  name,
  percent,
  t,
}: {
  unit: UnitYear;
  name: string;
  percent: MetricFormat;
  t: Text;
}) {
  const rate = rateOf(unit);
  const title = `${bureauName(unit.row, percent.locale)} ${unit.row.fiscal_year} ${name} ${t("threePublic.rate")}`;
  const { actual, budget } = unit;
  if (rate === null || actual.fact === null || !budget?.cell.fact)
    return <Figure label={title} text={null} />;
  const text = writeMetric(percent, rate).text;
  const evidence = {
    title,
    value: text,
    formula: `${t("threePublic.actual")} ÷ ${t(`threePublic.kind.${budget.kind}`)}`,
    parts: [
      { label: t("threePublic.actual"), factId: actual.fact },
      { label: t(`threePublic.kind.${budget.kind}`), factId: budget.cell.fact },
    ],
  };
  const status = weakestStatus([actual.status, budget.cell.status]);
  const origin = originOf([actual.origin, budget.cell.origin]);
  return <Figure label={title} text={text} status={status} origin={origin} evidence={evidence} />;
}
