import { SPREAD_STEPS } from "@/lib/metrics/queries/spread";
import type { Answer } from "./questions";

interface DotStripProps {
  readonly spread: Pick<Answer, "units" | "lowest" | "median" | "highest" | "places">;
  readonly label: string;
  readonly format: (value: number) => string;
}

const HEIGHT = 34;
/** Ink of one unit's dot; dots of several units at one place cover each other. */
const INK = 0.45;
/** Beyond this many units a dot stands for its share of them, or the strip would be one bar. */
const FULL = 300;
const FAINTEST = 0.12;

/** Where a share of the way from the strip's start to its end is drawn. */
const across = (share: number): string => `${(2 + 96 * share).toFixed(2)}%`;

function dotsOf(places: string, units: number): { readonly step: number; readonly ink: number }[] {
  const each = Math.min(1, FULL / units);
  return places.split(" ").map((entry) => {
    const [step = 0, count = 0] = entry.split(":").map(Number);
    return { step, ink: Math.max(FAINTEST, 1 - (1 - INK) ** (count * each)) };
  });
}

/** All units on one line, the median marked: how they are spread, at a glance. */
export function DotStrip({ spread, label, format }: DotStripProps) {
  const start = Math.min(0, spread.lowest);
  const median = across((spread.median - start) / (spread.highest - start || 1));
  return (
    <div className="strip">
      <svg role="img" aria-label={label} width="100%" height={HEIGHT}>
        <line x1="2%" x2="98%" y1="20" y2="20" stroke="var(--line)" />
        {dotsOf(spread.places, spread.units).map(({ step, ink }) => (
          <circle
            key={step}
            cx={across(step / SPREAD_STEPS)}
            cy="20"
            r="4"
            fill="var(--series-1)"
            fillOpacity={Number(ink.toFixed(2))}
          />
        ))}
        <line x1={median} x2={median} y1="8" y2="32" stroke="var(--accent)" strokeWidth="2" />
      </svg>
      <p className="strip-labels num" aria-hidden="true">
        <span>{format(start)}</span>
        <span>{format(spread.highest)}</span>
      </p>
    </div>
  );
}
