"use client";

import { useState } from "react";
import { useText } from "../locale/locale-context";

type Outcome = "idle" | "copied" | "failed";

/** Copies text. The clipboard is closed outside secure contexts; the text is then shown to be selected by hand. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const t = useText();
  const [outcome, setOutcome] = useState<Outcome>("idle");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <span className="copy">
      <button type="button" className="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{outcome === "copied" ? t("evidence.copied") : ""}</span>
      {outcome === "failed" && (
        <label className="copy-manual">
          {t("evidence.copyFailed")}
          <textarea readOnly value={text} rows={3} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </span>
  );
}
