import { parseHTML } from "linkedom";
import type { ChartOptions } from "@/lib/charts/frame";
import type { InitialDrawing } from "../foundation/chart/chart-host";

/** Widths of the page's text on a desk and on a telephone. */
const WIDTHS = [1000, 350];

/** Tenths of a pixel are enough; d3 prints fifteen digits, and the page carries each drawing twice. */
const shorten = (svg: string): string =>
  svg.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

/** Draws a chart at build time for wide and narrow screens; nothing where there are no data. */
export function drawInitial<Data>(
  draw: (data: Data, options: ChartOptions) => SVGSVGElement,
  data: Data | null,
  label: string,
): InitialDrawing[] {
  if (data === null) return [];
  const document = parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
  return WIDTHS.map((width) => ({ width, svg: shorten(draw(data, { document, width, label }).outerHTML) }));
}
