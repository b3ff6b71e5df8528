import { add, compare, divide, fraction, multiply, type Rational, subtract, whole, ZERO } from "./rational";

/** What a figure can be, given the digits it was printed with. Both ends belong to it. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

const HALF = fraction(1n, 2n);

/** F9: a figure whose last digit is worth `precision` is known to ± half of it. */
export function roundingInterval(value: Rational, precision: Rational): Interval {
  const half = multiply(precision, HALF);
  return { low: subtract(value, half), high: add(value, half) };
}

/** F9: how far a printed total may lie from the sum of `parts` figures printed with the same last digit. */
export function sumTolerance(parts: number, precision: Rational): Rational {
  return multiply(fraction(BigInt(parts) + 1n, 2n), precision);
}

/** F9: quotient of two intervals; null where the divisor could be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (compare(b.low, ZERO) <= 0 && compare(b.high, ZERO) >= 0) return null;
  const corners = [a.low, a.high]
    .flatMap((x) => [b.low, b.high].map((y) => divide(x, y) ?? ZERO))
    .sort(compare);
  const [low, high] = [corners[0], corners.at(-1)];
  return low && high ? { low, high } : null;
}

export function scaleInterval(a: Interval, factor: number): Interval {
  const by = whole(factor);
  return { low: multiply(a.low, by), high: multiply(a.high, by) };
}

/** Whether both can be the same number. */
export const overlap = (a: Interval, b: Interval): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
