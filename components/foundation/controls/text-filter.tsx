"use client";

import type { RefObject } from "react";
import { useDraft } from "./use-draft";

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
  const [text, setText] = useDraft(value, onChange);
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
