/** The lines of one wrapped name, by their lengths. */
export interface NameLines {
  /** Above the line of the code. */
  readonly above: readonly number[];
  /** On that line; empty where it holds the code alone. */
  readonly own: readonly number[];
  /** Below it, up to the next row. */
  readonly below: readonly number[];
  /** Whether the next row names itself on the line of its code; null where no row with a code follows. */
  readonly nextNamed: boolean | null;
}

/** A bracket may have taken one character to the next line. */
const SLACK = 1;

/**
 * How many of the lines below a row go on with its name; the others begin the name of the next one. A name goes
 * on only where its line is full, and stands around the middle of its row where that leaves a choice.
 */
export function linesOfName({ above, own, below, nextNamed }: NameLines, full: number): number {
  const isFull = (length: number): boolean => length >= full - SLACK;
  const start = [...above, ...own];
  const possible = [...below.keys(), below.length].filter((at) => {
    const rest = below.slice(at);
    if (rest.length > 0 && nextNamed === null) return false;
    const name = [...start, ...below.slice(0, at)];
    const begun = nextNamed ? rest : rest.slice(0, -1);
    return name.slice(0, -1).every(isFull) && begun.every(isFull);
  });
  const far = (at: number): number => Math.abs(at - above.length);
  return possible.toSorted((a, b) => far(a) - far(b))[0] ?? Math.min(above.length, below.length);
}
