import type { ChannelValues, RenderFunction } from "@observablehq/plot";
import type { Marked } from "./mark";
import { type Box, type Point, printPlace, type Reach } from "./placed";

/** How far a mark reaches beyond what is drawn of it. */
export type ReachKind =
  /** What is drawn, a dot or a bar. */
  | { readonly kind: "self"; readonly size?: number }
  /** The whole width of the drawing, from `above` to `below` pixels of the mark's middle. */
  | { readonly kind: "row"; readonly above: number; readonly below: number }
  /** Its stretch of a line: half way to the marks of the same series on either side. */
  | { readonly kind: "line" };

export const SELF: ReachKind = { kind: "self" };
export const ALONG_LINE: ReachKind = { kind: "line" };

type Channels = ChannelValues & Readonly<Record<string, ArrayLike<number> | undefined>>;

function boxOf(values: Channels, i: number, size: number): Box {
  const [x, y] = [values.x?.[i], values.y?.[i]];
  const [x1, x2] = [values.x1?.[i] ?? x ?? 0, values.x2?.[i] ?? x ?? 0];
  const [y1, y2] = [values.y1?.[i] ?? y ?? 0, values.y2?.[i] ?? y ?? 0];
  return {
    x0: Math.min(x1, x2) - size,
    x1: Math.max(x1, x2) + size,
    y0: Math.min(y1, y2) - size,
    y1: Math.max(y1, y2) + size,
  };
}

const middle = (box: Box): Point => ({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 });
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The stretch of line each mark answers for, by its position in the data. */
function stretches(data: readonly Marked[], index: readonly number[], values: Channels) {
  const lines = new Map<string, number[]>();
  for (const i of index) {
    const series = data[i]?.series ?? "";
    lines.set(series, [...(lines.get(series) ?? []), i]);
  }
  const found = new Map<number, Point[]>();
  for (const members of lines.values()) {
    const sorted = members
      .map((i) => ({ i, at: middle(boxOf(values, i, 0)) }))
      .sort((a, b) => a.at.x - b.at.x);
    sorted.forEach(({ i, at }, k) => {
      const [before, after] = [sorted[k - 1], sorted[k + 1]];
      found.set(i, [
        ...(before ? [between(before.at, at)] : []),
        at,
        ...(after ? [between(at, after.at)] : []),
      ]);
    });
  }
  return found;
}

/** Hollow and dashed: what was computed and is printed nowhere. */
function drawDerived(element: Element): void {
  const [fill, stroke] = [element.getAttribute("fill"), element.getAttribute("stroke")];
  const colour = fill === null || fill === "none" || fill === "var(--surface)" ? stroke : fill;
  if (colour) element.setAttribute("stroke", colour);
  element.setAttribute("fill", "var(--surface)");
  element.setAttribute("stroke-dasharray", "3 2");
  element.setAttribute("data-derived", "true");
}

/** Render transform that writes key, words, facts, unit and place on each element of a mark drawn one element a datum. */
export function identify(data: readonly Marked[], reach: ReachKind = SELF): RenderFunction {
  return (index, scales, channels, dimensions, context, next) => {
    const values = channels as Channels;
    const group = next?.(index, scales, channels, dimensions, context) ?? null;
    const lines = reach.kind === "line" ? stretches(data, index, values) : null;
    for (const element of [...(group?.children ?? [])]) {
      // d3-selection keeps the datum, here its position in the data, on the element itself.
      const i = (element as Element & { __data__?: number }).__data__ ?? -1;
      const datum = data[i];
      if (!datum) continue;
      const drawn = boxOf(values, i, reach.kind === "self" ? (reach.size ?? 0) : 0);
      const at = middle(drawn);
      const row = reach.kind === "row" && {
        x0: 0,
        x1: dimensions.width,
        y0: at.y - reach.above,
        y1: at.y + reach.below,
      };
      const line = lines?.get(i);
      const place: Reach = line ? { kind: "line", points: line } : { kind: "box", box: row || drawn };
      const printed = printPlace(at, place);
      element.setAttribute("data-mark", datum.key);
      element.setAttribute("data-at", printed.at);
      element.setAttribute("data-reach", printed.reach);
      if (datum.unit) element.setAttribute("data-unit", datum.unit);
      element.setAttribute("role", "img");
      element.setAttribute("aria-label", datum.label);
      if (datum.facts !== "") element.setAttribute("data-facts", datum.facts);
      if (datum.derived) drawDerived(element);
    }
    return group;
  };
}
