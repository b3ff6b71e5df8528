"use client";

import { useId } from "react";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly showLabel?: "shown" | "hidden";
}

/** A few choices side by side: radio buttons, so the keyboard works as everywhere. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, value, options, onChange, showLabel = "hidden" } = props;
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={showLabel === "shown" ? "control-label" : "visually-hidden"}>{label}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} title={option.hint} data-checked={option.value === value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
