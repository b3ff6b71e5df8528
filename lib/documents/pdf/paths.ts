import { type Rule, settled } from "./geometry";
import { mergeRules } from "./merge-rules";

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

interface OpenRules {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [number, number];

/** How far the ends of a straight line may lie apart across it. */
const STRAIGHT = 1.2;
/** A filled shape no thicker than this is a line. */
const THICKEST = 3.2;
const MOST_RULES = 60_000;

const none = (): OpenRules => ({ horizontal: [], vertical: [] });

/**
 * Collects the straight horizontal and vertical lines a page draws: strokes and thin filled shapes. Sides of
 * filled areas count only where no lines are drawn, clipping paths never.
 */
export class RuleCollector {
  private readonly drawn = none();
  private readonly areas = none();

  constructor(private readonly size: Size) {}

  /** A line along the points. */
  stroke(points: readonly Point[]): void {
    if (!this.isFull()) this.addEdges(points, this.drawn);
  }

  /** An area within the points. */
  fill(points: readonly Point[]): void {
    if (this.isFull()) return;
    const thin = thinShape(points);
    if (thin) addLine(thin[0], thin[1], this.drawn, this.size);
    else this.addEdges(points, this.areas, true);
  }

  rules(): Rules {
    const drawn = merged(this.drawn);
    if (drawn.horizontal.length >= 2 && drawn.vertical.length >= 2) return drawn;
    const sides = merged(this.areas);
    return isTable(sides) ? sides : drawn;
  }

  private isFull(): boolean {
    return this.drawn.horizontal.length + this.drawn.vertical.length > MOST_RULES;
  }

  private addEdges(points: readonly Point[], target: OpenRules, closed = false): void {
    for (let i = 0; i + 1 < points.length; i++)
      addLine(points[i] as Point, points[i + 1] as Point, target, this.size);
    if (closed && points.length > 2) addLine(points.at(-1) as Point, points[0] as Point, target, this.size);
  }
}

function merged({ horizontal, vertical }: OpenRules): Rules {
  return { horizontal: mergeRules(horizontal), vertical: mergeRules(vertical) };
}

/** Sides of areas make a table only where they lie in rows and columns; a page's own frame does not. */
function isTable({ horizontal, vertical }: Rules): boolean {
  const lanes = (rules: readonly Rule[]): number =>
    new Set(rules.map((rule) => Math.round(rule.at / 4))).size;
  return lanes(horizontal) >= 5 && lanes(vertical) >= 4;
}

/** The middle line of a shape much longer than thick. */
function thinShape(points: readonly Point[]): readonly [Point, Point] | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  if (height <= THICKEST && width > height)
    return [
      [x0, (y0 + y1) / 2],
      [x1, (y0 + y1) / 2],
    ];
  if (width <= THICKEST && height >= width)
    return [
      [(x0 + x1) / 2, y0],
      [(x0 + x1) / 2, y1],
    ];
  return null;
}

function addLine(a: Point, b: Point, target: OpenRules, { width, height }: Size): void {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  if (dy <= STRAIGHT && dx >= dy && dx < width * 0.99) target.horizontal.push(ruleOf(a[1], b[1], a[0], b[0]));
  else if (dx <= STRAIGHT && dy > 0 && dy < height * 0.99)
    target.vertical.push(ruleOf(a[0], b[0], a[1], b[1]));
}

const ruleOf = (at: number, otherAt: number, end: number, otherEnd: number): Rule => ({
  at: settled((at + otherAt) / 2),
  from: settled(Math.min(end, otherEnd)),
  to: settled(Math.max(end, otherEnd)),
});
