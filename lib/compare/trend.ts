import { medianOf } from "./robust";

/** F10: fewer years give no verdict. */
export const TREND_MINIMUM = 5;
export const TREND_LEVEL = 0.05;

export interface YearValue {
  readonly year: number;
  readonly value: number;
}

export type TrendVerdict = "too_few_years" | "rising" | "falling" | "no_clear_trend";

export interface Trend {
  readonly verdict: TrendVerdict;
  readonly years: number;
  /** Theil-Sen slope in units a year; null for fewer than two years. */
  readonly slope: number | null;
  /** Exact two-sided Mann-Kendall p; null for fewer than the minimum. */
  readonly p: number | null;
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** Median of the slopes of all pairs of years. */
export function theilSenSlope(series: readonly YearValue[]): number | null {
  const slopes = pairsOf(series).map(([a, b]) => (b.value - a.value) / (b.year - a.year));
  return slopes.length > 0 ? medianOf(slopes) : null;
}

/** Coefficients of the q-binomial (n over k): arrangements of two kinds by their number of inversions. */
function gaussianBinomial(n: number, k: number): number[] {
  if (k === 0 || k === n) return [1];
  const without = gaussianBinomial(n - 1, k);
  const withLast = gaussianBinomial(n - 1, k - 1);
  return Array.from({ length: k * (n - k) + 1 }, (_, q) => (withLast[q] ?? 0) + (without[q - k] ?? 0));
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) product[i + j] = (product[i + j] ?? 0) + x * y;
  return product;
}

/** Arrangements of a multiset with these multiplicities by their number of inversions. */
function inversionCounts(multiplicities: readonly number[]): number[] {
  let counts = [1];
  let placed = 0;
  for (const size of multiplicities) {
    placed += size;
    counts = convolve(counts, gaussianBinomial(placed, size));
  }
  return counts;
}

/**
 * Exact two-sided p of Mann-Kendall's S, ties among the values included: all distinct orders of the
 * observed values are equally likely, and S is the number of unequal pairs less twice the inversions.
 */
export function mannKendallP(values: readonly number[]): number {
  const pairs = pairsOf(values);
  const s = pairs.reduce((total, [a, b]) => total + Math.sign(b - a), 0);
  const sizes = [...new Set(values)].map((value) => values.filter((other) => other === value).length);
  const unequal = pairs.filter(([a, b]) => a !== b).length;
  const counts = inversionCounts(sizes);
  const all = counts.reduce((total, count) => total + count, 0);
  const extreme = counts.reduce(
    (total, count, inversions) => (Math.abs(unequal - 2 * inversions) >= Math.abs(s) ? total + count : total),
    0,
  );
  return extreme / all;
}

/** F10: rising or falling only where Mann-Kendall and every leave-one-out slope agree. */
export function judgeTrend(series: readonly YearValue[]): Trend {
  const ordered = [...series].sort((a, b) => a.year - b.year);
  const slope = theilSenSlope(ordered);
  const years = ordered.length;
  if (years < TREND_MINIMUM || slope === null) return { verdict: "too_few_years", years, slope, p: null };
  const p = mannKendallP(ordered.map((point) => point.value));
  const sign = Math.sign(slope);
  const robust = ordered.every(
    (_, left) => Math.sign(theilSenSlope(ordered.filter((_, i) => i !== left)) ?? 0) === sign,
  );
  if (p >= TREND_LEVEL || sign === 0 || !robust) return { verdict: "no_clear_trend", years, slope, p };
  return { verdict: sign > 0 ? "rising" : "falling", years, slope, p };
}
