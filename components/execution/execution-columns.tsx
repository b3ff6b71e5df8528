import { toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { CellFigure } from "../analysis/cell-figure";
import { figureColumns, whoColumns, yuanHeader } from "../analysis/download-columns";
import { flagColumn } from "../analysis/flag-column";
import { type MetricFormat, moneyFormat, percentFormat } from "../analysis/metric-format";
import { unitColumn } from "../analysis/unit-column";
import type { Flags } from "../analysis/use-flags";
import { withUnit } from "../analysis/words";
import { yearColumn } from "../analysis/year-column";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import type { ExecutionModel, ExecutionUnit } from "./execution-model";
import { unitTitle, verdictOf } from "./execution-words";
import { percentColumn, RateFigure } from "./line-columns";

function unitMoney(
  id: "initial" | "adjusted" | "actual",
  format: MetricFormat,
  t: Text,
): TableColumn<ExecutionUnit> {
  const header = t(`execution.stage.${id}`);
  return {
    id,
    header: withUnit(header, format.unit, format.locale),
    kind: "number",
    value: (unit) => unit[id].value,
    download: figureColumns<ExecutionUnit>(header, yuanHeader(header, format.locale), t, (unit) => unit[id]),
    cell: (unit) => <CellFigure label={`${unitTitle(unit, t)} ${header}`} cell={unit[id]} format={format} />,
    width: 140,
  };
}

function unitRate(which: "initial" | "adjusted", t: Text): TableColumn<ExecutionUnit> {
  const header = t(`execution.rateHead.${which}`);
  return {
    id: `rate-${which}`,
    header,
    kind: "number",
    value: ({ rates }) => rates[which] && toFixed(rates[which].value, 4),
    download: [percentColumn<ExecutionUnit>(header, ({ rates }) => rates[which])],
    cell: (unit) => (
      <RateFigure
        title={`${unitTitle(unit, t)} ${header}`}
        rate={unit.rates[which]}
        formula={`${t("execution.stage.actual")} ÷ ${t(`execution.stage.${which}`)}`}
        parts={[
          { label: t("execution.stage.actual"), factId: unit.actual.fact ?? "" },
          { label: t(`execution.stage.${which}`), factId: unit[which].fact ?? "" },
        ]}
        statuses={[unit.actual.status, unit[which].status]}
        origins={[unit.actual.origin, unit[which].origin]}
        reason={t("execution.zeroBudget")}
      />
    ),
    width: 150,
  };
}

export function executionColumns(
  model: ExecutionModel,
  t: Text,
  locale: Locale,
  flags: Flags,
): TableColumn<ExecutionUnit>[] {
  const money = moneyFormat(
    model.units.flatMap(({ initial, adjusted, actual }) => [initial.value, adjusted.value, actual.value]),
    locale,
  );
  const percent = percentFormat(locale);
  return [
    unitColumn<ExecutionUnit>({ t, name: ({ name }) => name, unit: ({ row }) => row }),
    yearColumn<ExecutionUnit>(t, ({ row }) => row.fiscal_year),
    {
      id: "basis",
      header: t("execution.basisColumn"),
      kind: "text",
      value: ({ basis }) => t(`execution.basis.${basis.id}`),
      width: 110,
    },
    unitMoney("initial", money, t),
    unitMoney("adjusted", money, t),
    unitMoney("actual", money, t),
    unitRate("initial", t),
    unitRate("adjusted", t),
    ...flagColumn<ExecutionUnit>(flags, t, ({ row }) => row),
    {
      id: "printed",
      header: t("execution.printedColumn"),
      kind: "number",
      value: ({ printed }) => printed.value,
      download: figureColumns<ExecutionUnit>(
        t("execution.printedColumn"),
        `${t("execution.printedColumn")} %`,
        t,
        ({ printed }) => printed,
      ),
      cell: (unit) => (
        <CellFigure
          label={`${unitTitle(unit, t)} ${t("execution.printedColumn")}`}
          cell={unit.printed}
          format={percent}
        />
      ),
      width: 130,
    },
    {
      id: "verdict",
      header: t("execution.against"),
      kind: "text",
      value: (unit) => verdictOf(unit, t),
      width: 220,
    },
  ];
}

/** What the table of units gives as a file. */
export const executionDownload = (
  columns: readonly TableColumn<ExecutionUnit>[],
  t: Text,
): Download<ExecutionUnit> =>
  downloadOf(
    "juesuan-execution",
    columns,
    whoColumns<ExecutionUnit>(t, ({ row }) => row),
  );
