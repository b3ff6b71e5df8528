"use client";

import { useEffect, useState } from "react";
import { useText } from "../foundation/locale/locale-context";

/** Pause in typing after which a query is worth its while. */
const PAUSE = 250;

/** Words to look for; the address follows once typing pauses. */
export function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useText();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <label className="control control-wide">
      <span className="control-label">{t("control.text")}</span>
      <input
        type="search"
        value={text}
        placeholder={t("explore.textHint")}
        onChange={(e) => setText(e.target.value)}
      />
    </label>
  );
}
