import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { whoColumns } from "../analysis/download-columns";
import { moneyFormat } from "../analysis/metric-format";
import { unitColumn } from "../analysis/unit-column";
import { yearColumn } from "../analysis/year-column";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import { factColumn, factRateColumn, printedColumns } from "./line-columns";
import type { ProjectLine } from "./project-model";

/** The form says which budget its rate is against, so that the verdict need not. */
function verdictOf({ printed, rate, clash }: ProjectLine, t: Text): string {
  if (!printed) return t("execution.notPrinted");
  if (!rate) return t("execution.onlyPrinted");
  return clash ? t("execution.clash") : t("execution.agrees");
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
    unitColumn<ProjectLine>({ t, name: ({ unit }) => unit, unit: ({ who }) => who, width: 190 }),
    yearColumn<ProjectLine>(t, ({ year }) => year),
    factColumn<ProjectLine>("initial", t("execution.stage.initial"), money, t, (line) => line.initial),
    factColumn<ProjectLine>("adjusted", t("execution.stage.adjusted"), money, t, (line) => line.adjusted),
    factColumn<ProjectLine>("executed", t("execution.executed"), money, t, (line) => line.executed),
    factRateColumn<ProjectLine>(
      "rate",
      t("execution.rateColumn"),
      t("execution.budget"),
      t,
      ({ rate, executed, adjusted }) => ({ rate, done: executed, budget: adjusted }),
    ),
    ...printedColumns<ProjectLine>((line) => verdictOf(line, t), t, locale),
  ];
}

export const projectDownload = (
  columns: readonly TableColumn<ProjectLine>[],
  t: Text,
): Download<ProjectLine> =>
  downloadOf(
    "juesuan-execution-projects",
    columns,
    whoColumns<ProjectLine>(t, ({ who }) => who),
  );
