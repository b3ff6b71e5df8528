"use client";

import { useText } from "../locale/locale-context";
import type { SearchOption } from "./filter-options";

interface ChipsProps {
  readonly values: readonly string[];
  readonly options: readonly SearchOption[];
  readonly onRemove: (value: string) => void;
}

/** What is chosen, each with a way to take it out. A value without an option is shown as it is. */
export function Chips({ values, options, onRemove }: ChipsProps) {
  const t = useText();
  const names = new Map(options.map(({ value, label }) => [value, label]));
  return values.map((value) => {
    const name = names.get(value) ?? value;
    return (
      <button
        key={value}
        type="button"
        className="chip"
        aria-label={t("control.remove", { name })}
        onClick={() => onRemove(value)}
      >
        {name}
        <span aria-hidden="true">×</span>
      </button>
    );
  });
}
