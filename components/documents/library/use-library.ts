"use client";

import { useSyncExternalStore } from "react";
import { type Library, type LibraryState, sharedLibrary } from "./library";

const EMPTY: LibraryState = { documents: null, jobs: [], closed: null, removed: [] };
const readServer = (): LibraryState => EMPTY;

export function useLibrary(): { readonly library: Library; readonly state: LibraryState } {
  const library = sharedLibrary();
  const state = useSyncExternalStore(library.subscribe, library.state, readServer);
  return { library, state };
}
