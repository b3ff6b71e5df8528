import { parseHTML } from "linkedom";
import type { ChartOptions } from "@/lib/charts/frame";
import type { InitialDrawing } from "../foundation/chart/chart-host";

/** Widths of the page's text on a desk and on a telephone. */
const WIDTHS = [1000, 350];

/** Draws a chart at build time for wide and narrow screens; nothing where there are no data. */
export function drawInitial<Data>(
  draw: (data: Data, options: ChartOptions) => SVGSVGElement,
  data: Data | null,
  label: string,
): InitialDrawing[] {
  if (data === null) return [];
  const document = parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
  return WIDTHS.map((width) => ({ width, svg: draw(data, { document, width, label }).outerHTML }));
}
