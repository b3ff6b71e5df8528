"use client";

import { useEffect, useState } from "react";

/** Pause in typing after which what was typed is worth keeping or asking for, in ms. */
const PAUSE = 250;

/** What stands in a field while it is typed; `keep` hears of it once typing pauses. */
export function useDraft(
  kept: string,
  keep: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [{ text, over }, setTyped] = useState({ text: kept, over: kept });
  // Set in an effect, the words before would stand for a moment beside what is kept since, and be kept in its place.
  if (over !== kept) setTyped({ text: kept, over: kept });
  useEffect(() => {
    if (text === kept) return;
    const timer = setTimeout(() => keep(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, kept, keep]);
  return [text, (typed) => setTyped({ text: typed, over: kept })];
}
