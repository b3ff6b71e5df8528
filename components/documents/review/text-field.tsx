"use client";

import { useEffect, useId, useRef } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  /** What is wrong with the value; null or absent where nothing is. */
  readonly problem?: string | null;
  /** "first" takes the focus when the form opens. */
  readonly focus?: "first";
  readonly placeholder?: string;
}

/** A labelled field that says what is wrong with it. */
export function TextField({ label, value, onChange, disabled, problem, focus, placeholder }: TextFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === "first") input.current?.select();
  }, [focus]);
  return (
    <div className="control">
      <label className="control-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        value={value}
        disabled={disabled}
        placeholder={placeholder}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
