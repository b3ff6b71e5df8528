import type { ChartOptions } from "../frame";
import type { Marked } from "./mark";

/** Colour of a chosen unit: its own on every page. */
export const unitColour = (slot: number): string => `var(--unit-${(slot % 8) + 1})`;

const FADED = 0.22;

/** How the marks of a chart are coloured while units are chosen: these keep their colour, the others recede. */
export interface Paint {
  readonly colour: (mark: Pick<Marked, "unit">, base: string) => string;
  readonly opacity: (mark: Pick<Marked, "unit">, base?: number) => number;
  readonly isChosen: (mark: Pick<Marked, "unit">) => boolean;
}

export function painter(marks: readonly Pick<Marked, "unit">[], { chosen }: ChartOptions): Paint {
  const slotOf = (mark: Pick<Marked, "unit">): number | undefined =>
    mark.unit == null ? undefined : chosen?.get(mark.unit);
  const active = chosen !== undefined && chosen.size > 0 && marks.some((mark) => slotOf(mark) !== undefined);
  return {
    colour: (mark, base) => {
      const slot = slotOf(mark);
      return slot === undefined ? base : unitColour(slot);
    },
    opacity: (mark, base = 1) => (active && slotOf(mark) === undefined ? base * FADED : base),
    isChosen: (mark) => slotOf(mark) !== undefined,
  };
}
