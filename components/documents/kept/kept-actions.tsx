"use client";

import { useState } from "react";
import { useText } from "../../foundation/locale/locale-context";
import type { Library } from "../library/library";

/** What can be done with a document that is kept and cannot be read. */
export function KeptActions({ documentId, library }: { documentId: string; library: Library }) {
  const t = useText();
  const [sure, setSure] = useState(false);
  const save = async (): Promise<void> => (await import("./save-kept")).saveRaw(documentId);
  return (
    <p className="kept-actions">
      <button type="button" className="button button-small" onClick={() => void save()}>
        {t("kept.exportRaw")}
      </button>{" "}
      <button
        type="button"
        className="button button-small"
        onClick={() => (sure ? void library.discard(documentId) : setSure(true))}
      >
        {t(sure ? "kept.removeSure" : "kept.remove")}
      </button>
    </p>
  );
}
