import type { Operators } from "./engine";
import { apply, type Matrix, type Rule } from "./geometry";
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

type Point = readonly [number, number];

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
export class PathCollector {
  private readonly drawn = none();
  private readonly areas = none();
  private readonly strokes: ReadonlySet<number>;

  constructor(
    private readonly ops: Operators,
    private readonly size: Size,
  ) {
    this.strokes = new Set([
      ops.stroke,
      ops.closeStroke,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ]);
  }

  /** @param args of constructPath: the painting operator and the path's data */
  take(args: readonly unknown[], matrix: Matrix): void {
    const [paint, paths] = args as readonly [number, readonly (ArrayLike<number> | null)[]];
    for (const path of paths ?? []) {
      if (!path) continue;
      for (const points of subpaths(path, matrix)) this.takeShape(paint, points);
    }
  }

  rules(): Rules {
    const drawn = merged(this.drawn);
    if (drawn.horizontal.length >= 2 && drawn.vertical.length >= 2) return drawn;
    const sides = merged(this.areas);
    return isTable(sides) ? sides : drawn;
  }

  private takeShape(paint: number, points: readonly Point[]): void {
    if (this.drawn.horizontal.length + this.drawn.vertical.length > MOST_RULES) return;
    if (this.strokes.has(paint)) {
      this.addEdges(points, this.drawn);
      return;
    }
    if (paint === this.ops.endPath) return;
    const thin = thinShape(points);
    if (thin) addLine(thin[0], thin[1], this.drawn, this.size);
    else this.addEdges(points, this.areas, true);
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

/** Path data of pdf.js: 0 x y move, 1 x y line, 2 six numbers curve, 3 four numbers curve, 4 close. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = [];
  let open: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const code = path[i];
    if (code === 4) {
      if (open[0]) open.push(open[0]);
      i += 1;
      continue;
    }
    const length = code === 2 ? 6 : code === 3 ? 4 : 2;
    const point = apply(matrix, path[i + length - 1] ?? 0, path[i + length] ?? 0);
    if (code === 0) {
      if (open.length > 1) all.push(open);
      open = [point];
    } else open.push(point);
    i += length + 1;
  }
  if (open.length > 1) all.push(open);
  return all;
}

function addLine(a: Point, b: Point, target: OpenRules, { width, height }: Size): void {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  if (dy <= STRAIGHT && dx >= dy && dx < width * 0.99)
    target.horizontal.push({ at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) });
  else if (dx <= STRAIGHT && dy > 0 && dy < height * 0.99)
    target.vertical.push({ at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) });
}
