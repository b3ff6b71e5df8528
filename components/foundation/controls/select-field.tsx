"use client";

import type { Option } from "./segmented-control";

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** The options and the value itself where it is none of them: a list would show its first in the place of what holds. */
export const withValue = <T extends string>(options: readonly Option<T>[], value: T): readonly Option<T>[] =>
  value === "" || options.some((option) => option.value === value)
    ? options
    : [{ value, label: value }, ...options];

/** One choice of many: the browser's own list. */
export function SelectField<T extends string>({ label, value, options, onChange }: SelectFieldProps<T>) {
  return (
    <label className="control">
      <span className="control-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as T)}>
        {withValue(options, value).map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
