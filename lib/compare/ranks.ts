import type { Interval } from "./interval";
import { compare, type Rational } from "./rational";

export interface Ranked {
  readonly key: string;
  readonly value: Rational;
  readonly interval: Interval;
}

export interface Rank {
  readonly key: string;
  /** Place from the top, shared by equal values. */
  readonly rank: number;
  /** Best and worst place the rounding intervals allow. */
  readonly best: number;
  readonly worst: number;
  readonly tied: boolean;
}

/** Number of entries of a sorted list that satisfy a test which holds for a prefix only. */
function countPrefix<T>(sorted: readonly T[], test: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const descending = (a: Rational, b: Rational): number => compare(b, a);

/** F13: places from the largest value down, in that order, with the interval of places that rounding allows. */
export function rankValues(entries: readonly Ranked[]): Rank[] {
  const values = entries.map((entry) => entry.value).sort(descending);
  const lows = entries.map((entry) => entry.interval.low).sort(descending);
  const highs = entries.map((entry) => entry.interval.high).sort(descending);
  return [...entries]
    .sort((a, b) => descending(a.value, b.value))
    .map(({ key, value, interval }) => {
      const rank = 1 + countPrefix(values, (other) => compare(other, value) > 0);
      const equals = countPrefix(values, (other) => compare(other, value) >= 0) - rank + 1;
      return {
        key,
        rank,
        best: 1 + countPrefix(lows, (low) => compare(low, interval.high) > 0),
        worst: countPrefix(highs, (high) => compare(high, interval.low) >= 0),
        tied: equals > 1,
      };
    });
}
