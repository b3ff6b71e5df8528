import type { Engine } from "@/lib/engine/types";
import type { Text } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import type { Download } from "./download";
import { findSources, printDownload } from "./download-file";
import { saveFile } from "./save-file";
import type { AboutLines } from "./workbook";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands over rows as CSV or as a workbook with a sheet about them; an engine names the addresses of their sources. */
export async function saveDownload<Row>(
  as: "csv" | "xlsx",
  download: Download<Row>,
  rows: readonly Row[],
  engine: Engine | null,
  t: Text,
  locale: Locale,
): Promise<void> {
  const table = download.write(rows);
  const sources = engine ? await findSources(engine, table) : new Map();
  const tail = { note: t("evidence.note"), source: t("download.source"), locale };
  if (as === "csv") {
    const text = printDownload(table, sources, tail);
    saveFile(`${download.name}.csv`, [text], "text/csv;charset=utf-8");
    return;
  }
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
