import type { ChartOptions } from "../frame";
import type { ChartKind, Draw } from "../registry";

export interface Area {
  readonly width: number;
  readonly height: number;
}

interface Fitted {
  readonly svg: SVGSVGElement;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Marks left out for want of room; null where all are drawn. */
  readonly kept: number | null;
}

/** How much narrower than its place a chart may be drawn, to stand in it larger. */
const ENLARGE = [1, 1.15, 1.3, 1.5, 1.75];
/** Letters larger than this shout. */
const LARGEST = 1.75;
/** Pixels of a row, and of what stands above and below the rows. */
const ROW = 26;
const AROUND = 140;

const heightOf = (svg: SVGSVGElement): number => Number(svg.getAttribute("height"));

/** Draws a chart as large as its place allows: fewer rows where it has too many, narrower and enlarged where it is flat. */
export function fitDrawing<Data>(
  kind: ChartKind<Data>,
  draw: Draw<Data>,
  data: Data,
  area: Area,
  options: Omit<ChartOptions, "width">,
): Fitted {
  let best: Fitted | null = null;
  for (const k of ENLARGE) {
    const width = Math.round(area.width / k);
    const rows = Math.max(3, Math.floor((area.height / k - AROUND) / ROW));
    const trimmed = kind.trim?.(data, rows, options.chosen) ?? null;
    const svg = draw(trimmed ?? data, { ...options, width, legend: "inside" });
    const height = heightOf(svg);
    const scale = Math.min(area.width / width, area.height / height, LARGEST);
    const fitted = { svg, scale, width, height, kept: trimmed && trimmed !== data ? rows : null };
    // Rows that are left out cost more than letters that are a little smaller.
    const better = best === null || (fitted.kept === null && scale > best.scale * 1.02);
    if (better) best = fitted;
  }
  if (!best) throw new Error("no width was tried");
  return best;
}
