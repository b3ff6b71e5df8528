"use client";

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { CONSOLE_LIMITS } from "@/lib/engine/console-limits";
import { MAX_TEXT } from "@/lib/view/codecs";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { CopyButton } from "../foundation/evidence/copy-button";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useText } from "../foundation/locale/locale-context";
import { ErrorState } from "../foundation/states/states";
import { DataTable } from "../foundation/table/data-table";
import { useSelection } from "../foundation/view/use-selection";
import { resultColumns } from "./result-columns";
import { type ColumnRow, schemaQuery, tablesOf } from "./schema";
import { SchemaList } from "./schema-list";
import { placeError } from "./sql/error-place";
import { KeptQueriesList } from "./sql/kept-queries";
import { readQueries, withoutSaved, withRun, withSaved } from "./sql/query-store";
import { type Outcome, useConsole } from "./use-console";

const ResultChart = lazyPart(async () => (await import("./sql/result-chart")).ResultChart);
const SqlEditor = lazy(async () => ({ default: (await import("./sql/sql-editor")).SqlEditor }));

const EXAMPLE = `SELECT province, count(DISTINCT bureau_id) AS bureaus, sum(expenditure_total) AS expenditure
FROM bureau_years
WHERE scope = 'department' AND fiscal_year = 2022
GROUP BY province
ORDER BY expenditure DESC NULLS LAST`;

/** How long typing rests before the address takes the text over. */
const PAUSE_MS = 400;

/** A person's own SQL: tables beside it, completion, errors at their place, what was run and what was saved. */
export function SqlConsole() {
  const t = useText();
  const { selection, change } = useSelection();
  const { outcome, ready, run, cancel } = useConsole();
  const [text, setText] = useState(EXAMPLE);
  const [queries, setQueries] = useState<ReturnType<typeof readQueries>>({ history: [], saved: [] });
  const linked = selection.sql;
  const written = useRef<string>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const schema = rowsOf(useEngineQuery<ColumnRow>(schemaQuery()));
  const tables = useMemo(() => tablesOf(schema), [schema]);
  const names = useMemo(
    () =>
      Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((one) => one.column_name)])),
    [tables],
  );
  useEffect(() => {
    const kept = readQueries();
    setQueries(kept);
    const [last] = kept.history;
    // The address that was written from here says nothing new, and may be a letter behind.
    if (linked !== undefined && linked === written.current) return;
    setText((current) => linked ?? (current === EXAMPLE ? (last ?? current) : current));
  }, [linked]);
  const write = useCallback(
    (next: string): void => {
      if (next.length > MAX_TEXT) return;
      written.current = next;
      change({ sql: next }, "replace");
    },
    [change],
  );
  // What is typed survives a reload before it is run.
  const type = (next: string): void => {
    setText(next);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => write(next), PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(pause.current), []);

  const start = (): void => {
    clearTimeout(pause.current);
    write(text);
    setQueries(withRun(queries, text));
    void run(text);
  };
  const error = outcome.kind === "failed" ? placeError(outcome.message, text) : null;
  return (
    <div className="console">
      <SchemaList tables={tables} onPick={(name) => type(`${text}${/\s$/.test(text) ? "" : " "}${name}`)} />
      <div className="console-main">
        <Suspense fallback={<PlainEditor value={text} onChange={type} />}>
          <SqlEditor
            label={t("explore.sqlLabel")}
            value={text}
            onChange={type}
            onRun={start}
            schema={names}
            error={error}
          />
        </Suspense>
        <div className="console-actions">
          <button
            type="button"
            className="button"
            disabled={!ready || outcome.kind === "running"}
            onClick={start}
          >
            {t("explore.sqlRun")}
          </button>
          {outcome.kind === "running" && (
            <button type="button" className="button" onClick={cancel}>
              {t("explore.sqlCancel")}
            </button>
          )}
          {linked === text && <CopyLink />}
          <span className="dim" role="status">
            <Said outcome={outcome} />
          </span>
        </div>
        {outcome.kind === "failed" && (
          <ErrorState
            message={
              error ? t("explore.errorLine", { line: error.line, message: error.message }) : outcome.message
            }
          />
        )}
        <Result outcome={outcome} />
      </div>
      <KeptQueriesList
        queries={queries}
        onPick={type}
        onSave={(name) => setQueries(withSaved(queries, name, text))}
        onRemove={(name) => setQueries(withoutSaved(queries, name))}
      />
    </div>
  );
}

/** Until the editor has arrived. */
function PlainEditor({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useText();
  return (
    <textarea
      rows={9}
      spellCheck={false}
      aria-label={t("explore.sqlLabel")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function CopyLink() {
  const t = useText();
  const [address, setAddress] = useState("");
  useEffect(() => setAddress(window.location.href), []);
  return <CopyButton label={t("command.copyLink")} text={address} />;
}

function Said({ outcome }: { outcome: Outcome }) {
  const t = useText();
  if (outcome.kind === "running") return t("state.loading");
  if (outcome.kind !== "done") return null;
  const done = t("explore.sqlDone", { n: outcome.rows.length, ms: outcome.ms });
  return outcome.more ? `${done} ${t("explore.sqlMore", { n: CONSOLE_LIMITS.rows })}` : done;
}

function Result({ outcome }: { outcome: Outcome }) {
  const t = useText();
  const rows = outcome.kind === "done" ? outcome.rows : null;
  const columns = useMemo(() => resultColumns(rows ?? []), [rows]);
  if (!rows || rows.length === 0) return null;
  return (
    <>
      <ResultChart columns={columns} rows={rows} />
      <DataTable
        id="result"
        caption={t("explore.sqlResult")}
        columns={columns}
        rows={rows}
        rowKey={({ number }) => String(number)}
        download="query"
      />
    </>
  );
}
