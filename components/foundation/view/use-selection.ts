"use client";

import { useSyncExternalStore } from "react";
import type { Selection } from "@/lib/view/fields";
import { parseView, type View } from "@/lib/view/parse";
import { changeSelection, printSelection } from "@/lib/view/print";
import { readSearch, subscribeLocation, writeSearch } from "./location-store";

const EMPTY = "";
const readServer = (): string => EMPTY;

let last: { readonly search: string; readonly view: View } | undefined;

/** What an address says; a page asks for the same one in a hundred places, and all are given the same answer. */
function viewOf(search: string): View {
  if (last?.search !== search) last = { search, view: parseView(search) };
  return last.view;
}

export const readView = (): View => viewOf(readSearch());

/** The view the address names. During export and first paint it is empty: every page then shows its default. */
export function useView(): View {
  return viewOf(useSyncExternalStore(subscribeLocation, readSearch, readServer));
}

export interface SelectionHandle {
  readonly selection: Selection;
  readonly change: typeof changeView;
}

/** Sets some fields (`undefined` clears one) and leaves the rest, and parameters of others, as they are. */
export function changeView(fields: Partial<Selection>, mode: "push" | "replace" = "push"): void {
  const { selection, unknown } = readView();
  writeSearch(printSelection(changeSelection(selection, fields), unknown), mode);
}

/** The one selection, shared by all pages through the address. */
export function useSelection(): SelectionHandle {
  const { selection } = useView();
  return { selection, change: changeView };
}
