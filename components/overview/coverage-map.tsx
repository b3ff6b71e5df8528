"use client";

import { useMemo } from "react";
import { ChartHost, type InitialDrawing } from "../foundation/chart/chart-host";
import { useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { coverageTiles } from "./coverage-tiles";
import type { ProvinceRow } from "./queries";

/** Where the bureaus are. */
export function CoverageMap({
  provinces,
  initial,
}: {
  provinces: readonly ProvinceRow[];
  initial: readonly InitialDrawing[];
}) {
  const t = useText();
  const data = useMemo(() => ({ tiles: coverageTiles(provinces, t) }), [provinces, t]);
  const columns = useMemo(
    (): TableColumn<ProvinceRow>[] => [
      { id: "name", header: t("overview.province"), kind: "text", value: (row) => row.name },
      { id: "bureaus", header: t("overview.bureaus"), kind: "number", value: (row) => row.bureaus },
      { id: "facts", header: t("overview.facts"), kind: "number", value: (row) => row.facts },
    ],
    [t],
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
      table={
        <DataTable
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
