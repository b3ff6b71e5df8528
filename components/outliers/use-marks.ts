"use client";

import { useSyncExternalStore } from "react";
import { type MarksState, readMarks, readNoMarks, subscribeMarks } from "./marks-store";

/** This browser's marks; none during export and first paint. */
export function useMarks(): MarksState {
  return useSyncExternalStore(subscribeMarks, readMarks, readNoMarks);
}
