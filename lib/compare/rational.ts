/** Exact fraction in lowest terms with a positive denominator: money is compared before it is rounded. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const absolute = (x: bigint): bigint => (x < 0n ? -x : x);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError for a zero denominator; use `divide` where zero is a value of the data */
export function fraction(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError("a fraction needs a denominator other than zero");
  const divisor = greatestCommonDivisor(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const whole = (n: number | bigint): Rational => ({ n: BigInt(n), d: 1n });

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Exact value of a decimal string such as "-12.50"; null for anything else. */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, integer = "", decimals = ""] = match;
  const unscaled = BigInt(integer + decimals);
  return fraction(sign === "-" ? -unscaled : unscaled, 10n ** BigInt(decimals.length));
}

export const add = (a: Rational, b: Rational): Rational => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => fraction(a.n * b.n, a.d * b.d);

/** Quotient; null where the divisor is zero. */
export function divide(a: Rational, b: Rational): Rational | null {
  return b.n === 0n ? null : fraction(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });

/** Arithmetic mean; null of nothing. */
export const mean = (values: readonly Rational[]): Rational | null =>
  divide(sum(values), whole(values.length));

/** Middle value, the mean of both middle values of an even number; null of nothing. */
export function median(values: readonly Rational[]): Rational | null {
  const sorted = [...values].sort(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper && lower ? divide(add(lower, upper), whole(2)) : null;
}

/** Nearest double, for drawing only. */
export function toNumber(a: Rational): number {
  const integer = a.n / a.d;
  return Number(integer) + Number(((a.n % a.d) * 10n ** 17n) / a.d) / 1e17;
}

/** Decimal string with `digits` decimals, halves away from zero: 2/3 with 2 digits is "0.67". */
export function toFixed(a: Rational, digits: number): string {
  const scaled = absolute(a.n) * 10n ** BigInt(digits);
  const rounded = (2n * scaled + a.d) / (2n * a.d);
  const text = rounded.toString().padStart(digits + 1, "0");
  const sign = a.n < 0n && rounded !== 0n ? "-" : "";
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
