import { subjectKey } from "../extract/subjects";
import { groupBy } from "../records/group";
import type { Subject } from "../records/schema";
import { type DatedName, namesOf } from "../records/subject-names";

/** A functional subject that bears a name, and how far the year asked for is from those it was seen with it. */
export interface NamedSubject {
  readonly subject: Subject;
  /** 0 within the years the subject was seen with the name, or where no year is asked for. */
  readonly years: number;
}

interface Entry {
  readonly subject: Subject;
  readonly dated: DatedName;
}

const yearsFrom = ({ from, to }: DatedName, year: number | null): number => {
  if (year === null) return 0;
  if (from !== null && year < from) return from - year;
  return to !== null && year > to ? year - to : 0;
};

const entryKey = (name: string, parent: string): string => `${parent} ${subjectKey(name)}`;

/**
 * Functional subjects by (name, parent, year), renames included: 社会保险费征缴 below 20801 in 2019. The list is what
 * dated documents showed, no complete catalogue: a name that is not found is no mistake of the document.
 */
export class SubjectLookup {
  private readonly entries: ReadonlyMap<string, readonly Entry[]>;

  constructor(subjects: readonly Subject[]) {
    const all = subjects
      .filter((subject) => subject.classification === "function")
      .flatMap((subject) => namesOf(subject).map((dated) => ({ subject, dated })));
    this.entries = groupBy(all, ({ subject, dated }) => entryKey(dated.name, subject.parent ?? ""));
  }

  /** All that bear the name directly below the parent, those seen nearest to the year first. */
  find(name: string, parent: string | null, year: number | null): NamedSubject[] {
    const nearest = new Map<string, NamedSubject>();
    for (const { subject, dated } of this.entries.get(entryKey(name, parent ?? "")) ?? []) {
      const years = yearsFrom(dated, year);
      if (years < (nearest.get(subject.code)?.years ?? Number.POSITIVE_INFINITY))
        nearest.set(subject.code, { subject, years });
    }
    return [...nearest.values()].toSorted(
      (a, b) => a.years - b.years || (a.subject.code < b.subject.code ? -1 : 1),
    );
  }

  /** The one that was nearest to bearing the name in the year; undefined where none or several equally did. */
  only(name: string, parent: string | null, year: number | null): Subject | undefined {
    const [first, second] = this.find(name, parent, year);
    return first && first.years !== second?.years ? first.subject : undefined;
  }
}
