import { dot, line, ruleY, text } from "@observablehq/plot";
import {
  ACCENT,
  ALONG_LINE,
  type ChartOptions,
  drawChart,
  FONT_SIZE,
  GRID,
  INK,
  INK_3,
  identify,
  type Marked,
  painter,
  series,
} from "./frame";
import { foldText } from "./measure-text";
import { GAP_DASH, runsOf } from "./year-runs";

export interface MultiplesPoint extends Marked {
  readonly year: number;
  readonly value: number;
}

export interface Multiple {
  readonly key: string;
  readonly name: string;
  readonly unit?: string | null;
  readonly points: readonly MultiplesPoint[];
  /** What the points are read against, as ticks; in the years that have one. */
  readonly targets?: readonly MultiplesPoint[];
  readonly lastText: string;
  readonly focus: boolean;
}

export interface MultiplesData {
  readonly multiples: readonly Multiple[];
}

const CELL_HEIGHT = 92;
const LINE = 14;
/** Lines a name may take. */
const LINES = 3;
const CELL_WIDTH = 168;
const TICK = 9;
const INSET = { top: 36, right: 18, bottom: 20, left: 4 } as const;

/** One small line a unit, each on its own scale from zero: shapes are compared, not levels. */
export function drawMultiples(data: MultiplesData, options: ChartOptions): SVGSVGElement {
  const columns = Math.max(2, Math.floor(options.width / CELL_WIDTH));
  const cellWidth = options.width / columns;
  const rowCount = Math.max(1, Math.ceil(data.multiples.length / columns));
  const names = data.multiples.map(({ name }) => foldText(name, (cellWidth - 16) / FONT_SIZE, LINES));
  const figures = data.multiples.map(({ lastText }) => foldText(lastText, (cellWidth - 16) / FONT_SIZE, 2));
  const tallest = (all: readonly (readonly string[])[]): number =>
    Math.max(1, ...all.map((lines) => lines.length));
  const figureLines = tallest(figures);
  const extra = (tallest(names) + figureLines - 2) * LINE;
  const cellHeight = CELL_HEIGHT + extra;
  const years = data.multiples.flatMap((one) =>
    [...one.points, ...(one.targets ?? [])].map((point) => point.year),
  );
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const paint = painter(data.multiples, options);
  const cells = data.multiples.map((one, i) => {
    const left = (i % columns) * cellWidth + INSET.left;
    const top = Math.floor(i / columns) * cellHeight + extra + INSET.top;
    const width = cellWidth - INSET.left - INSET.right;
    const height = CELL_HEIGHT - INSET.top - INSET.bottom;
    const all = [...one.points, ...(one.targets ?? [])];
    const largest = Math.max(1e-9, ...all.map((point) => point.value));
    const colour = paint.colour(one, one.focus ? ACCENT : series(0));
    const faint = paint.opacity(one);
    const place = (point: MultiplesPoint) => ({
      ...point,
      x: left + 4 + (to === from ? 0.5 : (point.year - from) / (to - from)) * (width - 8),
      y: top + (1 - point.value / largest) * height,
      series: one.key,
      unit: one.unit ?? null,
      colour,
      faint,
    });
    const points = one.points.map(place);
    const targets = (one.targets ?? []).map(place);
    return { ...one, colour, faint, left, right: left + width, top, base: top + height, points, targets };
  });
  const points = cells.flatMap((cell) => cell.points);
  const targets = cells.flatMap((cell) => cell.targets);
  const firstRow = cells.filter((_, i) => i < columns);
  return drawChart(options, {
    height: rowCount * cellHeight + 4,
    margin: 0,
    x: { domain: [0, options.width], axis: null },
    y: { domain: [rowCount * cellHeight + 4, 0], axis: null },
    marks: [
      ruleY(cells, { y: "base", x1: "left", x2: "right", stroke: GRID }),
      ...cells.flatMap((cell) =>
        runsOf(cell.points).map((run) =>
          line(run, {
            x: "x",
            y: "y",
            stroke: cell.colour,
            strokeOpacity: cell.faint,
            strokeWidth: 1.8,
            strokeDasharray: run.gap ? GAP_DASH : undefined,
          }),
        ),
      ),
      ruleY(targets, {
        y: "y",
        x1: (target) => target.x - TICK / 2,
        x2: (target) => target.x + TICK / 2,
        stroke: INK,
        strokeWidth: 2,
        strokeOpacity: "faint",
        render: identify(targets, ALONG_LINE),
      }),
      dot(points, {
        x: "x",
        y: "y",
        r: 3.5,
        fill: "colour",
        opacity: "faint",
        render: identify(points, ALONG_LINE),
      }),
      text(cells, {
        x: "left",
        y: (cell) => cell.top - 8 - figureLines * LINE,
        text: (_, i) => names[i]?.join("\n") ?? "",
        textAnchor: "start",
        lineAnchor: "bottom",
        lineHeight: LINE / FONT_SIZE,
        fill: (cell) => paint.colour(cell, INK),
        fillOpacity: (cell) => Math.min(1, cell.faint + 0.4),
      }),
      text(cells, {
        x: "left",
        y: (cell) => cell.top - 8,
        text: (_, i) => figures[i]?.join("\n") ?? "",
        textAnchor: "start",
        lineAnchor: "bottom",
        lineHeight: LINE / FONT_SIZE,
        fill: INK_3,
      }),
      ...(Number.isFinite(from)
        ? [
            text(firstRow, {
              x: "left",
              y: (cell) => cell.base + 10,
              text: () => String(from),
              textAnchor: "start",
              fill: INK_3,
            }),
            text(firstRow, {
              x: "right",
              y: (cell) => cell.base + 10,
              text: () => (to === from ? "" : String(to)),
              textAnchor: "end",
              fill: INK_3,
            }),
          ]
        : []),
    ],
  });
}
