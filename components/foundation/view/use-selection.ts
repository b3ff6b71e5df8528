"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Selection } from "@/lib/view/fields";
import { parseView, type View } from "@/lib/view/parse";
import { changeSelection, printSelection } from "@/lib/view/print";
import { announceLocation, readSearch, subscribeLocation, writeSearch } from "./location-store";

const EMPTY = "";
const readServer = (): string => EMPTY;

/** The view the address names. During export and first paint it is empty: every page then shows its default. */
export function useView(): View {
  const search = useSyncExternalStore(subscribeLocation, readSearch, readServer);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving to another page changes the address.
  useEffect(announceLocation, [pathname]);
  return useMemo(() => parseView(search), [search]);
}

export interface SelectionHandle {
  readonly selection: Selection;
  /** Sets some fields (`undefined` clears one) and leaves the rest, and parameters of others, as they are. */
  change(change: Partial<Selection>, mode?: "push" | "replace"): void;
}

/** The one selection, shared by all pages through the address. */
export function useSelection(): SelectionHandle {
  const { selection } = useView();
  const change = useCallback((fields: Partial<Selection>, mode: "push" | "replace" = "push") => {
    const now = parseView(readSearch());
    writeSearch(printSelection(changeSelection(now.selection, fields), now.unknown), mode);
  }, []);
  return { selection, change };
}
