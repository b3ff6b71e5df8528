"use client";

import { useState } from "react";
import { useEngine } from "../engine/engine-provider";
import { useLocale, useText } from "../locale/locale-context";
import type { Download } from "./download";
import { saveFile } from "./save-file";
import type { AboutLines } from "./workbook";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Writes the rows shown as CSV or as an Excel workbook, with the addresses of their sources where the engine can name them. */
export function DownloadButton<Row>({ download, rows }: { download: Download<Row>; rows: readonly Row[] }) {
  const t = useText();
  const locale = useLocale();
  const { state } = useEngine();
  const [failed, setFailed] = useState(false);
  const save = async (as: "csv" | "xlsx"): Promise<void> => {
    try {
      const { findSources, printDownload } = await import("./download-file");
      const table = download.write(rows);
      const sources = state.kind === "ready" ? await findSources(state.engine, table) : new Map();
      const tail = { note: t("evidence.note"), source: t("download.source"), locale };
      if (as === "csv") {
        const text = printDownload(table, sources, tail);
        saveFile(`${download.name}.csv`, [text], "text/csv;charset=utf-8");
      } else {
        const about: AboutLines = [
          [t("download.aboutWhat"), document.title],
          [t("download.aboutAddress"), decodeURI(window.location.href)],
          [t("download.aboutDate"), new Date().toISOString().slice(0, 10)],
          [t("download.aboutRows"), String(rows.length)],
          [t("download.source"), t("picture.source")],
          [t("download.aboutNumbers"), t("download.aboutNumbersText")],
        ];
        const names = { ...tail, figures: t("download.sheetFigures"), about: t("download.sheetAbout") };
        const { writeWorkbook } = await import("./workbook");
        const book = await writeWorkbook(table, sources, about, names);
        saveFile(`${download.name}.xlsx`, [book as BlobPart], XLSX_TYPE);
      }
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
