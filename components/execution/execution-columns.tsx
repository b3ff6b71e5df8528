import { toFixed } from "@/lib/compare/rational";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { originOf } from "@/lib/metrics/origin";
import type { ItemFact, SubjectYear } from "@/lib/metrics/queries/item-facts";
import type { Origin, Status } from "@/lib/records/vocabulary";
import { bureauName } from "../analysis/bureau-name";
import { CellFigure } from "../analysis/cell-figure";
import { cellOfFact, figureColumns, whoColumns, yuanHeader } from "../analysis/download-columns";
import { flagColumn } from "../analysis/flag-column";
import { type MetricFormat, moneyFormat, percentFormat } from "../analysis/metric-format";
import type { Flags } from "../analysis/use-flags";
import { weakestStatus } from "../analysis/weakest-status";
import { withUnit } from "../analysis/words";
import type { EvidencePart } from "../foundation/evidence/evidence-request";
import { Figure } from "../foundation/figure/figure";
import type { TableColumn } from "../foundation/table/column";
import { type Download, type DownloadColumn, downloadOf } from "../foundation/table/download";
import type { ExecutionModel, ExecutionUnit, Rate } from "./execution-model";
import { percentText, unitTitle, verdictOf } from "./execution-words";
import type { ProjectLine } from "./project-model";
import type { SubjectLine } from "./subject-model";

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
function RateFigure({ title, rate, formula, parts, statuses, origins, reason }: RateFigureProps) {
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

const percentColumn = <Row,>(header: string, pick: (row: Row) => Rate | null): DownloadColumn<Row> => ({
  header: `${header} %`,
  value: (row) => {
    const rate = pick(row);
    return rate && toFixed(rate.value, 4);
  },
});

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
    { id: "unit", header: t("analysis.unit"), kind: "text", value: ({ name }) => name, width: 230 },
    {
      id: "year",
      header: t("analysis.year"),
      kind: "number",
      download: [],
      value: ({ row }) => row.fiscal_year,
      cell: ({ row }) => row.fiscal_year,
      width: 80,
    },
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

/** What subjects and projects have in common. */
interface Line {
  readonly name: string;
  readonly printed: ItemFact | null;
  readonly rate: Rate | null;
  readonly clash: boolean;
}

function lineVerdict({ printed, rate, clash }: Line, t: Text): string {
  if (!printed) return t("execution.notPrinted");
  if (!rate) return t("execution.onlyPrinted");
  return clash ? t("execution.clash") : t("execution.agrees");
}

function factColumn<Row extends Line>(
  id: string,
  header: string,
  format: MetricFormat,
  t: Text,
  pick: (row: Row) => ItemFact | null,
): TableColumn<Row> {
  return {
    id,
    header: withUnit(header, format.quantity === "money" ? format.unit : "", format.locale),
    kind: "number",
    value: (row) => pick(row)?.value ?? null,
    download: figureColumns<Row>(
      header,
      format.quantity === "money" ? yuanHeader(header, format.locale) : `${header} %`,
      t,
      (row) => cellOfFact(pick(row)),
    ),
    cell: (row) => (
      <CellFigure label={`${row.name} ${header}`} cell={cellOfFact(pick(row))} format={format} />
    ),
    width: 140,
  };
}

function lineTail<Row extends Line>(
  t: Text,
  locale: Locale,
  done: (row: Row) => ItemFact | null,
  budget: (row: Row) => ItemFact | null,
): TableColumn<Row>[] {
  return [
    {
      id: "rate",
      header: t("execution.rateColumn"),
      kind: "number",
      value: ({ rate }) => rate && toFixed(rate.value, 4),
      download: [percentColumn<Row>(t("execution.rateColumn"), ({ rate }) => rate)],
      cell: (row) => (
        <RateFigure
          title={`${row.name} ${t("execution.rateColumn")}`}
          rate={row.rate}
          formula={`${t("execution.stage.actual")} ÷ ${t("execution.budget")}`}
          parts={[
            { label: t("execution.stage.actual"), factId: done(row)?.fact_id ?? "" },
            { label: t("execution.budget"), factId: budget(row)?.fact_id ?? "" },
          ]}
          statuses={[done(row)?.status ?? null, budget(row)?.status ?? null]}
          origins={[done(row)?.origin ?? null, budget(row)?.origin ?? null]}
          reason={t("execution.zeroBudget")}
        />
      ),
      width: 120,
    },
    factColumn<Row>(
      "printed",
      t("execution.printedColumn"),
      percentFormat(locale),
      t,
      ({ printed }) => printed,
    ),
    {
      id: "verdict",
      header: t("execution.against"),
      kind: "text",
      value: (row) => lineVerdict(row, t),
      width: 190,
    },
  ];
}

export function subjectColumns(
  lines: readonly SubjectLine[],
  t: Text,
  locale: Locale,
): TableColumn<SubjectLine>[] {
  const money = moneyFormat(
    lines.flatMap(({ initial, actual }) => [initial?.value ?? null, actual?.value ?? null]),
    locale,
  );
  return [
    { id: "code", header: t("execution.code"), kind: "text", value: ({ code }) => code, width: 90 },
    { id: "subject", header: t("execution.subject"), kind: "text", value: ({ name }) => name, width: 240 },
    factColumn<SubjectLine>("initial", t("execution.stage.initial"), money, t, (line) => line.initial),
    ...(lines.some((line) => line.adjusted)
      ? [
          factColumn<SubjectLine>(
            "adjusted",
            t("execution.stage.adjusted"),
            money,
            t,
            (line) => line.adjusted,
          ),
        ]
      : []),
    factColumn<SubjectLine>("actual", t("execution.stage.actual"), money, t, (line) => line.actual),
    ...lineTail<SubjectLine>(
      t,
      locale,
      (line) => line.actual,
      (line) => line.initial ?? line.adjusted,
    ),
  ];
}

export function projectColumns(
  lines: readonly ProjectLine[],
  t: Text,
  locale: Locale,
): TableColumn<ProjectLine>[] {
  const money = moneyFormat(
    lines.flatMap(({ adjusted, executed }) => [adjusted?.value ?? null, executed?.value ?? null]),
    locale,
  );
  return [
    { id: "project", header: t("execution.project"), kind: "text", value: ({ name }) => name, width: 220 },
    { id: "unit", header: t("analysis.unit"), kind: "text", value: ({ unit }) => unit, width: 190 },
    {
      id: "year",
      header: t("analysis.year"),
      kind: "number",
      download: [],
      value: ({ year }) => year,
      cell: ({ year }) => year,
      width: 80,
    },
    factColumn<ProjectLine>("initial", t("execution.stage.initial"), money, t, (line) => line.initial),
    factColumn<ProjectLine>("adjusted", t("execution.stage.adjusted"), money, t, (line) => line.adjusted),
    factColumn<ProjectLine>("executed", t("execution.executed"), money, t, (line) => line.executed),
    ...lineTail<ProjectLine>(
      t,
      locale,
      (line) => line.executed,
      (line) => line.adjusted,
    ),
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

export const projectDownload = (
  columns: readonly TableColumn<ProjectLine>[],
  t: Text,
): Download<ProjectLine> =>
  downloadOf(
    "juesuan-execution-projects",
    columns,
    whoColumns<ProjectLine>(t, ({ who }) => who),
  );

/** Subjects of one bureau's year. */
export const subjectDownload = (
  columns: readonly TableColumn<SubjectLine>[],
  year: SubjectYear,
  t: Text,
): Download<SubjectLine> =>
  downloadOf("juesuan-execution-subjects", columns, [
    { header: t("analysis.unit"), value: () => bureauName(year) },
    ...whoColumns<SubjectLine>(t, () => year),
  ]);
