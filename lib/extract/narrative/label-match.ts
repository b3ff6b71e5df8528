import { conceptsAtEnd, type NamedByConcepts } from "./concept-label";
import { type LabelWords, NARRATIVE_LABELS, type NarrativeLabel } from "./lexicon";

export interface LabelMatch {
  readonly label: NarrativeLabel;
  /** Words of the clause before the label. */
  readonly prefix: string;
  /** The label as printed. */
  readonly printed: string;
  /** The stage of the budget its own words name. */
  readonly stage?: NamedByConcepts["stage"];
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

/** The words that reach furthest back; the label where both begin at one place. */
function search(text: string): LabelMatch | null {
  let best: LabelWords | null = null;
  let start = text.length;
  for (const entry of NARRATIVE_LABELS) {
    const at = text.search(entry.label);
    if (at < 0 || at >= start) continue;
    best = entry;
    start = at;
  }
  const named = ENDS_LIKE_A_NAME.test(text) ? conceptsAtEnd(text) : null;
  if (named && named.start < start) return byConcepts(text, named);
  return best && { label: best, prefix: text.slice(0, start), printed: text.slice(start) };
}

/** Words each of which the accounts' own lexicon knows. */
function byConcepts(text: string, { measures, fund, stage, start }: NamedByConcepts): LabelMatch {
  const label: NarrativeLabel = fund ? { measures, fund } : { measures };
  return { label, prefix: text.slice(0, start), printed: text.slice(start), stage };
}

const ENDS_LIKE_A_NAME =
  /(?:费用?|支出|收入|拨款|资金|结余|结转|采购|购置|[金总]?额|计|公共预算(?:安排)?|分配|差额|（结余）|（含专用结余）|缴款|上缴|车(?:辆)?(?:购置|运行(?:维护)?))$/;
