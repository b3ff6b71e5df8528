import { dot, gridX, ruleX, ruleY, text } from "@observablehq/plot";
import {
  type ChartOptions,
  drawChart,
  GRID,
  INK_3,
  identify,
  LINE,
  type Marked,
  painter,
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
  const paint = painter(rows, options);
  const layout = layoutRows(rows, options.width, paint);
  const isShown = (which: string): boolean => !options.hidden?.has(which);
  const { middleOf } = layout;
  const rowOf = (row: PairRow) => ({ y: middleOf(row), clash: row.clash, unit: row.unit ?? null });
  const printed = rows.flatMap((row) =>
    row.printed && isShown("printed") ? [{ ...row.printed, ...rowOf(row) }] : [],
  );
  const recomputed = rows.flatMap((row) =>
    row.recomputed && isShown("recomputed") ? [{ ...row.recomputed, ...rowOf(row) }] : [],
  );
  const links = rows.flatMap((row) =>
    row.printed && row.recomputed && isShown("printed") && isShown("recomputed")
      ? [{ a: row.printed.value, b: row.recomputed.value, ...rowOf(row) }]
      : [],
  );
  const values = rows.flatMap((row) => [row.printed?.value ?? 0, row.recomputed?.value ?? 0]);
  const end = Math.max(1, ...values, data.reference ?? 0) * 1.03;
  const ticks = tickCount(layout.innerWidth);
  const colour = (mark: { clash: boolean; unit: string | null }): string =>
    mark.clash ? CLASH : paint.colour(mark, series(0));
  const faint = (mark: { unit: string | null }): number => paint.opacity(mark);
  const reference = data.reference === null ? [] : [data.reference];
  const key =
    options.legend === "outside"
      ? []
      : [
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
      ruleY(links, { x1: "a", x2: "b", y: "y", stroke: colour, strokeWidth: 1.5, strokeOpacity: faint }),
      ruleY(recomputed, {
        x1: "low",
        x2: "high",
        y: "y",
        stroke: colour,
        strokeWidth: 7,
        strokeOpacity: (mark) => paint.opacity(mark, 0.3),
      }),
      dot(recomputed, {
        x: "value",
        y: "y",
        r: 4.5,
        fill: colour,
        opacity: faint,
        render: identify(recomputed, layout.reach),
      }),
      dot(printed, {
        x: "value",
        y: "y",
        r: 7,
        fill: "none",
        stroke: colour,
        strokeWidth: 1.6,
        strokeOpacity: faint,
        render: identify(printed, layout.reach),
      }),
      ...layout.marks(0),
      text([data.axisText], { frameAnchor: "bottom-right", textAnchor: "end", dy: 42, fill: INK_3 }),
    ],
  });
}
