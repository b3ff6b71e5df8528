import type { DocumentContext } from "./context";
import type { DraftFact } from "./draft";
import { isAccountTitle } from "./identity/document-kind";
import { namesInTitle } from "./identity/title";
import type { ShortText } from "./short-texts";
import { isSame, ofUnit } from "./tables/unit-tables";

interface TitleMark {
  readonly line: number;
  readonly name: string;
}

/**
 * Sentences below the title of another body's accounts are that body's, where those of the document's own body state
 * the same before: two departments in one file, or a department and its unit.
 */
export function ofTitledUnits(
  facts: readonly DraftFact[],
  lines: readonly ShortText[],
  { bureau, bodyNamed }: DocumentContext,
): readonly DraftFact[] {
  if (bureau === null) return facts;
  const marks = titleMarks(lines);
  const isOwn = ({ name }: TitleMark) => isSame(name, bureau.name);
  if (marks.every(isOwn) || !marks.some(isOwn)) return facts;
  const marked = facts.map((fact) => ({ fact, mark: lastUpTo(marks, fact.place.line) }));
  const isOfOwn = (mark: TitleMark | undefined) => mark === undefined || isOwn(mark);
  const own = new Set(marked.filter(({ mark }) => isOfOwn(mark)).map(({ fact }) => statementOf(fact)));
  const beside = new Set(
    marked.filter(({ fact, mark }) => !isOfOwn(mark) && own.has(statementOf(fact))).map(({ mark }) => mark),
  );
  return marked.map(({ fact, mark }) =>
    mark && beside.has(mark) ? ofUnit(fact, bodyNamed(mark.name)) : fact,
  );
}

/** The last mark that does not stand below a line; marks stand in reading order. */
function lastUpTo(marks: readonly TitleMark[], line: number): TitleMark | undefined {
  let [from, to] = [0, marks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((marks[middle] as TitleMark).line <= line) from = middle + 1;
    else to = middle;
  }
  return marks[from - 1];
}

/** Titles with text between them; several in a row are a list of what is published. */
function titleMarks(lines: readonly ShortText[]): TitleMark[] {
  const titles = lines.map(({ plain }) => (isAccountTitle(plain) ? (namesInTitle(plain)[0] ?? null) : null));
  return titles.flatMap((name, at): TitleMark[] => {
    const listed = [titles[at - 1], titles[at + 1]].some((other) => other && name && !isSame(other, name));
    return name === null || listed ? [] : [{ line: lines[at]?.line ?? 0, name }];
  });
}

const statementOf = ({ measure, phase, subject, item }: DraftFact): string =>
  [measure, phase, subject?.code ?? subject?.name, item].join(" ");
