import type { Status } from "@/lib/records/vocabulary";

/** From what can least be relied on to what is best vouched for. */
const WEAKEST_FIRST: readonly Status[] = [
  "clash",
  "ambiguous",
  "undefined",
  "reported",
  "consistent",
  "validated",
];

/** A number computed from several figures is as good as the weakest of them; null where none has a status. */
export function weakestStatus(statuses: readonly (Status | null)[]): Status | null {
  return WEAKEST_FIRST.find((status) => statuses.includes(status)) ?? null;
}
