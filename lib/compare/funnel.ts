import { quantile, sortNumbers } from "./robust";

/** Targets met of targets set, forms graded 优 of forms: a count out of a count. */
export interface Proportion {
  readonly key: string;
  readonly met: number;
  readonly of: number;
}

export interface FunnelPoint extends Proportion {
  readonly rate: number;
  /** Distance from the target rate in standard deviations, over-dispersion included. */
  readonly z: number;
  readonly low: number;
  readonly high: number;
  readonly outside: boolean;
}

export interface Funnel {
  readonly target: number;
  /** Mean of the squared winsorised z; near 1 where chance alone explains the spread. */
  readonly dispersion: number;
  /** Variance between units that is added to chance; 0 where there is no over-dispersion. */
  readonly between: number;
  readonly points: readonly FunnelPoint[];
}

/** Two-sided 99.8 %, the outer limit of the funnel. */
export const FUNNEL_LIMIT = 3.09;
/** Share of z-scores pulled in at each end before the dispersion is estimated. */
export const WINSOR_SHARE = 0.1;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function winsorise(values: readonly number[]): number[] {
  const sorted = sortNumbers(values);
  const [low, high] = [quantile(sorted, WINSOR_SHARE), quantile(sorted, 1 - WINSOR_SHARE)];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** The limits at a count: between them chance and the common spread explain a share. */
export function funnelLimits(
  { target, between }: Pick<Funnel, "target" | "between">,
  of: number,
  limit = FUNNEL_LIMIT,
): { readonly low: number; readonly high: number } {
  const reach = limit * Math.sqrt((target * (1 - target)) / of + between);
  return { low: Math.max(0, target - reach), high: Math.min(1, target + reach) };
}

/**
 * F11 (Spiegelhalter 2005): funnel limits around the common rate with additive over-dispersion, for proportions
 * only. Null where no unit has a denominator or all rates are 0 or 1, since then nothing varies.
 */
export function funnelOf(proportions: readonly Proportion[], limit = FUNNEL_LIMIT): Funnel | null {
  const units = proportions.filter(({ of }) => of > 0);
  const target = sum(units.map(({ met }) => met)) / sum(units.map(({ of }) => of));
  if (units.length === 0 || target <= 0 || target >= 1) return null;
  const variances = units.map(({ of }) => (target * (1 - target)) / of);
  const chance = units.map(({ met, of }, i) => (met / of - target) / Math.sqrt(variances[i] ?? 1));
  const dispersion = sum(winsorise(chance).map((z) => z * z)) / units.length;
  const weights = variances.map((variance) => 1 / variance);
  const spread = sum(weights) - sum(weights.map((weight) => weight * weight)) / sum(weights);
  const excess = units.length * dispersion - (units.length - 1);
  const between = dispersion > 1 && spread > 0 ? Math.max(0, excess / spread) : 0;
  const points = units.map((unit, i): FunnelPoint => {
    const deviation = Math.sqrt((variances[i] ?? 0) + between);
    const rate = unit.met / unit.of;
    const z = (rate - target) / deviation;
    const limits = funnelLimits({ target, between }, unit.of, limit);
    return { ...unit, rate, z, ...limits, outside: Math.abs(z) > limit };
  });
  return { target, dispersion, between, points };
}
