import type { ChartOptions } from "./frame";
import { drawScatter, type ScatterPoint } from "./scatter";

/** A share of a count: `x` is the count, `y` the share in percent. */
export interface FunnelData {
  readonly points: readonly (ScatterPoint & { readonly focus: boolean; readonly doubtful: boolean })[];
  /** Common share in percent, and the limits around it at growing counts. */
  readonly target: number;
  readonly limits: readonly { readonly of: number; readonly low: number; readonly high: number }[];
  readonly xText: string;
  readonly yText: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

/** Room above 100 % for what met all of its targets. */
const TOP = 104;

/** Shares against their counts, between limits that narrow as counts grow; outside ones stand out. */
export function drawFunnel(data: FunnelData, options: ChartOptions): SVGSVGElement {
  const { points, target, limits, xText, yText, formatX, formatY } = data;
  const lowest = Math.min(...points.map(({ y }) => y), ...limits.map(({ low }) => low));
  return drawScatter(
    {
      points,
      xText,
      yText,
      formatX,
      formatY,
      referenceX: null,
      referenceY: target,
      yDomain: [Math.max(0, Math.floor(lowest / 10) * 10), TOP],
      curves: [
        limits.map(({ of, low }) => ({ x: of, y: low })),
        limits.map(({ of, high }) => ({ x: of, y: high })),
      ],
    },
    options,
  );
}
