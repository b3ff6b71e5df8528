"use client";

import { useRef, useState } from "react";
import type { EngineRow } from "@/lib/engine/types";
import { queryKnownKeys } from "@/lib/worklist/leads";
import { printMarks } from "@/lib/worklist/marks";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";
import { saveFile } from "../foundation/table/save-file";
import { importMarks, removeMarks } from "./marks-store";
import { useMarks } from "./use-marks";

interface KeyRow extends EngineRow {
  readonly key: string;
}

/** Marks as a file, in and out, and those whose lead newer data no longer hold. */
export function MarksTransfer() {
  const t = useText();
  const { marks, kept } = useMarks();
  const file = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const n = importMarks(await chosen.text());
    setSaid(n === null ? t("outliers.importFailed") : t("outliers.imported", { n }));
  };
  return (
    <section className="marks-transfer">
      <p className="dim">{t("outliers.markStore")}</p>
      {!kept && (
        <p className="notice" role="alert">
          {t("outliers.storeFailed")}
        </p>
      )}
      <p className="lead-actions">
        <button
          type="button"
          className="button button-small"
          disabled={marks.size === 0}
          onClick={() => saveFile("juesuan-marks.json", [printMarks(marks)], "application/json")}
        >
          {t("outliers.exportMarks")}
        </button>
        <button type="button" className="button button-small" onClick={() => file.current?.click()}>
          {t("outliers.importMarks")}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={t("outliers.importMarks")}
          className="visually-hidden"
          tabIndex={-1}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <span role="status">{said}</span>
      </p>
      {marks.size > 0 && <Orphans />}
    </section>
  );
}

function Orphans() {
  const t = useText();
  const { marks } = useMarks();
  const view = useEngineQuery<KeyRow>(queryKnownKeys([...marks.keys()]));
  if (view.kind !== "ready" || view.stale) return null;
  const known = new Set(rowsOf(view).map(({ key }) => key));
  const orphans = [...marks.values()].filter(({ key }) => !known.has(key));
  if (orphans.length === 0) return null;
  return (
    <details>
      <summary>{t("outliers.orphans", { n: orphans.length })}</summary>
      <p className="dim">{t("outliers.orphansAbout")}</p>
      <ul className="orphans">
        {orphans.map(({ key, title, state, note }) => (
          <li key={key}>
            {title} {state && <strong>{t(`outliers.mark.${state}`)}</strong>} {note}
            <button type="button" className="button button-quiet" onClick={() => removeMarks([key])}>
              {t("outliers.remove")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
