import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { Metric } from "@/lib/metrics/metric";
import type { Cell } from "@/lib/metrics/queries/cells";
import type { Scope } from "@/lib/records/vocabulary";
import type { DownloadColumn } from "../foundation/table/download";
import { scopeName } from "./comparability-names";
import { withUnit } from "./words";

/** Who and when a row is about. */
export interface DownloadWho {
  readonly region_code: string | null;
  readonly region_name: string | null;
  readonly scope: Scope;
  readonly level: string | null;
  readonly fiscal_year: number;
}

/** Money in a file is in yuan, exact, whatever the page rounds it to. */
export const yuanHeader = (header: string, locale: Locale): string =>
  withUnit(header, locale === "zh" ? "元" : "¥", locale);

/** Columns that say of each row where and when; the name stands in the table itself. */
export function whoColumns<Row>(t: Text, who: (row: Row) => DownloadWho): DownloadColumn<Row>[] {
  return [
    { header: t("download.regionCode"), holds: "code", value: (row) => who(row).region_code },
    { header: t("download.region"), value: (row) => who(row).region_name },
    { header: t("download.scope"), value: (row) => scopeName(who(row).scope, who(row).level, t) },
    { header: t("download.year"), value: (row) => who(row).fiscal_year },
  ];
}

/** Metric and basis, the same in every row, so that a file says alone what it holds. */
export function metricColumns<Row>(metric: Metric, t: Text, locale: Locale): DownloadColumn<Row>[] {
  return [
    { header: t("download.metric"), value: () => metric.title[locale] },
    { header: t("download.basis"), value: () => metric.basis[locale] },
  ];
}

/** A figure with its quality, whether it was printed, and its facts. `header` names the unit. */
export function figureColumns<Row>(
  name: string,
  header: string,
  t: Text,
  pick: (row: Row) => Pick<Cell, "value" | "status" | "origin" | "fact"> | null | undefined,
): DownloadColumn<Row>[] {
  return [
    { header, value: (row) => pick(row)?.value ?? null },
    {
      header: t("download.statusOf", { name }),
      value: (row) => {
        const status = pick(row)?.status;
        return status ? t(`status.${status}`) : null;
      },
    },
    {
      header: t("download.originOf", { name }),
      value: (row) => {
        const origin = pick(row)?.origin;
        return origin ? t(`origin.${origin}`) : null;
      },
    },
    { header: t("download.factOf", { name }), value: (row) => pick(row)?.fact ?? null, holds: "facts" },
  ];
}
