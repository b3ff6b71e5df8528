"use client";

import { useState } from "react";
import { useText } from "../foundation/locale/locale-context";

/** Saves the local documents as a data package. */
export function ExportButton() {
  const t = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    try {
      const { savePackage } = await import("./library/export-package");
      await savePackage();
      setProblem(null);
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <>
      <button
        type="button"
        className="button button-small"
        title={t("documents.exportAbout")}
        onClick={() => void save()}
      >
        {t("documents.export")}
      </button>
      {problem && (
        <p className="field-problem" role="alert">
          {t("documents.exportFailed", { reason: problem })}
        </p>
      )}
    </>
  );
}
