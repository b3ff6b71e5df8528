"use client";

import type { ReactNode } from "react";
import { useEngine } from "../engine/engine-provider";
import type { QueryView } from "../engine/use-engine-query";
import { useText } from "../locale/locale-context";

/** Nothing matches: says so and what to do. */
export function EmptyState({ children }: { children?: ReactNode }) {
  const t = useText();
  return (
    <div className="state state-empty">
      <p className="state-title">{t("state.empty")}</p>
      <p>{children ?? t("state.emptyHint")}</p>
    </div>
  );
}

export function LoadingState() {
  const t = useText();
  const { state } = useEngine();
  const text =
    state.kind === "ready"
      ? t("state.loading")
      : state.kind === "unsupported"
        ? t("engine.unsupported")
        : t("state.waiting");
  return (
    <div className="state state-loading" role="status">
      <p>{text}</p>
    </div>
  );
}

export function ErrorState({ message, sql }: { message: string; sql?: string | null }) {
  const t = useText();
  return (
    <div className="state state-error" role="alert">
      <p className="state-title">{t("state.error")}</p>
      <p>{message}</p>
      {sql && (
        <details>
          <summary>{t("state.details")}</summary>
          <pre>{sql}</pre>
        </details>
      )}
    </div>
  );
}

interface QueryStateProps<Row> {
  readonly view: QueryView<Row>;
  readonly empty?: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** The one way to show a query: loading, error, empty, or its rows (dimmed while the next answer is on its way). */
export function QueryState<Row>({ view, empty, children }: QueryStateProps<Row>) {
  if (view.kind === "loading") return <LoadingState />;
  if (view.kind === "error") return <ErrorState message={view.message} sql={view.sql} />;
  if (view.rows.length === 0 && !view.stale) return <EmptyState>{empty}</EmptyState>;
  return (
    <div className="query" data-view={view.kind} aria-busy={view.stale} data-stale={view.stale}>
      {children(view.rows)}
    </div>
  );
}
