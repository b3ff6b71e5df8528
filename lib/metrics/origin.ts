import type { Origin } from "../records/vocabulary";

/** What a number computed from several figures is said to be: corrected before derived before printed. */
export function originOf(origins: readonly (Origin | null)[]): Origin | null {
  const order: readonly Origin[] = ["corrected", "derived", "printed"];
  return order.find((origin) => origins.includes(origin)) ?? null;
}

/** True where a number rests on a figure that is printed nowhere. */
export const isDerived = (origins: readonly (Origin | null)[]): boolean => origins.includes("derived");
