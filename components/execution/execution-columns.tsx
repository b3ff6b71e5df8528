import { toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { originOf } from "@/lib/metrics/origin";
import { formatColumn } from "../analysis/cell-column";
import { whoColumns } from "../analysis/download-columns";
import { flagColumn } from "../analysis/flag-column";
import { type MetricFormat, moneyFormat, percentFormat } from "../analysis/metric-format";
import { unitColumn } from "../analysis/unit-column";
import type { Flags } from "../analysis/use-flags";
import { yearColumn } from "../analysis/year-column";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import type { ExecutionModel, ExecutionUnit } from "./execution-model";
import { unitTitle, verdictOf } from "./execution-words";
import { percentColumn, RateFigure } from "./line-columns";

const unitMoney = (
  id: "initial" | "adjusted" | "actual",
  format: MetricFormat,
  t: Text,
): TableColumn<ExecutionUnit> =>
  formatColumn({
    ...{ id, format, t, width: 140 },
    name: t(`execution.stage.${id}`),
    title: (unit) => unitTitle(unit, t),
    pick: (unit) => unit[id],
  });

function unitRate(which: "initial" | "adjusted", t: Text): TableColumn<ExecutionUnit> {
  const header = t(`execution.rateHead.${which}`);
  return {
    id: `rate-${which}`,
    header,
    kind: "number",
    value: ({ rates }) => rates[which] && toFixed(rates[which].value, 4),
    origin: (unit) => (unit.rates[which] ? originOf([unit.actual.origin, unit[which].origin]) : null),
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
    formatColumn<ExecutionUnit>({
      ...{ id: "printed", t, width: 130 },
      format: percentFormat(locale),
      name: t("execution.printedColumn"),
      title: (unit) => unitTitle(unit, t),
      pick: ({ printed }) => printed,
    }),
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
