"use client";

import { useText } from "../locale/locale-context";
import { useEngine } from "./engine-provider";

/** One quiet line in the header; it speaks up only where a person must know. */
export function EngineStatus() {
  const t = useText();
  const { state, retry } = useEngine();
  const text = {
    static: () => t("engine.static"),
    loading: () =>
      state.kind === "loading" && state.progress !== null && state.progress < 1
        ? t("engine.loading", { percent: Math.floor(100 * state.progress) })
        : t("engine.starting"),
    ready: () => t("engine.ready"),
    failed: () =>
      state.kind !== "failed"
        ? ""
        : state.fault
          ? t(`engine.fault.${state.fault}`)
          : t("engine.failed", { reason: state.reason }),
    unsupported: () => t("engine.unsupported"),
  }[state.kind]();
  return (
    <p className="engine-status" data-engine={state.kind} role="status">
      <span title={state.kind === "failed" ? state.reason : undefined}>{text}</span>
      {state.kind === "failed" && (
        <button type="button" className="button button-small" onClick={retry}>
          {t("engine.retry")}
        </button>
      )}
    </p>
  );
}
