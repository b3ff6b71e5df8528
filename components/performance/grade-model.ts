import { FORMS_MINIMUM } from "@/lib/compare/comparable";
import { type Cell, cellOfFact } from "@/lib/metrics/queries/cells";
import type { GradeFact } from "@/lib/metrics/queries/grades";
import { groupBy } from "@/lib/records/group";

/** Scales of grades, the best grade first; a grade says something only within its own. */
export const SCALES = {
  words: ["优", "良", "中", "低", "差"],
  letters: ["A", "B", "C", "D"],
} as const;
export type ScaleId = keyof typeof SCALES;
export const SCALE_IDS = Object.keys(SCALES) as ScaleId[];

/** What a finance department found of a unit or one of its projects. */
export interface Graded {
  readonly key: string;
  readonly who: GradeFact;
  readonly project: string | null;
  readonly grade: Cell | null;
  readonly score: Cell | null;
  /** Null where no scale has the grade. */
  readonly scale: ScaleId | null;
}

const scaleOf = (grade: string | null | undefined): ScaleId | null =>
  SCALE_IDS.find((id) => SCALES[id].some((one) => one === grade)) ?? null;

export function modelGrades(facts: readonly GradeFact[]): Graded[] {
  const groups = groupBy(facts, (fact) => `${fact.bureau_id}|${fact.fiscal_year}|${fact.item ?? ""}`);
  return [...groups].map(([key, own]): Graded => {
    const of = (what: "grade" | "score"): Cell | null => {
      const found = own.find(({ measure }) => measure.endsWith(what));
      return found ? cellOfFact(found) : null;
    };
    const grade = of("grade");
    return {
      key,
      who: own[0],
      project: own[0].item,
      grade,
      score: of("score"),
      scale: scaleOf(grade?.value),
    };
  });
}

/** Grades one government gave in one year, to whole units or to projects, on one scale. */
export interface GradeGroup {
  readonly key: string;
  readonly who: GradeFact;
  readonly kind: "whole" | "project";
  readonly members: readonly Graded[];
  readonly counts: readonly { readonly grade: string; readonly members: readonly Graded[] }[];
}

/** Distributions on one scale; fewer grades than a distribution needs are left to the list. */
export function distributions(graded: readonly Graded[], scale: ScaleId): GradeGroup[] {
  const groups = groupBy(
    graded.filter((one) => one.scale === scale),
    ({ who, project }) => `${who.region_code}|${who.fiscal_year}|${project === null ? "whole" : "project"}`,
  );
  return [...groups]
    .filter(([, members]) => members.length >= FORMS_MINIMUM)
    .map(
      ([key, members]): GradeGroup => ({
        key,
        who: members[0].who,
        kind: members[0].project === null ? "whole" : "project",
        members,
        counts: SCALES[scale]
          .map((grade) => ({ grade, members: members.filter((one) => one.grade?.value === grade) }))
          .filter((count) => count.members.length > 0),
      }),
    )
    .sort((a, b) => b.who.fiscal_year - a.who.fiscal_year || b.members.length - a.members.length);
}

/** Ids of all figures that others gave, so that no page takes them for a unit's own. */
export const givenFacts = (facts: readonly GradeFact[]): ReadonlySet<string> =>
  new Set(facts.map(({ fact_id: id }) => id));
