import type { Fact } from "./schema";

/** A figure as printed with its unit once: most documents name it in the head of the table, some beside the figure. */
export function printedText({ printed, printed_unit: unit }: Pick<Fact, "printed" | "printed_unit">): string {
  const bare = (printed ?? "").trim();
  return bare === "" || unit === null || bare.endsWith(unit) ? bare : `${bare}${unit}`;
}

/** What a correction changed: what was printed and what it is held to be, both with their units, and why. */
export interface Correction {
  readonly printed: string;
  readonly now: string;
  readonly reason: string;
}

/** Null for a figure nobody corrected. Its formula holds both, its status_reason “who · when · why”. */
export function correctionOf({
  origin,
  formula,
  status_reason: words,
}: Pick<Fact, "origin" | "formula" | "status_reason">): Correction | null {
  if (origin !== "corrected") return null;
  const [printed = "", now = ""] = (formula ?? "").split(" → ");
  const parts = words?.split(" · ") ?? [];
  return { printed, now, reason: parts.length > 1 ? (parts.at(-1) ?? "") : "" };
}

/** Ids of the figures a derived one says it was computed from. */
export const namedCells = (formula: string | null): string[] =>
  formula?.match(/\[([^\]]+)\]/)?.[1]?.match(/[0-9a-f]{12}-[\w.]+/g) ?? [];

/** A derivation as a reader sees it: without the ids of its cells. */
export const formulaText = (formula: string | null): string | null =>
  formula?.replace(/\s*\[[^\]]*\]/, "") ?? null;

/** What the checks read in the place of a corrected figure: their words name it, and say that it is corrected. */
export const asCorrected = (fact: Fact): Fact =>
  fact.origin === "corrected" ? { ...fact, printed: correctionOf(fact)?.now ?? fact.printed } : fact;
