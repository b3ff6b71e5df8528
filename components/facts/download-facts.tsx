"use client";

import { useState } from "react";
import type { Engine, EngineRow } from "@/lib/engine/types";
import { useEngine } from "../foundation/engine/engine-provider";
import { useText } from "../foundation/locale/locale-context";
import { CSV_START, printCsvLine } from "../foundation/table/csv";
import { saveFile } from "../foundation/table/save-file";
import type { FactFilter } from "./fact-filter";
import { exportPageQuery } from "./fact-queries";

const PAGE = 5000;

/** The filtered facts as CSV text, page by page, so that the rows never stand in memory all at once. */
async function writeCsv(
  engine: Engine,
  filter: FactFilter,
  onProgress: (rows: number) => void,
): Promise<string[]> {
  const parts: string[] = [CSV_START];
  for (let offset = 0; ; offset += PAGE) {
    const rows = await engine.query<EngineRow>(exportPageQuery(filter, { offset, limit: PAGE }));
    const [first] = rows;
    if (offset === 0 && first) parts.push(printCsvLine(Object.keys(first)));
    parts.push(rows.map((row) => printCsvLine(Object.values(row))).join(""));
    onProgress(offset + rows.length);
    if (rows.length < PAGE) return parts;
  }
}

export function DownloadFacts({ filter, name }: { filter: FactFilter; name: string }) {
  const t = useText();
  const { state } = useEngine();
  const [written, setWritten] = useState<number | null>(null);
  const download = async (engine: Engine): Promise<void> => {
    setWritten(0);
    try {
      saveFile(`${name}.csv`, await writeCsv(engine, filter, setWritten), "text/csv;charset=utf-8");
    } finally {
      setWritten(null);
    }
  };
  return (
    <button
      type="button"
      className="button button-small"
      disabled={state.kind !== "ready" || written !== null}
      onClick={() => state.kind === "ready" && void download(state.engine)}
    >
      {written === null ? t("table.download") : t("table.downloading", { n: written })}
    </button>
  );
}
