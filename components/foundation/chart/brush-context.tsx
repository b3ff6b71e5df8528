"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

interface BrushHandle {
  /** Units a box was drawn around; null while none is. */
  readonly units: ReadonlySet<string> | null;
  set(units: ReadonlySet<string> | null): void;
}

const BrushContext = createContext<BrushHandle>({ units: null, set: () => undefined });

/** What is brushed on one page: its table and its other charts follow; another page begins anew. */
export function BrushProvider({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const [units, set] = useState<ReadonlySet<string> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins anew.
  useEffect(() => set(null), [pathname]);
  const handle = useMemo(() => ({ units, set }), [units]);
  return <BrushContext value={handle}>{children}</BrushContext>;
}

export const useBrush = (): BrushHandle => useContext(BrushContext);

/** Rows of the units inside the brush; all of them where nothing is brushed. */
export function useBrushed<Row>(rows: readonly Row[], unitOf: (row: Row) => string | null): readonly Row[] {
  const { units } = useBrush();
  return useMemo(
    () => (units === null ? rows : rows.filter((row) => units.has(unitOf(row) ?? ""))),
    [rows, units, unitOf],
  );
}
