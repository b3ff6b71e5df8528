/** F14: largest movement of a per-head value when one unit more or less stands below the line. */
export const UNSTABLE_SHARE = 0.1;
/** F14: a denominator below this is unstable whatever else. */
export const UNSTABLE_FLOOR = 10;

/** F14: dividing by d − 1 instead of d moves the value by 1/(d − 1), the larger of both directions. */
export function isUnstable(denominator: number): boolean {
  if (denominator < UNSTABLE_FLOOR) return true;
  return 1 / (denominator - 1) > UNSTABLE_SHARE;
}
