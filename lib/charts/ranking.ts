import { dot, gridX, type Markish, rect, ruleX, ruleY, text } from "@observablehq/plot";
import type { Tukey } from "../compare/robust";
import {
  ACCENT,
  type ChartOptions,
  drawChart,
  FONT_SIZE,
  GRID,
  INK_3,
  identify,
  LINE,
  type Marked,
  painter,
  SURFACE,
  series,
  symbolOf,
  tickCount,
} from "./frame";
import { logTicks } from "./log-ticks";
import { widestText } from "./measure-text";
import { needsLog } from "./needs-log";
import { type LabelledRow, layoutRows } from "./rows";

export interface RankingRow extends Marked, LabelledRow {
  readonly value: number;
  /** What rounding in print leaves open. */
  readonly low: number;
  readonly high: number;
  /** Unstable or contradicted: drawn hollow. */
  readonly doubtful: boolean;
}

export interface RankingData {
  /** In the order they are shown. */
  readonly rows: readonly RankingRow[];
  readonly box: Tukey | null;
  /** Values of all units where the rows are but some of them. */
  readonly spread?: readonly number[];
  readonly medianText: string;
  readonly axisText: string;
  readonly formatTick: (value: number) => string;
}

const STRIP = 54;
const STRIP_MIDDLE = -STRIP / 2 - 6;

/** Widest a character of a label is, in pixels. */
const CHARACTER = 12;

/** The side a label hangs on, so that it does not leave the drawing: `share` is its place along the axis, 0 to 1. */
function anchorAt(share: number, label: string, width: number): "start" | "middle" | "end" {
  const half = (label.length * CHARACTER) / 2;
  if (share * width < half) return "start";
  return (1 - share) * width < half ? "end" : "middle";
}

function boxMarks(
  box: Tukey | null,
  bottom: number,
  medianText: string,
  textAnchor: "start" | "middle" | "end",
): Markish[] {
  if (!box) return [];
  const [top, middle] = [STRIP_MIDDLE - 12, STRIP_MIDDLE];
  return [
    rect([box], { x1: "q1", x2: "q3", y1: () => middle - 9, y2: () => middle + 9, fill: GRID, rx: 2 }),
    ruleX([box], { x: "median", y1: top, y2: bottom, stroke: LINE, strokeDasharray: "2 3" }),
    text([box], { x: "median", y: () => middle - 20, text: () => medianText, fill: INK_3, textAnchor }),
  ];
}

/** A ranking of dots with the distribution of the same values as a strip above it, on one axis. */
export function drawRanking(data: RankingData, options: ChartOptions): SVGSVGElement {
  const { rows, box } = data;
  const paint = painter(rows, options);
  const layout = layoutRows(rows, options.width, paint);
  const { middleOf } = layout;
  const log = needsLog(data.spread ?? rows.map((row) => row.value));
  const all = data.spread ?? rows.map((row) => row.value);
  const values = [...all, ...rows.flatMap((row) => [row.low, row.value, row.high])];
  const start = log ? Math.min(...values.filter((value) => value > 0)) / 1.15 : Math.min(0, ...values);
  const end = log ? Math.max(...values) * 1.1 : Math.max(...values, 0) * 1.02;
  const along = (value: number): number => (log ? Math.log(value / start) : value - start);
  const share = box ? along(box.median) / along(end) : 0;
  const colour = (row: RankingRow): string => paint.colour(row, row.focus ? ACCENT : series(0));
  const faint = (row: RankingRow): number => paint.opacity(row);
  const ticks = log
    ? logTicks([start, end], layout.innerWidth, widestText([start, end].map(data.formatTick), FONT_SIZE))
    : tickCount(layout.innerWidth);
  return drawChart(options, {
    height: STRIP + layout.height + 56,
    marginLeft: layout.marginLeft,
    marginRight: layout.marginRight,
    marginTop: 8,
    marginBottom: 48,
    x: {
      type: log ? "log" : "linear",
      domain: [start, end],
      label: null,
      ticks,
      tickFormat: data.formatTick,
      tickSize: 0,
    },
    y: { type: "linear", domain: [layout.height, -STRIP], axis: null },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks }),
      ...boxMarks(box, layout.height, data.medianText, anchorAt(share, data.medianText, layout.innerWidth)),
      ruleX(data.spread ?? [], {
        y1: STRIP_MIDDLE - 6,
        y2: STRIP_MIDDLE + 6,
        stroke: series(0),
        strokeOpacity: 0.12,
      }),
      dot(data.spread ? rows.filter(paint.isChosen) : rows, {
        x: "value",
        y: () => STRIP_MIDDLE,
        r: 4,
        fill: colour,
        fillOpacity: (row) => paint.opacity(row, 0.55),
      }),
      ruleY(rows, {
        x1: () => start,
        x2: "value",
        y: middleOf,
        stroke: colour,
        strokeOpacity: (row) => (log ? 0 : paint.opacity(row, 0.35)),
        strokeWidth: 2,
      }),
      ruleY(rows, {
        x1: "low",
        x2: "high",
        y: middleOf,
        stroke: colour,
        strokeWidth: 7,
        strokeOpacity: (row) => paint.opacity(row, 0.3),
      }),
      dot(rows, {
        x: "value",
        y: middleOf,
        r: 5.5,
        fill: (row) => (row.doubtful ? SURFACE : colour(row)),
        stroke: colour,
        strokeWidth: 1.6,
        opacity: faint,
        symbol: symbolOf,
        render: identify(rows, layout.reach),
      }),
      ...layout.marks(start),
      text([data.axisText], { frameAnchor: "bottom-right", textAnchor: "end", dy: 42, fill: INK_3 }),
    ],
  });
}
