"use client";

import { type RefObject, useEffect, useState } from "react";
import { MARK_STATES } from "@/lib/worklist/closed-lists";
import type { Mark } from "@/lib/worklist/marks";
import { useText } from "../foundation/locale/locale-context";
import { setMark } from "./marks-store";

interface MarkControlsProps {
  readonly leadKey: string;
  readonly title: string;
  readonly mark: Mark | undefined;
  readonly noteRef: RefObject<HTMLTextAreaElement | null>;
}

/** What a person decides about the lead, and why. */
export function MarkControls({ leadKey, title, mark, noteRef }: MarkControlsProps) {
  const t = useText();
  const saved = mark?.note ?? "";
  const [note, setNote] = useState(saved);
  useEffect(() => setNote(saved), [saved]);
  return (
    <div className="mark-controls">
      <fieldset className="segmented">
        <legend className="visually-hidden">{t("outliers.marks")}</legend>
        <div className="mark-buttons">
          {MARK_STATES.map((state, i) => (
            <button
              key={state}
              type="button"
              className="button"
              data-mark={state}
              aria-pressed={mark?.state === state}
              aria-keyshortcuts={String(i + 1)}
              onClick={() => setMark(leadKey, title, { state: mark?.state === state ? null : state })}
            >
              <span className="key" aria-hidden="true">
                {i + 1}
              </span>
              {t(`outliers.mark.${state}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <label className="control">
        <span className="control-label">{t("outliers.note")}</span>
        <textarea
          ref={noteRef}
          rows={2}
          value={note}
          placeholder={t("outliers.notePlaceholder")}
          aria-keyshortcuts="n"
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => note !== saved && setMark(leadKey, title, { note })}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
      </label>
    </div>
  );
}
