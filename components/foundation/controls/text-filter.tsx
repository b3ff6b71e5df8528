"use client";

import { type RefObject, useEffect, useState } from "react";

/** Pause in typing after which a query is worth its while. */
const PAUSE = 250;

interface TextFilterProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** For a page whose keyboard leads here. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly shortcut?: string;
}

/** Words to look for; the address follows once typing pauses. */
export function TextFilter({ label, hint, value, onChange, inputRef, shortcut }: TextFilterProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <label className="control control-wide">
      <span className="control-label">{label}</span>
      <input
        ref={inputRef}
        type="search"
        value={text}
        placeholder={hint}
        aria-keyshortcuts={shortcut}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
    </label>
  );
}
