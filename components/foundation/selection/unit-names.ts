"use client";

import { useSyncExternalStore } from "react";
import { readSession, writeSession } from "../view/session-text";

/** Names of units as pages have shown them, so that the tray can name a unit before the engine can. */
const KEY = "juesuan:unit-names";
const EMPTY: ReadonlyMap<string, string> = new Map();

let names: ReadonlyMap<string, string> | null = null;
const listeners = new Set<() => void>();

function stored(): ReadonlyMap<string, string> {
  try {
    const found: unknown = JSON.parse(readSession(KEY) ?? "[]");
    if (!Array.isArray(found)) return EMPTY;
    return new Map(
      found.filter((pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2),
    );
  } catch {
    return EMPTY;
  }
}

const current = (): ReadonlyMap<string, string> => {
  names ??= stored();
  return names;
};

/** Remembers what units are called, for this visit. */
export function rememberNames(pairs: readonly (readonly [id: string, name: string])[]): void {
  const known = current();
  const fresh = pairs.filter(([id, name]) => name !== "" && known.get(id) !== name);
  if (fresh.length === 0) return;
  names = new Map([...known, ...fresh]);
  writeSession(KEY, JSON.stringify([...names]));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useUnitNames(): ReadonlyMap<string, string> {
  return useSyncExternalStore(subscribe, current, () => EMPTY);
}
