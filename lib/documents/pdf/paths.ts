import { apply, IDENTITY, type Matrix, multiply, type Rule } from "./geometry";

/** Operator numbers of pdf.js that move the coordinate system or draw. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Rules {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

type Point = readonly [number, number];

const STRAIGHT = 1.2;
const SHORTEST = 3;

/**
 * The straight horizontal and vertical edges a page draws: strokes and the sides of filled rectangles.
 * Clipping paths (never painted) are used only where nothing is painted.
 */
export function readRules(
  list: OperatorList,
  ops: Operators,
  viewport: Matrix,
  size: { width: number; height: number },
): Rules {
  const painted: Rules = { horizontal: [], vertical: [] };
  const clipped: Rules = { horizontal: [], vertical: [] };
  let matrix: Matrix = IDENTITY;
  const stack: Matrix[] = [];
  for (let i = 0; i < list.fnArray.length; i++) {
    const fn = list.fnArray[i];
    if (fn === ops.save) stack.push(matrix);
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
    else if (fn === ops.transform) matrix = multiply(matrix, list.argsArray[i] as Matrix);
    else if (fn === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = (list.argsArray[i] as [Matrix | null])[0];
      if (own) matrix = multiply(matrix, own);
    } else if (fn === ops.constructPath) {
      const [paint, paths] = list.argsArray[i] as [number, readonly (ArrayLike<number> | null)[]];
      const target = paint === ops.endPath ? clipped : painted;
      for (const path of paths) if (path) addEdges(path, multiply(viewport, matrix), target, size);
    }
  }
  return painted.horizontal.length >= 2 && painted.vertical.length >= 2 ? painted : clipped;
}

/** Path data of pdf.js: 0 x y move, 1 x y line, 2 six numbers curve, 3 four numbers curve, 4 close. */
function addEdges(
  path: ArrayLike<number>,
  matrix: Matrix,
  target: Rules,
  size: { width: number; height: number },
): void {
  let start: Point | null = null;
  let at: Point | null = null;
  for (let i = 0; i < path.length; ) {
    const code = path[i];
    if (code === 0 || code === 1) {
      const next = apply(matrix, path[i + 1] ?? 0, path[i + 2] ?? 0);
      if (code === 1 && at) addEdge(at, next, target, size);
      if (code === 0) start = next;
      at = next;
      i += 3;
    } else if (code === 4) {
      if (at && start) addEdge(at, start, target, size);
      at = start;
      i += 1;
    } else {
      const length = code === 2 ? 6 : 4;
      at = apply(matrix, path[i + length - 1] ?? 0, path[i + length] ?? 0);
      i += length + 1;
    }
  }
}

function addEdge(a: Point, b: Point, target: Rules, size: { width: number; height: number }): void {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  if (dy <= STRAIGHT && dx >= SHORTEST && dx < size.width * 0.99) {
    target.horizontal.push({ at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) });
  } else if (dx <= STRAIGHT && dy >= SHORTEST && dy < size.height * 0.99) {
    target.vertical.push({ at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) });
  }
}
