import type { Element } from "domhandler";
import type { Point } from "../pdf/paths";
import { textOf } from "./package";

/** How many numbers each operator of abbreviated path data takes; the last two are where it ends. */
const ARITY: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The corners of the figures of an AbbreviatedData element; curves go straight to their ends. */
export function subpathsOf(element: Element): Point[][] {
  const parts = textOf(element).trim().split(/\s+/);
  const all: Point[][] = [];
  let open: Point[] = [];
  const close = (): void => {
    if (open.length > 1) all.push(open);
  };
  for (let i = 0; i < parts.length; ) {
    const operator = parts[i] as string;
    const arity = ARITY[operator];
    if (arity === undefined) {
      i++;
      continue;
    }
    const point: Point = [Number(parts[i + arity - 1]) || 0, Number(parts[i + arity]) || 0];
    if (operator === "C") {
      if (open[0]) open.push(open[0]);
    } else if (operator === "M" || operator === "S") {
      close();
      open = [point];
    } else open.push(point);
    i += arity + 1;
  }
  close();
  return all;
}
