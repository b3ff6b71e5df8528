/**
 * What a document shows of a requirement. not_checkable: the file at hand is a part, or was not read there; it never
 * means absent.
 */
export const DISCLOSURE_STATES = [
  "present",
  "present_zero",
  "empty_unexplained",
  "coarse",
  "absent",
  "not_applicable",
  "not_checkable",
] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** A state with what decides it. */
export interface Verdict {
  readonly state: DisclosureState;
  readonly reason: string;
  /** 1-based line of the place that decides it; null where nothing was found. */
  readonly line: number | null;
}

export const verdict = (state: DisclosureState, reason: string, line: number | null = null): Verdict => ({
  state,
  reason,
  line,
});
