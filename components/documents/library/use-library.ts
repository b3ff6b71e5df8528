"use client";

import { useSyncExternalStore } from "react";
import { type Library, type LibraryState, NOTHING_KEPT, sharedLibrary } from "./library";

const readServer = (): LibraryState => NOTHING_KEPT;

export function useLibrary(): { readonly library: Library; readonly state: LibraryState } {
  const library = sharedLibrary();
  const state = useSyncExternalStore(library.subscribe, library.state, readServer);
  return { library, state };
}
