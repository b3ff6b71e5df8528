import { type PlotOptions, plot, type RenderFunction } from "@observablehq/plot";

/** What every chart needs from its host. Texts arrive translated, colours are CSS variables. */
export interface ChartOptions {
  readonly document: Document;
  readonly width: number;
  /** Accessible name of the whole picture. */
  readonly label: string;
}

/** What a mark is, for the host: a key that is unique in the chart, words, and the facts it opens. */
export interface Marked {
  readonly key: string;
  readonly label: string;
  /** Fact ids separated by spaces; empty where there is no evidence. */
  readonly facts: string;
  /** Computed and nowhere printed: drawn hollow and dashed. */
  readonly derived?: boolean;
}

export const FONT_SIZE = 12;
/** Below this width labels stand above their row instead of beside it. */
export const NARROW_WIDTH = 520;

/** Colours by role, resolved by the page's theme. */
export const INK = "var(--ink)";
export const INK_2 = "var(--ink-2)";
export const INK_3 = "var(--ink-3)";
export const GRID = "var(--grid)";
export const LINE = "var(--line-strong)";
export const SURFACE = "var(--surface)";
export const ACCENT = "var(--accent)";
export const series = (i: number): string => `var(--series-${(i % 8) + 1})`;
export const sequence = (i: number): string => `var(--seq-${i + 1})`;

/**
 * Draws with the project's type and without Plot's own chrome.
 * @throws TypeError when Plot gives no SVG, which only a legend or title would cause
 */
export function drawChart({ document, width, label }: ChartOptions, options: PlotOptions): SVGSVGElement {
  const drawn = plot({
    document,
    width,
    className: "chart-svg",
    ariaLabel: label,
    ...options,
    style: {
      fontFamily: "inherit",
      fontSize: `${FONT_SIZE}px`,
      fontVariantNumeric: "tabular-nums",
      color: INK_2,
      background: "none",
      overflow: "visible",
    },
  });
  if (drawn.tagName.toLowerCase() !== "svg")
    throw new TypeError("a chart is one SVG without legend or title");
  const svg = drawn as SVGSVGElement;
  // Not "img": that would hide the marks, which a keyboard walks one by one.
  svg.setAttribute("role", "group");
  // Plot names each mark's group ("dot", "rule"): words for programmers, on an element that may carry none.
  for (const group of svg.querySelectorAll("g[aria-label]:not([role])")) group.removeAttribute("aria-label");
  return svg;
}

/** Hollow and dashed: what was computed and is printed nowhere. */
function drawDerived(element: Element): void {
  const [fill, stroke] = [element.getAttribute("fill"), element.getAttribute("stroke")];
  const colour = fill === null || fill === "none" || fill === SURFACE ? stroke : fill;
  if (colour) element.setAttribute("stroke", colour);
  element.setAttribute("fill", SURFACE);
  element.setAttribute("stroke-dasharray", "3 2");
  element.setAttribute("data-derived", "true");
}

/** Render transform that writes key, words and facts on each element of a mark drawn one element a datum. */
export function identify(data: readonly Marked[]): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    for (const element of [...(group?.children ?? [])]) {
      // d3-selection keeps the datum, here its position in the data, on the element itself.
      const datum = data[(element as Element & { __data__?: number }).__data__ ?? -1];
      if (!datum) continue;
      element.setAttribute("data-mark", datum.key);
      element.setAttribute("role", "img");
      element.setAttribute("aria-label", datum.label);
      if (datum.facts !== "") element.setAttribute("data-facts", datum.facts);
      if (datum.derived) drawDerived(element);
    }
    return group;
  };
}

/** Even, readable ticks: about one every 90 pixels. */
export const tickCount = (width: number): number => Math.max(2, Math.min(8, Math.round(width / 90)));
