"use client";

import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Rows of a long table that go on paper; more are for a file. */
export const PRINTED_ROWS = 500;

/** How many rows from the first on are there to be printed: paper waits for none that is still on its way. */
export function printableRows(count: number, rowAt: (index: number) => unknown): number {
  const most = Math.min(count, PRINTED_ROWS);
  for (let index = 0; index < most; index++) if (rowAt(index) === undefined) return index;
  return most;
}

let printing = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  if (printing === next) return;
  printing = next;
  // The browser takes the page as it stands when its listeners have returned.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

if (typeof window !== "undefined") {
  window.addEventListener("beforeprint", () => tell(true));
  window.addEventListener("afterprint", () => tell(false));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the page is on its way to paper, where nothing scrolls and nothing is asked for later. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
}
