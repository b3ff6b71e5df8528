import { divide, multiply, parseDecimal, toFixed, whole } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { THREE_PUBLIC } from "@/lib/metrics/bases";
import { originOf } from "@/lib/metrics/origin";
import { type Cell, cellOf } from "@/lib/metrics/queries/cells";
import { bureauName } from "../analysis/bureau-name";
import { CellFigure } from "../analysis/cell-figure";
import { figureColumns, whoColumns, yuanHeader } from "../analysis/download-columns";
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

function partColumn(part: PartId, format: MetricFormat, t: Text): TableColumn<UnitYear> {
  const header = t(`threePublic.part.${part}`);
  const cell = ({ row }: UnitYear): Cell => cellOf(row, columnOfPart(part));
  return {
    id: part,
    header: withUnit(header, format.unit, format.locale),
    kind: "number",
    value: (unit) => cell(unit).value,
    download: figureColumns<UnitYear>(header, yuanHeader(header, format.locale), t, cell),
    cell: (unit) => (
      <CellFigure
        label={`${bureauName(unit.row, format.locale)} ${unit.row.fiscal_year} ${header}`}
        cell={cell(unit)}
        format={format}
      />
    ),
    width: 150,
  };
}

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
    {
      id: "budget",
      header: withUnit(t("threePublic.budget"), format.unit, locale),
      kind: "number",
      value: ({ budget }) => budget?.cell.value ?? null,
      download: figureColumns<UnitYear>(
        t("threePublic.budget"),
        yuanHeader(t("threePublic.budget"), locale),
        t,
        ({ budget }) => budget?.cell,
      ),
      cell: ({ row, budget }) =>
        budget && (
          <CellFigure
            label={`${bureauName(row, locale)} ${row.fiscal_year} ${name} ${t("threePublic.budget")}`}
            cell={budget.cell}
            format={format}
          />
        ),
      width: 130,
    },
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
      download: [{ header: withUnit(t("threePublic.rate"), "%", locale), value: rateOf }],
      cell: (unit) => <RateFigure unit={unit} name={name} percent={percent} t={t} />,
      width: 110,
    },
    {
      id: "printed",
      header: t("threePublic.printedRate"),
      kind: "number",
      value: ({ row }) => cellOf(row, "three_public_completion_rate").value,
      download: figureColumns<UnitYear>(
        t("threePublic.printedRate"),
        withUnit(t("threePublic.printedRate"), "%", locale),
        t,
        ({ row }) => cellOf(row, "three_public_completion_rate"),
      ),
      cell: ({ row }) => (
        <CellFigure
          label={`${bureauName(row, locale)} ${row.fiscal_year} ${t("threePublic.printedRate")}`}
          cell={cellOf(row, "three_public_completion_rate")}
          format={percent}
        />
      ),
      width: 120,
    },
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
