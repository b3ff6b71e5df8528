"use client";

import { useCallback, useMemo } from "react";
import { addUnits, type ChosenUnits, MAX_UNITS, removeUnit, slotsOf, toggleUnit } from "@/lib/view/units";
import { useSelection } from "../view/use-selection";

const NONE: ChosenUnits = [];

export interface UnitsHandle {
  readonly units: ChosenUnits;
  /** Colour slots by id; keeps its identity while the units do. */
  readonly slots: ReadonlyMap<string, number>;
  readonly isFull: boolean;
  has(id: string): boolean;
  toggle(id: string): void;
  add(ids: readonly string[]): void;
  remove(id: string): void;
  clear(): void;
}

/** The units a person has chosen. Every change is a step of the browser's history, so Back takes it back. */
export function useUnits(): UnitsHandle {
  const { selection, change } = useSelection();
  const units = selection.units ?? NONE;
  const printed = units.map(({ id, slot }) => `${id}*${slot}`).join("~");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read anew at every change; its text says whether it differs.
  const stable = useMemo(() => units, [printed]);
  const slots = useMemo(() => slotsOf(stable), [stable]);
  const set = useCallback(
    (next: ChosenUnits) => change({ units: next.length > 0 ? next : undefined }, "push"),
    [change],
  );
  return useMemo(
    () => ({
      units: stable,
      slots,
      isFull: stable.length >= MAX_UNITS,
      has: (id) => slots.has(id),
      toggle: (id) => set(toggleUnit(stable, id)),
      add: (ids) => set(addUnits(stable, ids)),
      remove: (id) => set(removeUnit(stable, id)),
      clear: () => set(NONE),
    }),
    [stable, slots, set],
  );
}
