import { readCrowds } from "@/lib/charts/marks/crowds";
import { type Box, type PlacedMark, type Point, readMarks } from "@/lib/charts/marks/placed";

/** The marks a box shows, in pixels of the box, whatever they are drawn with. */
export interface Located {
  readonly marks: readonly PlacedMark[];
  readonly origin: Point;
  readonly size: { readonly width: number; readonly height: number };
}

const scaled = ({ x, y }: Point, k: number, by: Point): Point => ({ x: x * k + by.x, y: y * k + by.y });

const scaledBox = ({ x0, y0, x1, y1 }: Box, k: number, by: Point): Box => ({
  x0: x0 * k + by.x,
  y0: y0 * k + by.y,
  x1: x1 * k + by.x,
  y1: y1 * k + by.y,
});

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** A drawing scales with its box: its own pixels become those of the box. */
function marksOfDrawing(svg: SVGSVGElement, box: DOMRect): PlacedMark[] {
  const rect = svg.getBoundingClientRect();
  const width = svg.viewBox.baseVal?.width || rect.width;
  const k = width === 0 ? 1 : rect.width / width;
  const by = { x: rect.left - box.left, y: rect.top - box.top };
  return [...readCrowds(svg), ...readMarks(svg)].map((mark) => ({
    ...mark,
    at: scaled(mark.at, k, by),
    reach:
      mark.reach.kind === "box"
        ? { kind: "box", box: scaledBox(mark.reach.box, k, by) }
        : { kind: "line", points: mark.reach.points.map((point) => scaled(point, k, by)) },
  }));
}

/** Cells of a table or rows of a list are marks as they stand. */
function markOfElement(element: HTMLElement, box: DOMRect): PlacedMark {
  const rect = element.getBoundingClientRect();
  const at = { x: (rect.left + rect.right) / 2 - box.left, y: (rect.top + rect.bottom) / 2 - box.top };
  const placed = {
    x0: rect.left - box.left,
    x1: rect.right - box.left,
    y0: rect.top - box.top,
    y1: rect.bottom - box.top,
  };
  return {
    key: element.dataset.mark ?? "",
    unit: element.dataset.unit ?? null,
    at,
    reach: { kind: "box", box: placed },
  };
}

export function locateMarks(root: HTMLElement): Located {
  const box = root.getBoundingClientRect();
  const drawings = [...root.querySelectorAll<SVGSVGElement>("svg.chart-svg")].filter(isShown);
  const cells = [...root.querySelectorAll<HTMLElement>("[data-mark]")].filter(
    (element) => element instanceof HTMLElement && isShown(element),
  );
  return {
    marks: [
      ...drawings.flatMap((svg) => marksOfDrawing(svg, box)),
      ...cells.map((cell) => markOfElement(cell, box)),
    ],
    origin: { x: box.left, y: box.top },
    size: { width: box.width, height: box.height },
  };
}

/** The element of a mark that is shown now. */
export function elementOf(root: HTMLElement | null, key: string): HTMLElement | SVGElement | undefined {
  const found = root?.querySelectorAll<HTMLElement | SVGElement>(`[data-mark="${CSS.escape(key)}"]`) ?? [];
  return [...found].find(isShown);
}
