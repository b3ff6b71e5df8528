import { toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { originOf } from "@/lib/metrics/origin";
import { cellOfFact } from "@/lib/metrics/queries/cells";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import type { Origin, Status } from "@/lib/records/vocabulary";
import { formatColumn } from "../analysis/cell-column";
import { type MetricFormat, percentFormat } from "../analysis/metric-format";
import { weakestStatus } from "../analysis/weakest-status";
import type { EvidencePart } from "../foundation/evidence/evidence-request";
import { Figure } from "../foundation/figure/figure";
import type { TableColumn } from "../foundation/table/column";
import type { DownloadColumn } from "../foundation/table/download";
import type { Rate } from "./execution-model";
import { percentText } from "./execution-words";

interface RateFigureProps {
  readonly title: string;
  readonly rate: Rate | null;
  readonly formula: string;
  readonly parts: readonly EvidencePart[];
  readonly statuses: readonly (Status | null)[];
  readonly origins: readonly (Origin | null)[];
  readonly reason: string;
}

/** A recomputed rate; opens both figures it is made of. */
export function RateFigure({ title, rate, formula, parts, statuses, origins, reason }: RateFigureProps) {
  if (!rate) return <Figure label={title} text={null} reason={reason} />;
  const text = percentText(rate.value);
  return (
    <Figure
      label={title}
      text={text}
      status={weakestStatus(statuses)}
      origin={originOf(origins)}
      evidence={{ title, value: text, formula, parts }}
    />
  );
}

export const percentColumn = <Row,>(
  header: string,
  pick: (row: Row) => Rate | null,
): DownloadColumn<Row> => ({
  header: `${header} %`,
  value: (row) => {
    const rate = pick(row);
    return rate && toFixed(rate.value, 4);
  },
});

interface Named {
  readonly name: string;
}

/** A figure of a subject or project, by its fact. */
export function factColumn<Row extends Named>(
  id: string,
  header: string,
  format: MetricFormat,
  t: Text,
  pick: (row: Row) => ItemFact | null,
): TableColumn<Row> {
  return formatColumn<Row>({
    ...{ id, format, t, width: 140 },
    name: header,
    title: ({ name }) => name,
    pick: (row) => cellOfFact(pick(row)),
  });
}

/** A rate recomputed from two facts; its header names the denominator. */
export function factRateColumn<Row extends Named>(
  id: string,
  header: string,
  budgetName: string,
  t: Text,
  pick: (row: Row) => {
    readonly rate: Rate | null;
    readonly done: ItemFact | null;
    readonly budget: ItemFact | null;
  },
): TableColumn<Row> {
  return {
    id,
    header,
    kind: "number",
    value: (row) => {
      const { rate } = pick(row);
      return rate && toFixed(rate.value, 4);
    },
    origin: (row) => {
      const { rate, done, budget } = pick(row);
      return rate ? originOf([done?.origin ?? null, budget?.origin ?? null]) : null;
    },
    download: [percentColumn<Row>(header, (row) => pick(row).rate)],
    cell: (row) => {
      const { rate, done, budget } = pick(row);
      return (
        <RateFigure
          title={`${row.name} ${header}`}
          rate={rate}
          formula={`${t("execution.stage.actual")} ÷ ${budgetName}`}
          parts={[
            { label: t("execution.stage.actual"), factId: done?.fact_id ?? "" },
            { label: budgetName, factId: budget?.fact_id ?? "" },
          ]}
          statuses={[done?.status ?? null, budget?.status ?? null]}
          origins={[done?.origin ?? null, budget?.origin ?? null]}
          reason={t("execution.zeroBudget")}
        />
      );
    },
    width: 130,
  };
}

/** The printed rate, and what holding it against the recomputed one gives. */
export function printedColumns<Row extends Named & { readonly printed: ItemFact | null }>(
  verdict: (row: Row) => string,
  t: Text,
  locale: Locale,
): TableColumn<Row>[] {
  return [
    factColumn<Row>(
      "printed",
      t("execution.printedColumn"),
      percentFormat(locale),
      t,
      ({ printed }) => printed,
    ),
    { id: "verdict", header: t("execution.against"), kind: "text", value: verdict, width: 190 },
  ];
}
