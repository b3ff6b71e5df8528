/** One way to take tokens for a row: where each field begins and ends, and how far it strays from the plain reading. */
export interface Taken<Field> {
  readonly end: number;
  readonly cost: number;
  readonly fields: readonly (readonly [Field, from: number, to: number])[];
}

/** The rows between two places, and whether another reading is as good. */
export interface Reading<Field> {
  readonly rows: readonly Taken<Field>[];
  readonly unique: boolean;
}

interface Best<Field> {
  readonly cost: number;
  readonly first: Taken<Field>;
  /** Readings that cost as much, up to two. */
  readonly ways: number;
}

/**
 * Parts a sequence into rows at least cost; null where none fits. `take` gives every way to take a row from a place.
 * Linear in the length times the ways of one row.
 */
export function readSequence<Field>(
  from: number,
  end: number,
  take: (at: number) => readonly Taken<Field>[],
): Reading<Field> | null {
  const best: (Best<Field> | null)[] = [];
  for (let at = end - 1; at >= from; at--) {
    const open = take(at).flatMap((first): Best<Field>[] => {
      const rest = best[first.end];
      if (first.end > end || (first.end < end && !rest)) return [];
      return [{ cost: first.cost + (rest?.cost ?? 0), first, ways: rest?.ways ?? 1 }];
    });
    const least = Math.min(...open.map(({ cost }) => cost));
    const cheapest = open.filter(({ cost }) => cost === least);
    const [first] = cheapest;
    const ways = cheapest.reduce((count, one) => count + one.ways, 0);
    best[at] = first ? { ...first, ways: Math.min(2, ways) } : null;
  }
  const rows: Taken<Field>[] = [];
  for (let at = from; at < end; ) {
    const step = best[at];
    if (!step) return null;
    rows.push(step.first);
    at = step.first.end;
  }
  return { rows, unique: (best[from]?.ways ?? 1) === 1 };
}
