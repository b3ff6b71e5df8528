"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { scoreText } from "@/lib/search/match-text";
import { type FoundGroup, search } from "@/lib/search/search";
import { type Command, useCommandList } from "../commands/commands";
import { loadTargets, type Searchable } from "./load-targets";

/** Of the kind that fits best, and of each other; the rest is found by typing on. */
const SHOWN = { best: 24, other: 6 };

export type SearchState = "loading" | "ready" | "failed";

export interface SearchResults {
  readonly state: SearchState;
  readonly groups: readonly FoundGroup[];
  readonly commands: readonly Command[];
}

/** What is found for a text, as it is typed. Needs no engine. */
export function useResults(text: string): SearchResults {
  const list = useCommandList();
  const [index, setIndex] = useState<Searchable | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    loadTargets().then(setIndex, () => setFailed(true));
  }, []);
  const wanted = useDeferredValue(text.trim());
  const groups = useMemo(
    () => (index && wanted !== "" ? search(index.targets, index.kinds, wanted, SHOWN) : []),
    [index, wanted],
  );
  const commands = useMemo(() => {
    const low = wanted.toLowerCase();
    if (low === "") return list();
    return list().filter(({ title }) => scoreText(title.toLowerCase(), low) > 50);
  }, [list, wanted]);
  return { state: index ? "ready" : failed ? "failed" : "loading", groups, commands };
}
