"use client";

import { useText } from "../locale/locale-context";
import type { SearchOption } from "./filter-options";
import { namesOf } from "./option-names";

/** Where the focus goes when a chip leaves: the next chip, the one before, or what opens the filters. */
function focusNeighbour(chip: HTMLElement): void {
  const others = [...(chip.parentElement?.querySelectorAll<HTMLElement>(".chip") ?? [])];
  const at = others.indexOf(chip);
  const controls = chip.closest("search")?.querySelectorAll<HTMLElement>("button, input, select") ?? [];
  const opener = [...controls].find((control) => control !== chip && control.checkVisibility());
  (others[at + 1] ?? others[at - 1] ?? opener)?.focus();
}

interface ChipsProps {
  readonly values: readonly string[];
  readonly options: readonly SearchOption[] | null;
  readonly onRemove: (value: string) => void;
}

/** What is chosen, each with a way to take it out; the focus then goes to its neighbour. */
export function Chips({ values, options, onRemove }: ChipsProps) {
  const t = useText();
  const names = namesOf(values, options);
  return values.map((value, i) => {
    const name = names[i] ?? value;
    return (
      <button
        key={value}
        type="button"
        className="chip"
        aria-label={t("control.remove", { name })}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          onRemove(value);
        }}
      >
        {name}
        <span aria-hidden="true">×</span>
      </button>
    );
  });
}
