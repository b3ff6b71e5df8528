"use client";

import { useText } from "../foundation/locale/locale-context";

interface TruncatedProps {
  readonly rows: number;
  readonly limit: number;
  /** The engine has summed up all units; only what shows single ones is cut. */
  readonly summed: boolean;
}

/** Says that a page holds only part of what matches, and what that means for its sums. */
export function Truncated({ rows, limit, summed }: TruncatedProps) {
  const t = useText();
  if (rows < limit) return null;
  return (
    <p className={summed ? "notice" : "notice notice-warn"}>
      {t(summed ? "analysis.truncatedSummed" : "analysis.truncated", { n: limit })}
    </p>
  );
}
