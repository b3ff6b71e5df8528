"use client";

import { useMemo } from "react";
import { useText } from "../foundation/locale/locale-context";

/** What the two facts of a recomputed rate are, in their order. */
export function usePairNames(): readonly string[] {
  const t = useText();
  return useMemo(() => [t("execution.stage.actual"), t("execution.budget")], [t]);
}
