/**
 * F8: growth between two consecutive years. ln(x₁/x₀) where both are positive; with a zero on one side the
 * midpoint rate 2(x₁ − x₀)/(x₁ + x₀), which is ±2. Null where both are zero or one is negative.
 */
export function growthOf(earlier: number, later: number): Growth | null {
  if (earlier < 0 || later < 0 || (earlier === 0 && later === 0)) return null;
  if (earlier === 0 || later === 0)
    return { kind: "midpoint", value: (2 * (later - earlier)) / (later + earlier) };
  return { kind: "log", value: Math.log(later / earlier) };
}

export interface Growth {
  /** Both kinds are never scored together: a start from nothing has no rate. */
  readonly kind: "log" | "midpoint";
  readonly value: number;
}
