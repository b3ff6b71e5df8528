import type { ReviewEntry } from "@/lib/local/entries";
import type { TableKind } from "@/lib/records/vocabulary";

export type Shown = "open" | "decided" | "all";

export interface ReviewFilter {
  readonly show: Shown;
  readonly table: TableKind | null;
}

const SHOWS: Readonly<Record<Shown, (entry: ReviewEntry) => boolean>> = {
  open: (entry) => entry.state === "open",
  decided: (entry) => entry.state === "accepted" || entry.state === "corrected",
  all: () => true,
};

export function filterEntries(entries: readonly ReviewEntry[], { show, table }: ReviewFilter): ReviewEntry[] {
  return entries.filter((entry) => SHOWS[show](entry) && (table === null || entry.fact.table === table));
}

export const countShown = (entries: readonly ReviewEntry[], show: Shown): number =>
  entries.filter(SHOWS[show]).length;

/** Tables of a document in the order they come. */
export const tablesOf = (entries: readonly ReviewEntry[]): TableKind[] => [
  ...new Set(entries.map((entry) => entry.fact.table)),
];
