import { type PlotOptions, plot } from "@observablehq/plot";

export { drawCrowd, partCrowd } from "./marks/crowd";
export { ALONG_LINE, identify, SELF } from "./marks/identify";
export type { LegendItem, MarkCard, Marked } from "./marks/mark";
export { painter, unitColour } from "./marks/paint";
export { symbolOf } from "./symbols";

/** What every chart needs from its host. Texts arrive translated, colours are CSS variables. */
export interface ChartOptions {
  readonly document: Document;
  readonly width: number;
  /** Accessible name of the whole picture. */
  readonly label: string;
  /** Units a person has chosen and the slot of each one's colour. */
  readonly chosen?: ReadonlyMap<string, number>;
  /** Series a legend has switched off. */
  readonly hidden?: ReadonlySet<string>;
  /** Whether the page shows the legend; a picture that stands alone carries its own. */
  readonly legend?: "inside" | "outside";
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

/** Even, readable ticks: about one every 90 pixels. */
export const tickCount = (width: number): number => Math.max(2, Math.min(8, Math.round(width / 90)));
