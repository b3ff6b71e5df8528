"use client";

import { useSyncExternalStore } from "react";

/** Where panels become sheets at the bottom; app/styles/panels.css has the same width. */
const NARROW = "(width < 40rem)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** True on a phone; false during export and before the page is live. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
