import type { Operators } from "./engine";
import { apply, type Matrix } from "./geometry";
import type { Point, RuleCollector } from "./paths";

const strokesOf = (ops: Operators): readonly number[] => [
  ops.stroke,
  ops.closeStroke,
  ops.fillStroke,
  ops.eoFillStroke,
  ops.closeFillStroke,
  ops.closeEOFillStroke,
];

/** Hands on the shapes of a path. @param args of constructPath: the painting operator and the path's data */
export function takePath(
  collector: RuleCollector,
  ops: Operators,
  args: readonly unknown[],
  matrix: Matrix,
): void {
  const [paint, paths] = args as readonly [number, readonly (ArrayLike<number> | null)[]];
  if (paint === ops.endPath) return;
  const stroked = strokesOf(ops).includes(paint);
  for (const path of paths ?? []) {
    if (!path) continue;
    for (const points of subpaths(path, matrix)) {
      if (stroked) collector.stroke(points);
      else collector.fill(points);
    }
  }
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
