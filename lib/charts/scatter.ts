import { dot, gridX, gridY, lineY, ruleX, ruleY, text } from "@observablehq/plot";
import {
  ACCENT,
  type ChartOptions,
  drawChart,
  FONT_SIZE,
  GRID,
  INK_2,
  INK_3,
  identify,
  LINE,
  type Marked,
  SURFACE,
  series,
  tickCount,
} from "./frame";
import { ellipsize, textWidth, widestText } from "./measure-text";

export interface ScatterPoint extends Marked {
  readonly x: number;
  readonly y: number;
  /** Written beside the point. */
  readonly name: string;
  /** Drawn in the colour of what stands out. */
  readonly focus?: boolean;
  /** Unstable or contradicted: drawn hollow. */
  readonly doubtful?: boolean;
}

export interface ScatterData {
  readonly points: readonly ScatterPoint[];
  readonly xText: string;
  readonly yText: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Lines to read against; null for none. */
  readonly referenceX: number | null;
  readonly referenceY: number | null;
  /** Ends of the axes where the measure itself has them, e.g. 0 to 100 points. */
  readonly yDomain: readonly [number, number] | null;
  /** Lines through the plane, e.g. limits that depend on x. */
  readonly curves?: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

const colourOf = (point: ScatterPoint): string => (point.focus ? ACCENT : series(0));

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < FONT_SIZE + 2;

function extent(values: readonly number[], reference: number | null): [number, number] {
  const all = reference === null ? values : [...values, reference];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  return [low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad];
}

/** Points with their names; a name that would run into another is left to the table. */
export function drawScatter(data: ScatterData, options: ChartOptions): SVGSVGElement {
  const { points } = data;
  const height = Math.round(Math.max(280, Math.min(420, options.width * 0.6)));
  const xDomain = extent(
    points.map((point) => point.x),
    data.referenceX,
  );
  const yDomain = data.yDomain
    ? [...data.yDomain]
    : extent(
        points.map((point) => point.y),
        data.referenceY,
      );
  const marginLeft =
    widestText(
      yDomain.map((value) => data.formatY(value ?? 0)),
      FONT_SIZE,
    ) + 14;
  const [top, right, bottom] = [32, 24, 48];
  const pixelX = (x: number): number =>
    marginLeft + ((x - xDomain[0]) / (xDomain[1] - xDomain[0])) * (options.width - marginLeft - right);
  const pixelY = (y: number): number =>
    top + (((yDomain[1] ?? 1) - y) / ((yDomain[1] ?? 1) - (yDomain[0] ?? 0))) * (height - top - bottom);
  const taken: Box[] = points.map((point) => ({
    left: pixelX(point.x) - 6,
    right: pixelX(point.x) + 6,
    y: pixelY(point.y),
  }));
  const named = points.flatMap((point, i) => {
    const name = ellipsize(point.name, options.width < 520 ? 9 : 18);
    const width = textWidth(name) * FONT_SIZE;
    const x = pixelX(point.x);
    const sides = [
      { side: "start" as const, left: x + 9, right: x + 9 + width },
      { side: "end" as const, left: x - 9 - width, right: x - 9 },
    ];
    const room = sides.find(({ left, right: end }) => {
      const box = { left, right: end, y: pixelY(point.y) };
      return (
        left > marginLeft &&
        end < options.width &&
        taken.every((other, j) => j === i || !overlaps(box, other))
      );
    });
    if (!room) return [];
    taken.push({ left: room.left, right: room.right, y: pixelY(point.y) });
    return [{ ...point, name, side: room.side }];
  });
  const ticks = tickCount(options.width - marginLeft);
  const label = (side: "start" | "end") =>
    text(
      named.filter((point) => point.side === side),
      { x: "x", y: "y", text: "name", textAnchor: side, dx: side === "start" ? 9 : -9, fill: INK_2 },
    );
  return drawChart(options, {
    height,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft,
    x: { domain: xDomain, label: null, ticks, tickFormat: data.formatX, tickSize: 0 },
    y: { domain: yDomain, label: null, ticks: 5, tickFormat: data.formatY, tickSize: 0 },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks }),
      gridY({ stroke: GRID, strokeOpacity: 1, ticks: 5 }),
      ruleX(data.referenceX === null ? [] : [data.referenceX], { stroke: LINE, strokeDasharray: "2 3" }),
      ruleY(data.referenceY === null ? [] : [data.referenceY], { stroke: LINE, strokeDasharray: "2 3" }),
      ...(data.curves ?? []).map((curve) => lineY(curve, { x: "x", y: "y", stroke: LINE })),
      dot(points, {
        x: "x",
        y: "y",
        r: 5.5,
        fill: (point) => (point.doubtful ? SURFACE : colourOf(point)),
        stroke: (point) => (point.doubtful ? colourOf(point) : "none"),
        strokeWidth: 1.5,
        fillOpacity: 0.8,
        render: identify(points),
      }),
      label("start"),
      label("end"),
      text([data.yText], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: -marginLeft + 4,
        dy: -24,
        fill: INK_3,
      }),
      text([data.xText], { frameAnchor: "bottom-right", textAnchor: "end", dy: 42, fill: INK_3 }),
    ],
  });
}
