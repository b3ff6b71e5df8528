"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { CONSOLE_LIMITS, ConsoleError } from "@/lib/engine/console-limits";
import type { EngineRow } from "@/lib/engine/types";
import { useEngine } from "../foundation/engine/engine-provider";
import { useText } from "../foundation/locale/locale-context";
import { ErrorState } from "../foundation/states/states";
import type { CellValue, TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import { useSelection } from "../foundation/view/use-selection";

type Outcome =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly rows: readonly Numbered[]; readonly more: boolean; readonly ms: number }
  | { readonly kind: "failed"; readonly message: string };

/** A result has no key of its own, so each row carries its number. */
interface Numbered {
  readonly number: number;
  readonly row: EngineRow;
}

const EXAMPLE = `SELECT province, count(DISTINCT bureau_id) AS bureaus, sum(expenditure_total) AS expenditure
FROM bureau_years
WHERE scope = 'department' AND fiscal_year = 2022
GROUP BY province
ORDER BY expenditure DESC NULLS LAST`;

const plain = (value: unknown): CellValue =>
  value === null || typeof value === "string" || typeof value === "number" ? value : String(value);

const looksNumeric = (value: unknown): boolean =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));

function columnsOf(rows: readonly Numbered[]): TableColumn<Numbered>[] {
  return Object.keys(rows[0]?.row ?? {}).map((name) => ({
    id: name,
    header: name,
    kind: rows.every(({ row }) => row[name] === null || looksNumeric(row[name])) ? "number" : "text",
    value: ({ row }) => plain(row[name] ?? null),
  }));
}

/** A person's own SQL on the engine file, in a connection of its own, cancellable, with a row limit. */
export function SqlConsole() {
  const t = useText();
  const { state } = useEngine();
  const { selection, change } = useSelection();
  const [text, setText] = useState(EXAMPLE);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });
  const controller = useRef<AbortController | null>(null);
  const linked = selection.sql;

  useEffect(() => {
    if (linked !== undefined) setText(linked);
  }, [linked]);
  useEffect(() => () => controller.current?.abort(), []);

  const explain = (cause: unknown): string => {
    if (cause instanceof ConsoleError && cause.code !== "engine")
      return t(`explore.refused.${cause.code}`, CONSOLE_LIMITS);
    return cause instanceof Error ? cause.message : String(cause);
  };
  const run = async (): Promise<void> => {
    if (state.kind !== "ready") return;
    const abort = new AbortController();
    controller.current?.abort();
    controller.current = abort;
    change({ sql: text }, "replace");
    setOutcome({ kind: "running" });
    const started = performance.now();
    try {
      const { rows, more } = await state.console.ask(text, abort.signal);
      const numbered = rows.map((row, number) => ({ number, row }));
      setOutcome({
        kind: "done",
        rows: numbered,
        more,
        ms: Math.round(performance.now() - started),
      });
    } catch (cause) {
      if (abort.signal.aborted) setOutcome({ kind: "idle" });
      else setOutcome({ kind: "failed", message: explain(cause) });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  };
  const result = outcome.kind === "done" ? outcome.rows : null;
  const columns = useMemo(() => columnsOf(result ?? []), [result]);

  return (
    <div className="console">
      <label className="control">
        <span className="control-label">{t("explore.sqlLabel")}</span>
        <textarea
          rows={7}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <div className="console-actions">
        <button
          type="button"
          className="button"
          disabled={state.kind !== "ready" || outcome.kind === "running"}
          onClick={() => void run()}
        >
          {t("explore.sqlRun")}
        </button>
        {outcome.kind === "running" && (
          <button type="button" className="button" onClick={() => controller.current?.abort()}>
            {t("explore.sqlCancel")}
          </button>
        )}
        <span className="dim" role="status">
          {outcome.kind === "running" && t("state.loading")}
          {outcome.kind === "done" && t("explore.sqlDone", { n: outcome.rows.length, ms: outcome.ms })}
          {outcome.kind === "done" && outcome.more && ` ${t("explore.sqlMore", { n: CONSOLE_LIMITS.rows })}`}
        </span>
      </div>
      {outcome.kind === "failed" && <ErrorState message={outcome.message} />}
      {outcome.kind === "done" && outcome.rows.length > 0 && (
        <DataTable
          caption={t("explore.sqlResult")}
          columns={columns}
          rows={outcome.rows}
          rowKey={({ number }) => String(number)}
          download="query"
        />
      )}
    </div>
  );
}
