"use client";

import { useCallback, useSyncExternalStore } from "react";
import { withChoice } from "@/lib/view/named-choices";
import { subscribeLocation } from "./location-store";
import { changeView, readView } from "./use-selection";

const none = (): undefined => undefined;

/** One small choice of a part of a page, kept in the address like everything a person chooses; undefined: none. */
export function useChoice(part: string): readonly [string | undefined, (choice: string | undefined) => void] {
  // Only what is read is watched: a table of thousands is not drawn anew for what another part of the page chose.
  const read = useCallback(() => readView().selection.choices?.[part], [part]);
  const choice = useSyncExternalStore(subscribeLocation, read, none);
  const choose = useCallback(
    (next: string | undefined) =>
      changeView({ choices: withChoice(readView().selection.choices, part, next) }, "replace"),
    [part],
  );
  return [choice, choose];
}
