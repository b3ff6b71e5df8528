"use client";

import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { useText } from "../locale/locale-context";
import { Chips } from "./chips";
import { filterOptions, type SearchOption } from "./filter-options";

interface MultiComboboxProps {
  readonly label: string;
  readonly options: readonly SearchOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly placeholder?: string;
}

/** Several choices out of many, found by typing: the ARIA combobox pattern with a list of options. */
export function MultiCombobox({ label, options, values, onChange, placeholder }: MultiComboboxProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = useMemo(() => new Set(values), [values]);
  const matches = useMemo(() => filterOptions(options, text), [options, text]);

  const shown = open ? matches : [];

  const toggle = (value: string): void => {
    onChange(chosen.has(value) ? values.filter((v) => v !== value) : [...values, value]);
    setText("");
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const current = matches[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(Math.min(matches.length - 1, Math.max(0, open ? active + step : 0)));
    } else if (event.key === "Enter" && open && current) {
      event.preventDefault();
      toggle(current.value);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && text === "" && values.length > 0) {
      onChange(values.slice(0, -1));
    }
  };

  return (
    <div className="control combobox">
      <label className="control-label" htmlFor={`${id}-input`}>
        {label}
      </label>
      <div className="combobox-box">
        <Chips values={values} options={options} onRemove={toggle} />
        <input
          ref={input}
          id={`${id}-input`}
          role="combobox"
          type="text"
          autoComplete="off"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && matches[active] ? `${id}-${active}` : undefined}
          placeholder={values.length === 0 ? (placeholder ?? t("control.all")) : ""}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        hidden={!open}
        className="combobox-list"
      >
        {open && matches.length === 0 && (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} className="dim">
            {t("control.noMatch")}
          </div>
        )}
        {shown.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input, as the combobox pattern asks.
          <div
            key={option.value}
            id={`${id}-${i}`}
            role="option"
            aria-selected={chosen.has(option.value)}
            data-active={i === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => toggle(option.value)}
          >
            <span>{option.label}</span>
            {option.hint && <span className="dim">{option.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
