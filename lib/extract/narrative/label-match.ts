import { NARRATIVE_LABELS, type NarrativeLabel } from "./lexicon";

export interface LabelMatch {
  readonly label: NarrativeLabel;
  /** Words of the clause before the label. */
  readonly prefix: string;
  /** The label as printed. */
  readonly printed: string;
}

const MOST_CLAUSES = 20_000;
const KNOWN = new Map<string, LabelMatch | null>();

/** The label whose words reach furthest back from the end of a clause; clauses come back again and again. */
export function labelAtEnd(text: string): LabelMatch | null {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_CLAUSES) KNOWN.clear();
  const found = search(text);
  KNOWN.set(text, found);
  return found;
}

function search(text: string): LabelMatch | null {
  let best: NarrativeLabel | null = null;
  let start = text.length;
  for (const entry of NARRATIVE_LABELS) {
    const at = text.search(entry.label);
    if (at < 0 || at >= start) continue;
    best = entry;
    start = at;
  }
  return best && { label: best, prefix: text.slice(0, start), printed: text.slice(start) };
}
