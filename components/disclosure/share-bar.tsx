import type { Tally } from "./disclosure-model";

const PARTS = ["shown", "coarse", "missing"] as const;

/** What is there, too coarse and missing, of what is asked for; the numbers stand beside it. */
export function ShareBar({ tally }: { readonly tally: Tally }) {
  if (tally.asked === 0) return null;
  return (
    <span className="disclosure-bar" aria-hidden="true">
      {PARTS.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: tally[part] }} />
      ))}
    </span>
  );
}
