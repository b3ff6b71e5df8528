import { dot, gridX, gridY, lineY, ruleX, ruleY, text } from "@observablehq/plot";
import {
  ACCENT,
  type ChartOptions,
  drawChart,
  drawCrowd,
  FONT_SIZE,
  GRID,
  INK_2,
  INK_3,
  identify,
  LINE,
  type Marked,
  painter,
  partCrowd,
  SURFACE,
  series,
  symbolOf,
  tickCount,
} from "./frame";
import { logTicks } from "./log-ticks";
import { ellipsize, textWidth, widestText } from "./measure-text";
import { padDomain, type ScaleKind, shareAlong, valueAt } from "./scale";

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
  readonly scaleX?: ScaleKind;
  readonly scaleY?: ScaleKind;
  readonly curves?: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

const baseOf = (point: ScatterPoint): string => (point.focus ? ACCENT : series(0));
/** Em a name may take: all of them where there is room. */
const LIMITS = [40, 18, 9] as const;
/** Above this many points only those a person looks for are named. */
const NAMED_LIMIT = 60;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < FONT_SIZE + 2;

function extent(values: readonly number[], reference: number | null, kind: ScaleKind): [number, number] {
  return padDomain(reference === null ? values : [...values, reference], kind, kind === "log" ? 0.05 : 0.1);
}

/** Two strokes across a linear axis that does not begin at zero. */
function axisBreaks(starts: { readonly x: number; readonly y: number }) {
  const mark = { text: ["//"], fill: INK_3, fontSize: 13 };
  return [
    ...(starts.x > 0 ? [text([0], { ...mark, frameAnchor: "bottom-left" as const, dx: 8, dy: 4 })] : []),
    ...(starts.y > 0
      ? [text([0], { ...mark, frameAnchor: "bottom-left" as const, dx: -4, dy: -8, rotate: 90 })]
      : []),
  ];
}

