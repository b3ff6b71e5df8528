import { preferenceKey } from "../checks/preferred";
import type { Fact } from "../records/schema";

/** A figure that two versions of a document print differently; null where one does not have it. */
export interface ChangedFigure {
  readonly before: Fact | null;
  readonly now: Fact | null;
}

const statementsOf = (facts: readonly Fact[]): Map<string, Fact> =>
  new Map(
    facts
      .filter(({ preferred, origin }) => preferred && origin !== "derived")
      .map((fact) => [preferenceKey(fact), fact]),
  );

/** Figures of which not the same value is printed, in the order of the later version, then those that are gone. */
export function changedFigures(before: readonly Fact[], now: readonly Fact[]): ChangedFigure[] {
  const [earlier, later] = [statementsOf(before), statementsOf(now)];
  const changed = [...later].flatMap(([key, fact]): ChangedFigure[] => {
    const known = earlier.get(key);
    return known && known.value === fact.value && known.unit === fact.unit
      ? []
      : [{ before: known ?? null, now: fact }];
  });
  const gone = [...earlier].flatMap(([key, fact]) => (later.has(key) ? [] : [{ before: fact, now: null }]));
  return [...changed, ...gone];
}
