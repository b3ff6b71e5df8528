"use client";

import { useRef } from "react";
import type { Selection } from "@/lib/view/fields";

/**
 * What a page reads out of the selection, the same object while it says the same: choosing a unit or opening a panel
 * changes the address, and must not make the page compute anew what does not depend on them.
 */
export function useResolved<Resolved extends object>(
  selection: Selection,
  resolve: (selection: Selection) => Resolved,
): Resolved {
  const resolved = resolve(selection);
  const key = JSON.stringify(resolved);
  const last = useRef({ key, resolved });
  if (last.current.key !== key) last.current = { key, resolved };
  return last.current.resolved;
}
