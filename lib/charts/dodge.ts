/** Rows from the middle outwards: 0, 1, -1, 2, -2 … */
const rowAt = (k: number): number => (k % 2 === 1 ? (k + 1) / 2 : -k / 2);

/**
 * Row of each dot of a beeswarm, 0 in the middle: the nearest row in which it touches no other. Where `rows` are not
 * enough the dot stays in the middle, on others.
 */
export function dodgeRows(xs: readonly number[], diameter: number, rows: number): number[] {
  const order = xs.map((_, i) => i).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0));
  const ends = new Map<number, number>();
  const placed = new Array<number>(xs.length).fill(0);
  for (const i of order) {
    const x = xs[i] ?? 0;
    for (let k = 0; k < rows; k++) {
      const row = rowAt(k);
      if ((ends.get(row) ?? Number.NEGATIVE_INFINITY) > x - diameter) continue;
      ends.set(row, x);
      placed[i] = row;
      break;
    }
  }
  return placed;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Lane of each label, 0 next to the marks, in the order of their importance; null where no lane has room. */
export function laneLabels(spans: readonly Span[], lanes: number): (number | null)[] {
  const taken: Span[][] = Array.from({ length: lanes }, () => []);
  return spans.map((span) => {
    const lane = taken.findIndex((others) =>
      others.every((other) => span.right <= other.left || other.right <= span.left),
    );
    if (lane === -1) return null;
    taken[lane]?.push(span);
    return lane;
  });
}
