import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { bureauName } from "../analysis/bureau-name";
import { whoColumns } from "../analysis/download-columns";
import { moneyFormat } from "../analysis/metric-format";
import { unitColumn } from "../analysis/unit-column";
import { yearColumn } from "../analysis/year-column";
import type { TableColumn } from "../foundation/table/column";
import { type Download, downloadOf } from "../foundation/table/download";
import { verdictOf } from "./execution-words";
import { factColumn, factRateColumn, printedColumns } from "./line-columns";
import type { SubjectLine } from "./subject-model";

const BUDGETS = ["initial", "adjusted"] as const;

/** Budgets, actual, both rates and the printed one; what a line is of stands in the columns before. */
function figuresOf(lines: readonly SubjectLine[], t: Text, locale: Locale): TableColumn<SubjectLine>[] {
  const money = moneyFormat(
    lines.flatMap(({ initial, adjusted, actual }) =>
      [initial, adjusted, actual].map((f) => f?.value ?? null),
    ),
    locale,
  );
  const budgets = BUDGETS.filter((budget) => lines.some((line) => line[budget] !== null));
  const stage = (id: (typeof BUDGETS)[number] | "actual") =>
    factColumn<SubjectLine>(id, t(`execution.stage.${id}`), money, t, (line) => line[id]);
  return [
    ...budgets.map(stage),
    stage("actual"),
    ...budgets.map((budget) =>
      factRateColumn<SubjectLine>(
        `rate-${budget}`,
        t(`execution.rateHead.${budget}`),
        t(`execution.stage.${budget}`),
        t,
        (line) => ({ rate: line.rates[budget], done: line.actual, budget: line[budget] }),
      ),
    ),
    ...printedColumns<SubjectLine>((line) => verdictOf(line, t), t, locale),
  ];
}

/** Subjects of one account, by their codes. */
export const subjectColumns = (
  lines: readonly SubjectLine[],
  t: Text,
  locale: Locale,
): TableColumn<SubjectLine>[] => [
  {
    id: "code",
    header: t("execution.code"),
    kind: "text",
    download: [],
    value: ({ code }) => code,
    width: 90,
  },
  { id: "subject", header: t("execution.subject"), kind: "text", value: ({ name }) => name, width: 240 },
  ...figuresOf(lines, t, locale),
];

/** One subject, by unit and year. */
export const acrossColumns = (
  lines: readonly SubjectLine[],
  t: Text,
  locale: Locale,
): TableColumn<SubjectLine>[] => [
  unitColumn<SubjectLine>({
    t,
    name: ({ who }) => bureauName(who, locale),
    unit: ({ who }) => who,
    width: 200,
    download: [],
  }),
  yearColumn<SubjectLine>(t, ({ who }) => who.fiscal_year),
  ...figuresOf(lines, t, locale),
];

/** Whose each line is stands in the file; of one account the table itself does not say it. */
export const subjectDownload = (
  columns: readonly TableColumn<SubjectLine>[],
  t: Text,
  locale: Locale,
): Download<SubjectLine> =>
  downloadOf("juesuan-execution-subjects", columns, [
    { header: t("download.unit"), value: ({ who }) => bureauName(who, locale) },
    { header: t("download.subjectCode"), holds: "code", value: ({ code }) => code },
    ...whoColumns<SubjectLine>(t, ({ who }) => who),
  ]);
