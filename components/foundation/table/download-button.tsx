"use client";

import { useState } from "react";
import { useEngine } from "../engine/engine-provider";
import { useLocale, useText } from "../locale/locale-context";
import type { Download } from "./download";

interface DownloadButtonProps<Row> {
  readonly download: Download<Row> | (() => Promise<Download<Row>>);
  readonly rows: readonly Row[];
}

/** Writes the rows shown as CSV or as an Excel workbook, with the addresses of their sources where the engine can name them. */
export function DownloadButton<Row>({ download, rows }: DownloadButtonProps<Row>) {
  const t = useText();
  const locale = useLocale();
  const { state } = useEngine();
  const [failed, setFailed] = useState(false);
  const save = async (as: "csv" | "xlsx"): Promise<void> => {
    try {
      const { saveDownload } = await import("./save-download");
      const file = typeof download === "function" ? await download() : download;
      await saveDownload(as, file, rows, state.kind === "ready" ? state.engine : null, t, locale);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <span className="table-downloads">
      <button
        type="button"
        className="button button-small"
        disabled={state.kind === "loading"}
        onClick={() => void save("csv")}
      >
        {t("table.download")}
      </button>{" "}
      <button
        type="button"
        className="button button-small"
        disabled={state.kind === "loading"}
        onClick={() => void save("xlsx")}
      >
        {t("table.downloadXlsx")}
      </button>
      {failed && <span role="status">{t("download.failed")}</span>}
    </span>
  );
}
