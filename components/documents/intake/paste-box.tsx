"use client";

import { useId, useState } from "react";
import { useText } from "../../foundation/locale/locale-context";
import { clockTime, type DroppedFile, fromText } from "../library/dropped-files";

/** A document as pasted text. */
export function PasteBox({ onText }: { onText: (file: DroppedFile) => void }) {
  const t = useText();
  const id = useId();
  const [text, setText] = useState("");
  return (
    <div className="paste-box">
      <label htmlFor={id} className="control-label">
        {t("documents.pasteLabel")}
      </label>
      <textarea
        id={id}
        rows={8}
        value={text}
        aria-describedby={`${id}-hint`}
        // biome-ignore lint/a11y/noAutofocus: the box opens because a person asked to paste.
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className="dim">
        {t("documents.pasteHint")}
      </p>
      <button
        type="button"
        className="button"
        disabled={text.trim() === ""}
        onClick={() => onText(fromText(text, t("documents.pasteName", { time: clockTime() })))}
      >
        {t("documents.pasteRead")}
      </button>
    </div>
  );
}
