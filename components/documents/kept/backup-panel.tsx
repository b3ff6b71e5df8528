"use client";

import { useState } from "react";
import { formatMoment } from "@/lib/i18n/moment";
import type { StoredDocument } from "@/lib/local/kept/types";
import { useLocale, useText } from "../../foundation/locale/locale-context";
import { readBackedUp, saveBackup } from "./save-kept";
import { useUnsaved } from "./use-unsaved";

/** Beyond so many decisions or documents that stand nowhere else a person is reminded. */
const MUCH = { decisions: 20, documents: 20 };

/** Saves all that is kept here as one file, and reminds a person of it when there is much to lose. */
export function BackupPanel({ documents }: { documents: readonly StoredDocument[] }) {
  const t = useText();
  const locale = useLocale();
  const [problem, setProblem] = useState<string | null>(null);
  const [at, setAt] = useState(readBackedUp);
  const unsaved = useUnsaved(documents, at);
  const isMuch = unsaved.decisions >= MUCH.decisions || unsaved.documents >= MUCH.documents;
  const save = async (): Promise<void> => {
    try {
      await saveBackup(documents.map((document) => document.document_id));
      setAt(readBackedUp());
      setProblem(null);
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <div className={isMuch ? "notice notice-warn backup" : "backup"}>
      {isMuch && <p>{t("backup.remind", unsaved)}</p>}
      <button
        type="button"
        className="button button-small"
        title={t("backup.about")}
        onClick={() => void save()}
      >
        {t("backup.save")}
      </button>
      {at && <p className="dim">{t("backup.last", { at: formatMoment(at, locale) })}</p>}
      {problem && (
        <p className="field-problem" role="alert">
          {t("backup.failed", { reason: problem })}
        </p>
      )}
    </div>
  );
}
