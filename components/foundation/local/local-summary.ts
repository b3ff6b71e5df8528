/** The local documents the engine shows beside the published ones. */
export interface LocalSummary {
  readonly documents: ReadonlySet<string>;
  /** Kept, but left out of the pages by the person's own choice. */
  readonly hidden: boolean;
  /** Documents kept here that cannot be read: their figures are shown nowhere. */
  readonly damaged: number;
  /** Kept, but apart: pages ask a server, and show what these state beside its figures, not among them. */
  readonly apart: number;
  /** Why they could not be shown; null where nothing went wrong. */
  readonly problem: string | null;
}

export const NO_LOCAL: LocalSummary = {
  documents: new Set(),
  hidden: false,
  damaged: 0,
  apart: 0,
  problem: null,
};

const SHORT = 12;

/** True for a figure of a local document: its id begins with its document's. */
export function isLocalFact({ documents, hidden }: LocalSummary, factId: string): boolean {
  if (hidden || documents.size === 0) return false;
  return shortIds(documents).has(factId.slice(0, SHORT));
}

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function shortIds(documents: ReadonlySet<string>): ReadonlySet<string> {
  const short = known.get(documents) ?? new Set([...documents].map((id) => id.slice(0, SHORT)));
  known.set(documents, short);
  return short;
}

const KEY = "juesuan.local.hidden";

export function readHidden(): boolean {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return false;
  }
}

export function writeHidden(hidden: boolean): void {
  try {
    if (hidden) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // Storage can be closed; then there are no local documents either.
  }
}
