import { dot, rect, ruleX, text } from "@observablehq/plot";
import {
  ACCENT,
  type ChartOptions,
  drawChart,
  GRID,
  INK_3,
  identify,
  LINE,
  type Marked,
  painter,
  SURFACE,
} from "./frame";
import { type LabelledRow, layoutRows } from "./rows";

/** Where one unit stands among its peers in one measure. */
export interface SpineRow extends Marked, LabelledRow {
  /** Share of the peers below it, 0 to 1; of equals half. */
  readonly share: number;
}

export interface SpineData {
  readonly rows: readonly SpineRow[];
  readonly lowestName: string;
  readonly middleName: string;
  readonly highestName: string;
}

const HEAD = 22;
const HALF = 8;

/** Measures of any unit on one axis: not the amounts but the places among the peers, the middle half darker. */
export function drawSpine(data: SpineData, options: ChartOptions): SVGSVGElement {
  const { rows } = data;
  const paint = painter(rows, options);
  const layout = layoutRows(rows, options.width, paint);
  const { middleOf } = layout;
  const ends = [
    { x: 0, name: data.lowestName, anchor: "start" as const },
    { x: 0.5, name: data.middleName, anchor: "middle" as const },
    { x: 1, name: data.highestName, anchor: "end" as const },
  ];
  const band = (from: number, to: number, fill: string) =>
    rect(rows, {
      x1: () => from,
      x2: () => to,
      y1: (row) => middleOf(row) - HALF,
      y2: (row) => middleOf(row) + HALF,
      fill,
    });
  return drawChart(options, {
    height: HEAD + layout.height + 12,
    marginLeft: layout.marginLeft,
    marginRight: layout.marginRight,
    marginTop: 4,
    marginBottom: 8,
    x: { type: "linear", domain: [0, 1], axis: null },
    y: { type: "linear", domain: [layout.height, -HEAD], axis: null },
    marks: [
      ...ends.map(({ x, name, anchor }) =>
        text([name], {
          x: () => x,
          y: () => -HEAD / 2,
          text: (word) => word,
          textAnchor: anchor,
          fill: INK_3,
        }),
      ),
      band(0, 1, "var(--sunken)"),
      band(0.25, 0.75, GRID),
      ruleX([0.5], { y1: 0, y2: layout.height, stroke: LINE }),
      dot(rows, {
        x: "share",
        y: middleOf,
        r: 6,
        fill: (row) => paint.colour(row, ACCENT),
        stroke: SURFACE,
        strokeWidth: 1.5,
        render: identify(rows, layout.reach),
      }),
      ...layout.marks(0),
    ],
  });
}
