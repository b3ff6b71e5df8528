import { shareAlong } from "./scale";

/** Steps between two powers of ten, the more of them the more room there is. */
const STEPS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

function candidates([low, high]: readonly [number, number], steps: readonly number[]): number[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - Math.floor(Math.log10(low)) + 1 },
    (_, i) => 10 ** (Math.floor(Math.log10(low)) + i),
  );
  return powers
    .flatMap((power) => steps.map((step) => step * power))
    .filter((value) => value >= low && value <= high);
}

/** Ticks of a logarithmic axis whose labels, at most `label` pixels wide, do not run into each other. */
export function logTicks(domain: readonly [number, number], width: number, label: number): number[] {
  const fits = (ticks: readonly number[]): boolean =>
    ticks.every((tick, i) => {
      const before = ticks[i - 1];
      if (before === undefined) return true;
      return (shareAlong(tick, domain, "log") - shareAlong(before, domain, "log")) * width >= label + 12;
    });
  for (const steps of STEPS) {
    const ticks = candidates(domain, steps);
    if (ticks.length > 1 && fits(ticks)) return ticks;
  }
  const powers = candidates(domain, [1]);
  if (powers.length > 2) return powers.filter((_, i) => i % 2 === 0);
  return candidates(domain, [1, 2, 5]).filter((_, i, all) => i === 0 || i === all.length - 1);
}
