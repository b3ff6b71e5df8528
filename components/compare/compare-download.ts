import type { Text } from "@/lib/i18n/catalogue";
import { trimZeros } from "@/lib/i18n/decimal";
import type { Locale } from "@/lib/i18n/locale";
import { factIds } from "@/lib/metrics/fact-ids";
import { figureColumns, metricColumns, whoColumns, yuanHeader } from "../analysis/download-columns";
import type { RankedUnit } from "../analysis/rank-rows";
import { withUnit } from "../analysis/words";
import type { TableColumn } from "../foundation/table/column";
import { type Download, type DownloadColumn, downloadOf } from "../foundation/table/download";
import { type CompareTableRow, rowOf } from "./compare-columns";
import type { CompareModel } from "./compare-model";

/** The metric in the unit it is defined in, exact, with what rounding leaves open, its quality and its facts. */
function valueDownload(model: CompareModel, t: Text, locale: Locale): DownloadColumn<CompareTableRow>[] {
  const { metric, denominator } = model.view;
  const isPerHead = metric.denominator === null && denominator?.column != null;
  const unit = (isPerHead ? denominator.unit : metric.unit)[locale];
  const header = (name: string): string => withUnit(name, unit, locale);
  const ends = (pick: (unit: RankedUnit) => number) => (entry: CompareTableRow) =>
    "unit" in entry ? trimZeros(pick(entry.unit).toFixed(6)) : null;
  const [value, ...about] = figureColumns<CompareTableRow>(
    t("analysis.value"),
    header(t("analysis.value")),
    t,
    (entry) => ({
      value: "unit" in entry ? entry.unit.decimal : null,
      status: rowOf(entry).status,
      origin: rowOf(entry).origin,
      fact: factIds(rowOf(entry).facts).join(" "),
    }),
  );
  return [
    ...(value ? [value] : []),
    { header: header(t("download.lowest")), value: ends(({ low }) => low) },
    { header: header(t("download.highest")), value: ends(({ high }) => high) },
    ...about,
  ];
}

/** The amount that is divided and the heads it is divided by, with the year and source of a head count. */
function dividedDownload(
  people: string,
  t: Text,
  locale: Locale,
): Record<"amount" | "heads", DownloadColumn<CompareTableRow>[]> {
  const heads = withUnit(t("analysis.heads"), locale === "zh" ? "人" : "persons", locale);
  const counted: DownloadColumn<CompareTableRow>[] = [
    { header: t("download.peopleYear"), value: (entry) => rowOf(entry).population_year },
    { header: t("download.peopleSource"), value: (entry) => rowOf(entry).population_source },
    { header: t("download.peopleNote"), value: (entry) => rowOf(entry).population_note },
  ];
  return {
    amount: [{ header: yuanHeader(t("analysis.amount"), locale), value: (entry) => rowOf(entry).numerator }],
    heads: [
      { header: heads, value: (entry) => rowOf(entry).denominator },
      ...(people === "population" ? counted : []),
    ],
  };
}

/** What the page's table gives as a file; apart from the table, since it comes when a file is asked for. */
export function compareDownload(
  model: CompareModel,
  columns: readonly TableColumn<CompareTableRow>[],
  t: Text,
  locale: Locale,
): Download<CompareTableRow> {
  const { metric, denominator } = model.view;
  const inFile: Partial<Record<string, readonly DownloadColumn<CompareTableRow>[]>> = {
    value: valueDownload(model, t, locale),
    ...dividedDownload(denominator?.column ?? "", t, locale),
  };
  return downloadOf(
    `juesuan-compare-${metric.id}-${model.year}`,
    columns.map((column) => {
      const download = inFile[column.id];
      return download ? { ...column, download } : column;
    }),
    [...whoColumns<CompareTableRow>(t, rowOf), ...metricColumns<CompareTableRow>(metric, t, locale)],
  );
}
