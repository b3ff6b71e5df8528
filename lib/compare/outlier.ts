import { modifiedScore, OUTLIER_LIMIT, OUTLIER_MINIMUM, type RobustScale, robustScale } from "./robust";

/** How values enter the score: amounts as logarithms, rates as they are (F7). */
export type ScoreScale = "log" | "linear";

export interface Scored {
  readonly key: string;
  readonly value: number;
}

export type Verdict =
  /** Beyond the limit: worth a question. */
  | "flag"
  | "within"
  /** Fewer than eight values: they are ordered only. */
  | "too_few"
  /** Zeros, and negative values on a logarithmic scale, are a class of their own. */
  | "own_class"
  /** All values are equal. */
  | "no_spread";

export interface Outlier {
  readonly verdict: Verdict;
  /** Values that entered, the unit's own among them. */
  readonly n: number;
  /** Median in the unit of the values. */
  readonly median: number | null;
  /** Median absolute deviation on the scale of the score. */
  readonly mad: number | null;
  readonly score: number | null;
  /** The value at which it would stop being a flag; null where it is none. */
  readonly clearsAt: number | null;
}

/** What F7 asks to be said with every flag. */
export interface OutlierExplanation extends Outlier {
  /** The same without the other value that lies nearest: a lone pair does not hide or make a flag. */
  readonly withoutNearest: Outlier & { readonly left: string | null };
}

const forward = (value: number, scale: ScoreScale): number => (scale === "log" ? Math.log(value) : value);
const back = (y: number, scale: ScoreScale): number => (scale === "log" ? Math.exp(y) : y);

/** The units a score can be given to: positive ones on a logarithmic scale. */
export function scorable(values: readonly Scored[], scale: ScoreScale): Scored[] {
  return values.filter(({ value }) => Number.isFinite(value) && (scale === "linear" || value > 0));
}

const MEAN_DEVIATION_SCALE = 1.253314;

/**
 * Deviation from the median at which |M| falls to the limit. With a MAD it is 3.5·MAD/0.6745: the value itself
 * moves neither median nor MAD before it gets there. Where the mean deviation stands in, the value is part of
 * that mean, and d = c·(d + D)/n with c = 3.5·1.253314 gives d = c·D/(n − c), D the deviations of the others.
 */
function clearDeviation(y: number, scale: RobustScale): number {
  if (scale.mad > 0) return (OUTLIER_LIMIT * scale.mad) / 0.6745;
  const factor = OUTLIER_LIMIT * MEAN_DEVIATION_SCALE;
  const others = scale.meanDeviation * scale.n - Math.abs(y - scale.median);
  return (factor * others) / (scale.n - factor);
}

const verdictOf = (score: number | null, n: number): Verdict => {
  if (n < OUTLIER_MINIMUM) return "too_few";
  if (score === null) return "no_spread";
  return Math.abs(score) > OUTLIER_LIMIT ? "flag" : "within";
};

/** F7: the score of one unit among `values`, which hold its own too. */
export function scoreOutlier(key: string, values: readonly Scored[], scale: ScoreScale): Outlier {
  const entered = scorable(values, scale);
  const own = entered.find((unit) => unit.key === key);
  const nothing = { n: entered.length, median: null, mad: null, score: null, clearsAt: null };
  if (!own) return { verdict: "own_class", ...nothing };
  const spread = robustScale(entered.map(({ value }) => forward(value, scale)));
  const y = forward(own.value, scale);
  const score = modifiedScore(y, spread);
  const verdict = verdictOf(score, entered.length);
  const clears =
    verdict === "flag" ? spread.median + Math.sign(score ?? 0) * clearDeviation(y, spread) : null;
  return {
    verdict,
    n: entered.length,
    median: back(spread.median, scale),
    mad: spread.mad,
    score,
    clearsAt: clears === null ? null : back(clears, scale),
  };
}

/** The other unit whose value lies nearest on the scale of the score; ties go to the first. */
function nearestTo(own: Scored, others: readonly Scored[], scale: ScoreScale): Scored | null {
  const distance = (other: Scored): number =>
    Math.abs(forward(other.value, scale) - forward(own.value, scale));
  return others.reduce<Scored | null>(
    (best, other) => (best === null || distance(other) < distance(best) ? other : best),
    null,
  );
}

/** F7 with its leave-one-out: the score, and the score without the nearest competitor. */
export function explainOutlier(
  key: string,
  values: readonly Scored[],
  scale: ScoreScale,
): OutlierExplanation {
  const whole = scoreOutlier(key, values, scale);
  const entered = scorable(values, scale);
  const own = entered.find((unit) => unit.key === key);
  const nearest = own
    ? nearestTo(
        own,
        entered.filter((unit) => unit.key !== key),
        scale,
      )
    : null;
  const rest = nearest ? entered.filter((unit) => unit.key !== nearest.key) : entered;
  return { ...whole, withoutNearest: { ...scoreOutlier(key, rest, scale), left: nearest?.key ?? null } };
}
