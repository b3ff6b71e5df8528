interface DotStripProps {
  readonly values: readonly number[];
  readonly label: string;
  readonly format: (value: number) => string;
}

const HEIGHT = 34;

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** All units on one line, the median marked: how they are spread, at a glance. */
export function DotStrip({ values, label, format }: DotStripProps) {
  const sorted = [...values].sort((a, b) => a - b);
  const low = Math.min(0, sorted[0] ?? 0);
  const span = (sorted.at(-1) ?? 1) - low || 1;
  const place = (value: number): string => `${(2 + (96 * (value - low)) / span).toFixed(2)}%`;
  const median = medianOf(sorted);
  return (
    <div className="strip">
      <svg role="img" aria-label={label} width="100%" height={HEIGHT}>
        <line x1="2%" x2="98%" y1="20" y2="20" stroke="var(--line)" />
        {sorted.map((value, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal values are different units.
          <circle key={i} cx={place(value)} cy="20" r="4" fill="var(--series-1)" fillOpacity="0.45" />
        ))}
        <line x1={place(median)} x2={place(median)} y1="8" y2="32" stroke="var(--accent)" strokeWidth="2" />
      </svg>
      <p className="strip-labels num" aria-hidden="true">
        <span>{format(low)}</span>
        <span>{format(sorted.at(-1) ?? 0)}</span>
      </p>
    </div>
  );
}
