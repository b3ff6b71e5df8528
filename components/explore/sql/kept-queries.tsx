"use client";

import { useId, useState } from "react";
import { useText } from "../../foundation/locale/locale-context";
import type { KeptQueries } from "./query-store";

interface KeptQueriesListProps {
  readonly queries: KeptQueries;
  readonly onPick: (sql: string) => void;
  readonly onSave: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

/** What was run and what was saved; choosing one puts it into the editor. */
export function KeptQueriesList({ queries, onPick, onSave, onRemove }: KeptQueriesListProps) {
  const t = useText();
  const id = useId();
  const [name, setName] = useState("");
  return (
    <div className="kept-queries">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return;
          onSave(name.trim());
          setName("");
        }}
      >
        <label className="visually-hidden" htmlFor={id}>
          {t("explore.saveName")}
        </label>
        <input
          id={id}
          type="text"
          value={name}
          placeholder={t("explore.saveName")}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button button-small">
          {t("explore.save")}
        </button>
      </form>
      {queries.saved.length > 0 && (
        <>
          <h2>{t("explore.saved")}</h2>
          <ul>
            {queries.saved.map(({ name: saved, sql }) => (
              <li key={saved}>
                <button type="button" className="kept-query" title={sql} onClick={() => onPick(sql)}>
                  {saved}
                </button>
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={t("control.remove", { name: saved })}
                  onClick={() => onRemove(saved)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {queries.history.length > 0 && (
        <details>
          <summary>{t("explore.history", { n: queries.history.length })}</summary>
          <ul>
            {queries.history.map((sql) => (
              <li key={sql}>
                <button type="button" className="kept-query" onClick={() => onPick(sql)}>
                  <code>{sql}</code>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
