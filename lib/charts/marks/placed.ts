/** Where a mark lies in its drawing, in the drawing's own pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What of the drawing answers for a mark: a box, or the stretch of a line. */
export type Reach =
  | { readonly kind: "box"; readonly box: Box }
  | { readonly kind: "line"; readonly points: readonly Point[] };

export interface PlacedMark {
  readonly key: string;
  readonly unit: string | null;
  readonly at: Point;
  readonly reach: Reach;
}

const round = (n: number): number => Math.round(n * 10) / 10;
const pair = ({ x, y }: Point): string => `${round(x)},${round(y)}`;

/** Attributes that carry a place through markup, so that a drawing made at build time answers as well. */
export function printPlace(at: Point, reach: Reach): { readonly at: string; readonly reach: string } {
  const { kind } = reach;
  const text =
    kind === "box"
      ? [reach.box.x0, reach.box.y0, reach.box.x1, reach.box.y1].map(round).join(",")
      : reach.points.map(pair).join(" ");
  return { at: pair(at), reach: `${kind} ${text}` };
}

const numbers = (text: string): number[] => text.split(",").map(Number);

function readReach(text: string): Reach | null {
  const [kind, ...parts] = text.split(" ");
  if (kind === "box") {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(parts[0] ?? "");
    return { kind, box: { x0, y0, x1, y1 } };
  }
  if (kind !== "line") return null;
  return { kind, points: parts.map(numbers).map(([x = 0, y = 0]) => ({ x, y })) };
}

/** The marks of a drawing with their places; elements without a place are passed over. */
export function readMarks(drawing: Element): PlacedMark[] {
  return [...drawing.querySelectorAll("[data-mark][data-at]")].flatMap((element): PlacedMark[] => {
    const [x = 0, y = 0] = numbers(element.getAttribute("data-at") ?? "");
    const reach = readReach(element.getAttribute("data-reach") ?? "");
    const key = element.getAttribute("data-mark");
    if (!reach || key === null) return [];
    return [{ key, unit: element.getAttribute("data-unit"), at: { x, y }, reach }];
  });
}
