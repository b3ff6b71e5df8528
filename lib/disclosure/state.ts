import type { DisclosureState } from "../records/closed-lists";

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
