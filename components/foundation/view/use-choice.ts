"use client";

import { useCallback } from "react";
import { withChoice } from "@/lib/view/named-choices";
import { parseView } from "@/lib/view/parse";
import { readSearch } from "./location-store";
import { useSelection } from "./use-selection";

/** One small choice of a part of a page, kept in the address like everything a person chooses; undefined: none. */
export function useChoice(part: string): readonly [string | undefined, (choice: string | undefined) => void] {
  const { selection, change } = useSelection();
  const choose = useCallback(
    (choice: string | undefined) => {
      const { choices } = parseView(readSearch()).selection;
      change({ choices: withChoice(choices, part, choice) }, "replace");
    },
    [change, part],
  );
  return [selection.choices?.[part], choose];
}
