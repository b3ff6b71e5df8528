/** An exact decimal: digits × 10^-scale. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Parses a canonical decimal string such as -12.50. @throws RangeError for anything else */
export function decimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const fraction = match[3] ?? "";
  const digits = BigInt(`${match[2]}${fraction}`);
  return { digits: match[1] ? -digits : digits, scale: fraction.length };
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

function at(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.digits : value.digits * 10n ** BigInt(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: at(a, scale) + at(b, scale), scale };
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function absolute(a: Decimal): Decimal {
  return a.digits < 0n ? negate(a) : a;
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = at(a, scale);
  const right = at(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.digits === 0n;
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** a × 10^power, exactly. */
export function shift(a: Decimal, power: number): Decimal {
  if (power <= a.scale) return { digits: a.digits, scale: a.scale - power };
  return { digits: a.digits * 10n ** BigInt(power - a.scale), scale: 0 };
}

/** a / b truncated to `scale` digits after the point, rounded half away from zero. @throws RangeError when b is zero */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  if (isZero(b)) throw new RangeError("division by zero");
  const numerator = a.digits * 10n ** BigInt(scale + b.scale + 1);
  const denominator = b.digits * 10n ** BigInt(a.scale);
  const quotient = numerator / denominator;
  const rounded = (quotient + (quotient < 0n ? -5n : 5n)) / 10n;
  return { digits: rounded, scale };
}

/** Canonical text with at least `minimum` digits after the point and no further trailing zeros. */
export function formatDecimal(value: Decimal, minimum = 0): string {
  const negative = value.digits < 0n;
  let digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, "0");
  let fraction = value.scale === 0 ? "" : digits.slice(-value.scale);
  if (value.scale > 0) digits = digits.slice(0, -value.scale);
  while (fraction.length > minimum && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  fraction = fraction.padEnd(minimum, "0");
  const body = fraction === "" ? digits : `${digits}.${fraction}`;
  return negative && value.digits !== 0n ? `-${body}` : body;
}
