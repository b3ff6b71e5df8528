import { dot, gridX, ruleX, ruleY, text } from "@observablehq/plot";
import {
  type ChartOptions,
  drawChart,
  GRID,
  INK_3,
  identify,
  LINE,
  type Marked,
  SURFACE,
  series,
  tickCount,
} from "./frame";
import { type LabelledRow, layoutRows } from "./rows";

/** A printed rate and the one recomputed from the same document's figures. */
export interface PairRow extends LabelledRow {
  readonly printed: (Marked & { readonly value: number }) | null;
  readonly recomputed:
    | (Marked & { readonly value: number; readonly low: number; readonly high: number })
    | null;
  /** Whether the printed rate lies outside what rounding allows. */
  readonly clash: boolean;
}

export interface PairsData {
  readonly rows: readonly PairRow[];
  readonly printedName: string;
  readonly recomputedName: string;
  readonly axisText: string;
  readonly formatTick: (value: number) => string;
  /** A line to read against, e.g. 100 %; null for none. */
  readonly reference: number | null;
}

const HEAD = 26;
const CLASH = "var(--status-clash)";

/** Printed rates as rings, recomputed ones as dots with their rounding interval, joined by a line. */
export function drawPairs(data: PairsData, options: ChartOptions): SVGSVGElement {
  const { rows } = data;
  const layout = layoutRows(rows, options.width);
  const { middleOf } = layout;
  const printed = rows.flatMap((row) =>
    row.printed ? [{ ...row.printed, y: middleOf(row), clash: row.clash }] : [],
  );
  const recomputed = rows.flatMap((row) =>
    row.recomputed ? [{ ...row.recomputed, y: middleOf(row), clash: row.clash }] : [],
  );
  const links = rows.flatMap((row) =>
    row.printed && row.recomputed
      ? [{ a: row.printed.value, b: row.recomputed.value, y: middleOf(row), clash: row.clash }]
      : [],
  );
  const values = [...printed, ...recomputed].map((mark) => mark.value);
  const end = Math.max(1, ...values, data.reference ?? 0) * 1.03;
  const ticks = tickCount(layout.innerWidth);
  const colour = (mark: { clash: boolean }): string => (mark.clash ? CLASH : series(0));
  const reference = data.reference === null ? [] : [data.reference];
  const key = [
    { name: data.printedName, at: 0, hollow: true },
    { name: data.recomputedName, at: 1, hollow: false },
  ];
  const keyWidth = 110;
  const keyX = (item: { at: number }): number => (item.at * keyWidth * end) / layout.innerWidth;
  return drawChart(options, {
    height: HEAD + layout.height + 56,
    marginLeft: Math.max(layout.marginLeft, 8),
    marginRight: layout.marginRight,
    marginTop: 8,
    marginBottom: 48,
    x: { domain: [0, end], label: null, ticks, tickFormat: data.formatTick, tickSize: 0 },
    y: { type: "linear", domain: [layout.height, -HEAD], axis: null },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks }),
      ruleX(reference, { stroke: LINE, strokeDasharray: "2 3", y1: 0, y2: layout.height }),
      dot(key, {
        x: keyX,
        y: () => -HEAD / 2 - 3,
        r: 4.5,
        dx: 6,
        stroke: INK_3,
        fill: (item) => (item.hollow ? SURFACE : INK_3),
      }),
      text(key, { x: keyX, y: () => -HEAD / 2 - 3, dx: 16, text: "name", textAnchor: "start", fill: INK_3 }),
      ruleY(links, { x1: "a", x2: "b", y: "y", stroke: colour, strokeWidth: 1.5 }),
      ruleY(recomputed, {
        x1: "low",
        x2: "high",
        y: "y",
        stroke: colour,
        strokeWidth: 7,
        strokeOpacity: 0.3,
      }),
      dot(recomputed, { x: "value", y: "y", r: 4.5, fill: colour, render: identify(recomputed) }),
      dot(printed, {
        x: "value",
        y: "y",
        r: 7,
        fill: "none",
        stroke: colour,
        strokeWidth: 1.6,
        pointerEvents: "all",
        render: identify(printed),
      }),
      ...layout.marks(0),
      text([data.axisText], { frameAnchor: "bottom-right", textAnchor: "end", dy: 42, fill: INK_3 }),
    ],
  });
}
