"use client";

import { useText } from "../foundation/locale/locale-context";

/** Says that a page holds only part of what matches, and what that means for its sums. */
export function Truncated({ rows, limit }: { rows: number; limit: number }) {
  const t = useText();
  if (rows < limit) return null;
  return <p className="notice notice-warn">{t("analysis.truncated", { n: limit })}</p>;
}
