"use client";

import { useCallback, useEffect, useState } from "react";

/** What this visit keeps under a name; nothing where the browser keeps nothing. */
export function readSession(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text for this visit; a browser that keeps nothing has it until the page is left. */
export function writeSession(key: string, text: string): void {
  try {
    window.sessionStorage.setItem(key, text);
  } catch {}
}

/** What a person typed or pasted, too long for a link: it outlives a reload and other pages, for this visit. */
export function useSessionText(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState("");
  useEffect(() => setText(readSession(key) ?? ""), [key]);
  const keep = useCallback(
    (next: string) => {
      setText(next);
      writeSession(key, next);
    },
    [key],
  );
  return [text, keep];
}
