/** What one mark says of its figure; `change` and `share` figures are recorded as such, with their sign. */
export interface Statement {
  readonly measure: string;
  readonly phase: string;
  readonly change: "+" | "-" | null;
  readonly fund: string | null;
  readonly subject: string | null;
  readonly item: string | null;
  readonly year: number | null;
  /** The figure may be left out or doubted, and must not be read otherwise. */
  readonly optional: boolean;
}

/** A figure of the text with all it states; none where it must not become a record. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly states: readonly Statement[];
}

const MARK = /⟦([^|⟧]*)\|([^⟧]*)⟧/g;
const STATEMENT =
  /^(\??)([+-]?)([a-z_.]+)(?:@([a-z_]+))?(?:#([a-z_]+))?(?:\/(\d+))?(?:=([^~]+))?(?:~(\d{4}))?$/;

/**
 * A text whose figures are marked ⟦12.00万元|measure@phase#fund/subject=item~year⟧, several statements parted by
 * commas, + or - before the measure of a change, ? before what may be left out, a lone - for a figure that states
 * nothing. Gives the text without its marks and the marks with their places in it.
 */
export function readMarked(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, printed = "", said = ""] = match;
    text += source.slice(from, match.index);
    from = match.index + whole.length;
    const start = text.length;
    text += printed;
    const states = said === "-" ? [] : said.split(",").map(statementOf);
    marks.push({ start, end: text.length, printed, states });
  }
  return { text: text + source.slice(from), marks };
}

function statementOf(said: string): Statement {
  const match = STATEMENT.exec(said);
  if (!match) throw new Error(`not a statement: ${said}`);
  const [, optional, sign, measure = "", phase, fund, subject, item, year] = match;
  return {
    measure,
    phase: phase ?? "actual",
    change: sign === "+" || sign === "-" ? sign : null,
    fund: fund ?? null,
    subject: subject ?? null,
    item: item ?? null,
    year: year === undefined ? null : Number(year),
    optional: optional === "?",
  };
}
