"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import { tileLimits } from "@/lib/charts/tile-limits";
import { provinceName } from "@/lib/i18n/provinces";
import { printSelection } from "@/lib/view/print";
import { ChartHost, type InitialDrawing } from "../foundation/chart/chart-host";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { pathOf } from "../foundation/shell/routes";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { coverageTiles } from "./coverage-tiles";
import type { ProvinceRow } from "./queries";

/** "5–9, 10–19, 20+": the classes between their lower limits. */
const classesText = (limits: readonly number[]): string =>
  limits
    .map((limit, i) => {
      const next = limits[i + 1];
      if (next === undefined) return `${limit}+`;
      return next - 1 === limit ? String(limit) : `${limit}–${next - 1}`;
    })
    .join(" · ");

/** Where the bureaus are. */
export function CoverageMap({
  provinces,
  initial,
}: {
  provinces: readonly ProvinceRow[];
  initial: readonly InitialDrawing[];
}) {
  const t = useText();
  const locale = useLocale();
  const router = useRouter();
  const placeOf = useCallback(
    (province: string): string =>
      `${pathOf("place", locale)}${printSelection({ code: `${province.slice(0, 2)}0000` })}`,
    [locale],
  );
  const data = useMemo(() => ({ tiles: coverageTiles(provinces, t, locale) }), [provinces, t, locale]);
  const columns = useMemo(
    (): TableColumn<ProvinceRow>[] => [
      {
        id: "name",
        header: t("overview.province"),
        kind: "text",
        value: (row) => provinceName(row.province, row.name, locale),
        cell: (row) => (
          <Link href={placeOf(row.province)} prefetch={false}>
            {provinceName(row.province, row.name, locale)}
          </Link>
        ),
      },
      { id: "bureaus", header: t("overview.bureaus"), kind: "number", value: (row) => row.bureaus },
      { id: "facts", header: t("overview.facts"), kind: "number", value: (row) => row.facts },
    ],
    [t, locale, placeOf],
  );
  return (
    <ChartHost
      id="coverage"
      level={3}
      title={t("overview.mapTitle")}
      description={t("overview.mapAbout")}
      initial={initial}
      kind="tiles"
      data={data}
      label={t("overview.mapTitle")}
      caption={t("overview.mapClasses", { classes: classesText(tileLimits(data)) })}
      onFilter={(province) => router.push(placeOf(province))}
      table={
        <DataTable
          id="coverage"
          caption={t("overview.mapTitle")}
          columns={columns}
          rows={provinces}
          rowKey={(row) => row.province}
          download="juesuan-coverage"
        />
      }
    />
  );
}
