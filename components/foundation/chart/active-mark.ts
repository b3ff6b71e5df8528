import type { Marked } from "@/lib/charts/marks/mark";
import type { Box, PlacedMark, Point } from "@/lib/charts/marks/placed";
import type { Located } from "./located";

/** The mark a hand or the focus is on. */
export interface ActiveMark {
  readonly mark: PlacedMark;
  /** The marks of its line, in order, where it lies on one. */
  readonly line: readonly PlacedMark[];
  readonly origin: Point;
  readonly how: "hover" | "focus" | "pinned";
}

export function activeMark(
  mark: PlacedMark,
  from: Located,
  marks: ReadonlyMap<string, Marked>,
  how: ActiveMark["how"],
): ActiveMark {
  const series = marks.get(mark.key)?.series;
  const line =
    mark.reach.kind === "line" && series !== undefined
      ? from.marks.filter(({ key }) => marks.get(key)?.series === series).sort((a, b) => a.at.x - b.at.x)
      : [];
  return { mark, line, origin: from.origin, how };
}

/** Beyond this a mark is a row or a stretch of line: its card stands at its middle. */
const WIDEST = 240;

/** The mark in the view, which its card does not cover. */
export function boxInView({ mark, origin }: ActiveMark): Box {
  const { reach, at } = mark;
  const box =
    reach.kind === "box" && reach.box.x1 - reach.box.x0 < WIDEST
      ? reach.box
      : {
          x0: at.x - 8,
          y0: reach.kind === "box" ? reach.box.y0 : at.y - 8,
          x1: at.x + 8,
          y1: reach.kind === "box" ? reach.box.y1 : at.y + 8,
        };
  return { x0: box.x0 + origin.x, x1: box.x1 + origin.x, y0: box.y0 + origin.y, y1: box.y1 + origin.y };
}