/** Points with their names; a name that would run into another is left to the table. */
export function drawScatter(data: ScatterData, options: ChartOptions): SVGSVGElement {
  const scaleX = data.scaleX ?? "linear";
  const scaleY = data.scaleY ?? "linear";
  const points = data.points.filter(
    ({ x, y }) => (scaleX === "linear" || x > 0) && (scaleY === "linear" || y > 0),
  );
  const paint = painter(points, options);
  const colourOf = (point: ScatterPoint): string => paint.colour(point, baseOf(point));
  const height = Math.round(Math.max(280, Math.min(420, options.width * 0.6)));
  const xDomain = extent(
    points.map((point) => point.x),
    data.referenceX,
    scaleX,
  );
  const yDomain: [number, number] = data.yDomain
    ? [data.yDomain[0], data.yDomain[1]]
    : extent(
        points.map((point) => point.y),
        data.referenceY,
        scaleY,
      );
  const marginLeft =
    widestText(
      yDomain.map((value) => data.formatY(value)),
      FONT_SIZE,
    ) + 14;
  const [top, right, bottom] = [32, 24, 48];
  const pixelX = (x: number): number =>
    marginLeft + shareAlong(x, xDomain, scaleX) * (options.width - marginLeft - right);
  const pixelY = (y: number): number => top + (1 - shareAlong(y, yDomain, scaleY)) * (height - top - bottom);
  const valueY = (pixel: number): number =>
    valueAt(1 - (pixel - top) / (height - top - bottom), yDomain, scaleY);
  const labels: Box[] = [];
  const taken: Box[] = points.map((point) => ({
    left: pixelX(point.x) - 6,
    right: pixelX(point.x) + 6,
    y: pixelY(point.y),
  }));
  const edges = new Set(
    [points, [...points].sort((a, b) => a.y - b.y)].flatMap((list) => [
      ...list.filter((_, i, all) => i === 0 || i === all.length - 1),
    ]),
  );
  const wanted = points
    .map((point, i) => ({ point, i }))
    .filter(
      ({ point }) => points.length <= NAMED_LIMIT || paint.isChosen(point) || point.focus || edges.has(point),
    )
    .sort((a, b) => Number(paint.isChosen(b.point)) - Number(paint.isChosen(a.point)));
  const place = (point: ScatterPoint, i: number, name: string) => {
    const width = textWidth(name) * FONT_SIZE;
    const x = pixelX(point.x);
    const shifts = paint.isChosen(point) ? [0, -14, 14, -28, 28, -42] : [0];
    const sides = shifts.flatMap((shift) => [
      { side: "start" as const, left: x + 9, right: x + 9 + width, y: pixelY(point.y) + shift },
      { side: "end" as const, left: x - 9 - width, right: x - 9, y: pixelY(point.y) + shift },
    ]);
    const room = sides.find(({ left, right: end, y }) => {
      const box = { left, right: end, y };
      return (
        left > marginLeft &&
        end < options.width &&
        (paint.isChosen(point)
          ? labels.every((other) => !overlaps(box, other))
          : taken.every((other, j) => j === i || !overlaps(box, other)))
      );
    });
    return room && { room, name };
  };
  const named = wanted.flatMap(({ point, i }) => {
    // The whole name where there is room, else its beginning.
    const names = new Set(LIMITS.map((limit) => ellipsize(point.name, limit)));
    const placed = [...names].reduce<ReturnType<typeof place>>(
      (found, name) => found ?? place(point, i, name),
      undefined,
    );
    if (!placed) return [];
    const { side, ...box } = placed.room;
    taken.push(box);
    labels.push(box);
    return [{ ...point, name: placed.name, side, labelY: valueY(box.y) }];
  });
  const inner = options.width - marginLeft - right;
  const ticks =
    scaleX === "log"
      ? logTicks(xDomain, inner, widestText(xDomain.map(data.formatX), FONT_SIZE))
      : tickCount(inner);
  const ticksY = scaleY === "log" ? logTicks(yDomain, height - top - bottom, FONT_SIZE) : 5;
  const label = (side: "start" | "end") =>
    text(
      named.filter((point) => point.side === side),
      {
        x: "x",
        y: "labelY",
        text: "name",
        textAnchor: side,
        dx: side === "start" ? 9 : -9,
        fill: (point) => paint.colour(point, INK_2),
        fillOpacity: (point) => Math.min(1, paint.opacity(point) + 0.3),
      },
    );
  const many = points.length > 400;
  const r = many ? 3.2 : 5.5;
  const opacity = (point: ScatterPoint): number => paint.opacity(point, many ? 0.55 : 0.8);
  const { apart, crowd } = partCrowd(
    points,
    (point) =>
      paint.isChosen(point) ||
      point.focus === true ||
      point.doubtful === true ||
      point.derived === true ||
      symbolOf(point) !== "circle",
    options,
  );
  return drawChart(options, {
    height,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft,
    x: { type: scaleX, domain: xDomain, label: null, ticks, tickFormat: data.formatX, tickSize: 0 },
    y: { type: scaleY, domain: yDomain, label: null, ticks: ticksY, tickFormat: data.formatY, tickSize: 0 },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks }),
      gridY({ stroke: GRID, strokeOpacity: 1, ticks: ticksY }),
      ...axisBreaks({ x: scaleX === "linear" ? xDomain[0] : 0, y: scaleY === "linear" ? yDomain[0] : 0 }),
      ruleX(data.referenceX === null ? [] : [data.referenceX], { stroke: LINE, strokeDasharray: "2 3" }),
      ruleY(data.referenceY === null ? [] : [data.referenceY], { stroke: LINE, strokeDasharray: "2 3" }),
      ...(data.curves ?? []).map((curve) => lineY(curve, { x: "x", y: "y", stroke: LINE })),
      dot(crowd, {
        x: "x",
        y: "y",
        render: drawCrowd(crowd, { r, markOf: (point) => point, fill: colourOf, fillOpacity: opacity }),
      }),
      dot(apart, {
        x: "x",
        y: "y",
        r,
        fill: (point) => (point.doubtful ? SURFACE : colourOf(point)),
        stroke: (point) => (point.doubtful ? colourOf(point) : "none"),
        strokeWidth: 1.5,
        fillOpacity: opacity,
        strokeOpacity: (point) => paint.opacity(point),
        symbol: symbolOf,
        render: identify(apart, { kind: "self", size: 5 }),
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
