import { conceptsAtEnd, type NamedByConcepts } from "./concept-label";
import { type LabelWords, NARRATIVE_LABELS, type NarrativeLabel } from "./lexicon";
import { judgePrefix } from "./prefix";

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

function search(text: string): LabelMatch | null {
  let best: LabelWords | null = null;
  let start = text.length;
  for (const entry of NARRATIVE_LABELS) {
    const at = text.search(entry.label);
    if (at < 0 || at >= start) continue;
    best = entry;
    start = at;
  }
  return best ? { label: best, prefix: text.slice(0, start), printed: text.slice(start) } : byConcepts(text);
}

/** Words that no label has, but each of them known, behind nothing that could change what they say. */
function byConcepts(text: string): LabelMatch | null {
  if (!ENDS_LIKE_A_NAME.test(text)) return null;
  const named = conceptsAtEnd(text);
  if (!named || judgePrefix(text.slice(0, named.start), null) !== "plain") return null;
  const { measures, fund, stage, start } = named;
  const label: NarrativeLabel = fund ? { measures, fund } : { measures };
  return { label, prefix: text.slice(0, start), printed: text.slice(start), stage };
}

const ENDS_LIKE_A_NAME = /(?:费|费用|经费|支出|收入|拨款|资金|结余|结转|采购|金额|额)$/;
