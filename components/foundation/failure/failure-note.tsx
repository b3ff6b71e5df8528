"use client";

import { useEffect } from "react";
import { useText } from "../locale/locale-context";
import { isStaleCode, reloadIfReplaced } from "./stale-code";

interface FailureNoteProps {
  readonly name?: string;
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What failed, and what can be done: try again, or load the page anew where its code has been replaced. */
export function FailureNote({ name, error, onRetry }: FailureNoteProps) {
  const t = useText();
  const stale = isStaleCode(error);
  useEffect(() => {
    if (stale) void reloadIfReplaced();
  }, [stale]);
  return (
    <div className="state state-error" role="alert">
      <p className="state-title">{t("failure.title", { name: name ?? t("failure.part") })}</p>
      <p>{stale ? t("failure.stale") : t("failure.other")}</p>
      <p>
        <button type="button" className="button" onClick={onRetry}>
          {t("engine.retry")}
        </button>{" "}
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t("failure.reload")}
        </button>
      </p>
      {!stale && (
        <details>
          <summary>{t("state.details")}</summary>
          <pre>{error.message}</pre>
        </details>
      )}
    </div>
  );
}
