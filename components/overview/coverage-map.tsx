"use client";

import { useMemo } from "react";
import { useDraw } from "../analysis/use-draw";
import { ChartHost, type InitialDrawing } from "../foundation/chart/chart-host";
import { useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { coverageTiles } from "./coverage-tiles";
import type { ProvinceRow } from "./queries";

const loadTiles = async () => (await import("@/lib/charts/tiles")).drawTiles;

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
  const draw = useDraw(loadTiles, data, t("overview.mapTitle"));
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
      draw={draw}
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
