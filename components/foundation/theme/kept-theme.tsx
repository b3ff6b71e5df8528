"use client";

import { useLayoutEffect } from "react";
import { markTheme, readTheme } from "./theme";

/** Marks the document with the chosen theme again where another language's `<html>` took the place of the first. */
export function KeptTheme() {
  useLayoutEffect(() => markTheme(readTheme()), []);
  return null;
}
