import { type Comparand, FORMS_MINIMUM, judgeComparable } from "@/lib/compare/comparable";
import { compare, median, parseDecimal, toFixed, toNumber } from "@/lib/compare/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Cell, type CellRow, cellOf, cellOfFact, NO_CELL } from "@/lib/metrics/queries/cells";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import type { Status } from "@/lib/records/vocabulary";
import { bureauName } from "../analysis/bureau-name";
import type { DownloadWho } from "../analysis/download-columns";
import { weakestStatus } from "../analysis/weakest-status";
import { type Rate, rateOf } from "../execution/execution-model";
import { modelProjects } from "../execution/project-model";

/** A score a department gave itself or one of its projects. */
export interface Scored {
  readonly key: string;
  readonly kind: "overall" | "project";
  readonly unit: string;
  readonly who: DownloadWho & Comparand;
  readonly bureau: string;
  readonly project: string | null;
  readonly year: number;
  readonly score: Cell;
  readonly grade: Cell;
  /** Execution of the adjusted budget, else of the initial one; null where neither can be computed. */
  readonly execution: {
    readonly rate: Rate;
    readonly against: "adjusted" | "initial";
    readonly facts: readonly string[];
    readonly status: Status | null;
  } | null;
}

function executionOf(actual: Cell, budget: Cell, against: "adjusted" | "initial"): Scored["execution"] {
  const rate = rateOf(actual, budget);
  if (!rate) return null;
  const facts = [actual.fact, budget.fact].filter((id) => id !== null);
  return { rate, against, facts, status: weakestStatus([actual.status, budget.status]) };
}

function overallOf(row: CellRow, locale: Locale): Scored[] {
  const [score, grade] = [cellOf(row, "performance_score"), cellOf(row, "performance_grade")];
  if (score.value === null && grade.value === null) return [];
  const whole = executionOf(cellOf(row, "expenditure_total"), cellOf(row, "budget_adjusted_all"), "adjusted");
  const fiscal = executionOf(
    cellOf(row, "general_public_budget_expenditure"),
    cellOf(row, "budget_initial_general"),
    "initial",
  );
  const key = `${row.bureau_id}|${row.fiscal_year}`;
  return [
    {
      key,
      kind: "overall",
      unit: bureauName(row, locale),
      who: row,
      bureau: row.bureau_id,
      project: null,
      year: row.fiscal_year,
      score,
      grade,
      execution: whole ?? fiscal,
    },
  ];
}

function projectsOf(facts: readonly ItemFact[], locale: Locale): Scored[] {
  const lines = new Map(modelProjects(facts, locale).map((line) => [line.key, line]));
  const keyOf = (fact: ItemFact): string => `${fact.bureau_id}|${fact.fiscal_year}|${fact.item}`;
  const grades = new Map(
    facts.filter((fact) => fact.measure === "project_grade").map((fact) => [keyOf(fact), fact]),
  );
  return facts
    .filter((fact) => fact.measure === "project_score" && fact.value !== null)
    .map((fact): Scored => {
      const key = keyOf(fact);
      const line = lines.get(key);
      return {
        key,
        kind: "project",
        unit: bureauName(fact, locale),
        who: fact,
        bureau: fact.bureau_id,
        project: fact.item,
        year: fact.fiscal_year,
        score: cellOfFact(fact),
        grade: cellOfFact(grades.get(key)),
        execution: executionOf(cellOfFact(line?.executed), cellOfFact(line?.adjusted), "adjusted"),
      };
    });
}

export interface PerformanceModel {
  readonly overall: readonly Scored[];
  readonly projects: readonly Scored[];
}

const byScore = (a: Scored, b: Scored): number => Number(b.score.value ?? -1) - Number(a.score.value ?? -1);

const NOTHING_GIVEN: ReadonlySet<string> = new Set();

/** A unit's year without the grade or score another gave it; nothing where no other remains. */
function ownOnly(scored: Scored, isOwn: (fact: string | null) => boolean): Scored[] {
  const [score, grade] = [scored.score, scored.grade].map((cell) => (isOwn(cell.fact) ? cell : NO_CELL));
  if (!score || !grade || (score.value === null && grade.value === null)) return [];
  return [{ ...scored, score, grade }];
}

/** `given`: figures that are no self-evaluation, by the ids of their facts; they stand apart. */
export function modelPerformance(
  rows: readonly CellRow[],
  facts: readonly ItemFact[],
  locale: Locale,
  given: ReadonlySet<string> = NOTHING_GIVEN,
): PerformanceModel {
  const isOwn = (fact: string | null): boolean => fact === null || !given.has(fact);
  return {
    overall: rows
      .flatMap((row) => overallOf(row, locale))
      .flatMap((one) => ownOnly(one, isOwn))
      .sort(byScore),
    projects: projectsOf(
      facts.filter((fact) => isOwn(fact.fact_id)),
      locale,
    ).sort(byScore),
  };
}

export interface ScoreSummary {
  readonly n: number;
  readonly low: string;
  readonly high: string;
  /** Null where there are too few forms, or they are of bodies that are not alike. */
  readonly median: string | null;
  /** Number of each grade, most frequent first. */
  readonly grades: readonly (readonly [grade: string, n: number])[];
}

/** Range, median and grades of some scores; null without any. */
export function summariseScores(scored: readonly Scored[]): ScoreSummary | null {
  const scores = scored.flatMap(({ score }) => parseDecimal(score.value ?? "") ?? []).sort(compare);
  const [low, middle, high] = [scores[0], median(scores), scores.at(-1)];
  if (!low || !middle || !high) return null;
  const counts = new Map<string, number>();
  for (const { grade } of scored)
    if (grade.value) counts.set(grade.value, (counts.get(grade.value) ?? 0) + 1);
  return {
    n: scores.length,
    low: toFixed(low, 2),
    high: toFixed(high, 2),
    median:
      scores.length >= FORMS_MINIMUM && judgeComparable(scored, ({ who }) => who).comparable
        ? toFixed(middle, 2)
        : null,
    grades: [...counts].sort(([, a], [, b]) => b - a),
  };
}

/** Execution in percent, for drawing. */
export const executionPercent = ({ execution }: Scored): number | null =>
  execution ? toNumber(execution.rate.value) : null;
