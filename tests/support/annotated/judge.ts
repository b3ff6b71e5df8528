import type { Extraction } from "../../../lib/extract/types";
import type { Fact } from "../../../lib/records/schema";
import type { StatedFigure } from "./read-annotated";

export interface Judgement {
  readonly stated: number;
  /** Figures no record states rightly. */
  readonly missed: readonly StatedFigure[];
  /** Records nobody stated that are not marked as doubtful; a subject's name without its code states nothing wrong. */
  readonly wrong: readonly Fact[];
}

const DOUBTED = new Set(["ambiguous", "clash", "undefined"]);

/** Holds what was read against what the document states, figure by figure. */
export function judge(figures: readonly StatedFigure[], { facts }: Extraction): Judgement {
  const open = facts.filter(
    (fact) => fact.table !== "narrative" && fact.origin === "printed" && fact.value !== null,
  );
  const rest = new Set(open);
  const missed: StatedFigure[] = [];
  for (const figure of figures) {
    const found = [...rest].filter((fact) => isSame(figure, fact));
    const best = found.find((fact) => !DOUBTED.has(fact.status ?? "")) ?? found[0];
    if (best) rest.delete(best);
    else missed.push(figure);
  }
  for (const figure of missed) {
    const unplaced = [...rest].find(
      (fact) => fact.subject_code === null && isSame({ ...figure, subject: null }, fact),
    );
    if (figure.subject !== null && unplaced?.subject_name) rest.delete(unplaced);
  }
  return {
    stated: figures.length,
    missed,
    wrong: [...rest].filter((fact) => !DOUBTED.has(fact.status ?? "")),
  };
}

function isSame(figure: StatedFigure, fact: Fact): boolean {
  return (
    fact.measure === figure.measure &&
    fact.phase === figure.phase &&
    fact.fiscal_year === figure.year &&
    (fact.subject_code ?? null) === figure.subject &&
    (figure.fund === null || fact.fund === null || fact.fund === figure.fund) &&
    sameValue(fact.value ?? "", figure.value)
  );
}

const sameValue = (one: string, other: string): boolean =>
  one.replace(/\.0+$/, "").replace(/^-0$/, "0") === other.replace(/\.0+$/, "");
