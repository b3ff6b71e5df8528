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
  const markOf = ({ place }: DraftFact) => marks.findLast(({ line }) => line <= place.line);
  const own = new Set(
    facts.flatMap((fact) => {
      const mark = markOf(fact);
      return mark === undefined || isOwn(mark) ? [statementOf(fact)] : [];
    }),
  );
  const beside = new Set(
    facts.flatMap((fact) => {
      const mark = markOf(fact);
      return mark && !isOwn(mark) && own.has(statementOf(fact)) ? [mark] : [];
    }),
  );
  return facts.map((fact) => {
    const mark = markOf(fact);
    return mark && beside.has(mark) ? ofUnit(fact, bodyNamed(mark.name)) : fact;
  });
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
