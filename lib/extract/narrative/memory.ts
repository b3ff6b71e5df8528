import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";
import type { DraftFact } from "../draft";
import type { Topic } from "./topic";

/** The latest actual figure of each measure: what a stated change refers to. */
export class LatestFigures {
  private readonly figures = new Map<string, DraftFact>();
  private readonly meanings = new Map<MeasureId, MeasureId | null>();

  constructor(tables: readonly DraftFact[]) {
    for (const fact of tables) if (fact.phase === "actual" && fact.item === null) this.add(fact);
  }

  add(fact: DraftFact): void {
    if (fact.status === "ambiguous") return;
    this.figures.set(key(fact.measure, fact), fact);
    this.figures.set(key(fact.measure, { ...fact, fund: null }), fact);
  }

  of(measure: MeasureId, topic: Topic): DraftFact | undefined {
    return this.figures.get(key(measure, topic));
  }

  /** Words that can mean two measures have been found to mean this one; null where nobody knows. */
  settle(words: MeasureId, meaning: MeasureId | null): void {
    this.meanings.set(words, meaning);
  }

  meaning(words: MeasureId): MeasureId | null {
    return this.meanings.get(words) ?? null;
  }
}

function key(
  measure: string,
  about: { readonly fund: Fund | null; readonly item: string | null; readonly subject: DraftFact["subject"] },
): string {
  return [measure, about.fund ?? "", about.subject?.code ?? about.subject?.name ?? "", about.item ?? ""].join(
    "|",
  );
}

const PAIRS: readonly (readonly [MeasureId, MeasureId])[] = [
  ["revenue_grand_total", "expenditure_grand_total"],
  ["revenue_total", "expenditure_total"],
  ["fiscal_appropriation_revenue_grand_total", "fiscal_appropriation_expenditure_grand_total"],
  ["fiscal_appropriation_revenue", "fiscal_appropriation_expenditure"],
];

/** Revenue and expenditure named one after the other: 各增加 is said of both. */
export function isPair(first: Topic | undefined, second: Topic | undefined): boolean {
  return PAIRS.some(
    ([a, b]) =>
      first?.measures.length === 1 &&
      second?.measures.length === 1 &&
      first.measures[0] === a &&
      second.measures[0] === b,
  );
}
