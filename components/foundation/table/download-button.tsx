"use client";

import { useState } from "react";
import { useEngine } from "../engine/engine-provider";
import { useText } from "../locale/locale-context";
import { type Download, findSources, printDownload } from "./download";
import { saveFile } from "./save-file";

/** Writes the rows shown as CSV, with the addresses of their sources where the engine can name them. */
export function DownloadButton<Row>({ download, rows }: { download: Download<Row>; rows: readonly Row[] }) {
  const t = useText();
  const { state } = useEngine();
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    try {
      const table = download.write(rows);
      const sources = state.kind === "ready" ? await findSources(state.engine, table) : new Map();
      const text = printDownload(table, sources, t("download.source"));
      saveFile(`${download.name}.csv`, [text], "text/csv;charset=utf-8");
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button
        type="button"
        className="button button-small"
        disabled={state.kind === "loading"}
        onClick={() => void save()}
      >
        {t("table.download")}
      </button>
      {failed && <span role="status">{t("download.failed")}</span>}
    </>
  );
}
