"use client";

import { useEffect, useState } from "react";

/** Pause in typing after which what was typed is worth keeping or asking for, in ms. */
const PAUSE = 250;

/** What stands in a field while it is typed; `keep` hears of it once typing pauses. */
export function useDraft(
  kept: string,
  keep: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  useEffect(() => {
    if (text === kept) return;
    const timer = setTimeout(() => keep(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, kept, keep]);
  return [text, setText];
}
