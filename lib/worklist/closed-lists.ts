/**
 * How sure a lead is. certain: figures of one document that contradict each other. firm: far from all of its kind,
 * and from every smaller set of peers there is. loose: far from all of its kind, but not from every smaller set, or
 * none is large enough. soft: a contradiction that may have a legitimate cause. closed: a difference between documents that
 * what they print explains to its last digit. rounding: explained by the last digit.
 */
export const LEAD_LEVELS = ["certain", "firm", "loose", "soft", "closed", "rounding"] as const;
export type LeadLevel = (typeof LEAD_LEVELS)[number];

/** What a person has decided about a lead. */
export const MARK_STATES = ["check", "explained", "confirmed", "dismissed"] as const;
export type MarkState = (typeof MARK_STATES)[number];

export const MARK_FILTERS = ["none", ...MARK_STATES] as const;
export type MarkFilter = (typeof MARK_FILTERS)[number];

/** Orders of the worklist. */
export const LEAD_ORDERS = ["rank", "size", "year", "region", "kind"] as const;
export type LeadOrder = (typeof LEAD_ORDERS)[number];
