import type { Box, PlacedMark, Point, Reach } from "./placed";

/** Smallest side of what a finger or a pointer has to meet, in pixels (WCAG 2.2, target size). */
export const TARGET = 24;
/** Marks whose middles are this close lie on each other for a finger. */
const OVERLAP = 7;

const widen = (low: number, high: number): readonly [number, number] => {
  const lack = Math.max(0, TARGET - (high - low)) / 2;
  return [low - lack, high + lack];
};

function boxDistance({ x0, y0, x1, y1 }: Box, { x, y }: Point): number {
  const [left, right] = widen(x0, x1);
  const [top, bottom] = widen(y0, y1);
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function segmentDistance(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}

function reachDistance(reach: Reach, point: Point): number {
  if (reach.kind === "box") return boxDistance(reach.box, point);
  const [first] = reach.points;
  if (!first) return Number.POSITIVE_INFINITY;
  const along = reach.points.slice(1).map((to, i) => segmentDistance(reach.points[i] ?? first, to, point));
  return Math.max(0, Math.min(...along, segmentDistance(first, first, point)) - TARGET / 2);
}

const anchorDistance = ({ at }: PlacedMark, { x, y }: Point): number => Math.hypot(at.x - x, at.y - y);

/** The mark a point means: the one whose reach is nearest, of equals the one whose middle is; null beyond `limit`. */
export function nearestMark(
  marks: readonly PlacedMark[],
  point: Point,
  limit: number = TARGET / 2,
): PlacedMark | null {
  let best: PlacedMark | null = null;
  let [bestReach, bestAnchor] = [limit, Number.POSITIVE_INFINITY];
  for (const mark of marks) {
    const reach = reachDistance(mark.reach, point);
    if (reach > bestReach) continue;
    const anchor = anchorDistance(mark, point);
    if (reach === bestReach && anchor >= bestAnchor) continue;
    [best, bestReach, bestAnchor] = [mark, reach, anchor];
  }
  return best;
}

/** Marks that lie on `mark`, itself first: between them a finger cannot choose. */
export function overlapping(marks: readonly PlacedMark[], mark: PlacedMark): PlacedMark[] {
  const others = marks.filter((other) => other !== mark && anchorDistance(other, mark.at) <= OVERLAP);
  return [mark, ...others];
}

/** Marks whose middle lies in a box drawn over the chart. */
export function marksInside(marks: readonly PlacedMark[], { x0, y0, x1, y1 }: Box): PlacedMark[] {
  return marks.filter(({ at }) => at.x >= x0 && at.x <= x1 && at.y >= y0 && at.y <= y1);
}
