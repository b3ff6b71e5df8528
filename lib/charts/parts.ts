import { gridX, rect, text } from "@observablehq/plot";
import {
  type ChartOptions,
  drawChart,
  GRID,
  INK_2,
  INK_3,
  identify,
  type Marked,
  painter,
  SURFACE,
  series,
  tickCount,
} from "./frame";
import { textWidth } from "./measure-text";
import { type LabelledRow, layoutRows } from "./rows";

export interface Part extends Marked {
  /** Position in `partNames`, which fixes its colour. */
  readonly part: number;
  readonly value: number;
}

export interface PartsRow extends LabelledRow {
  readonly parts: readonly Part[];
}

export interface PartsData {
  readonly rows: readonly PartsRow[];
  readonly partNames: readonly string[];
  readonly axisText: string;
  readonly formatTick: (value: number) => string;
}

const LINE_HEIGHT = 20;

interface KeyItem {
  readonly name: string;
  readonly part: number;
  readonly x: number;
  readonly line: number;
}

/** Names of the parts side by side, in as many lines as the width needs. */
function layKey(names: readonly string[], width: number): KeyItem[] {
  let [x, line] = [0, 0];
  return names.map((name, part) => {
    const needed = textWidth(name) * 12 + 30;
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1];
    const item = { name, part, x, line };
    x += needed;
    return item;
  });
}

/** Bars made of parts in the order of their names, the names above the first bar. */
export function drawParts(data: PartsData, options: ChartOptions): SVGSVGElement {
  const { rows } = data;
  const paint = painter(rows, options);
  const layout = layoutRows(rows, options.width, paint);
  const segments = rows.flatMap((row) => {
    let at = 0;
    return row.parts
      .filter((part) => !options.hidden?.has(String(part.part)))
      .sort((a, b) => a.part - b.part)
      .map((part) => {
        const from = at;
        at += part.value;
        return { ...part, unit: row.unit ?? null, from, to: at, y: layout.middleOf(row) };
      });
  });
  const drawn = segments.filter((segment) => segment.value > 0);
  const end = Math.max(1e-9, ...segments.map((segment) => segment.to)) * 1.02;
  const key = options.legend === "outside" ? [] : layKey(data.partNames, layout.innerWidth);
  const head = (1 + Math.max(0, ...key.map((item) => item.line))) * LINE_HEIGHT + 4;
  const ticks = tickCount(layout.innerWidth);
  const keyX = (item: KeyItem): number => (item.x / layout.innerWidth) * end;
  const keyY = (item: KeyItem): number => -head + 8 + item.line * LINE_HEIGHT;
  const square = (5 / layout.innerWidth) * end;
  return drawChart(options, {
    height: head + layout.height + 56,
    marginLeft: layout.marginLeft,
    marginRight: layout.marginRight,
    marginTop: 8,
    marginBottom: 48,
    x: { domain: [0, end], label: null, ticks, tickFormat: data.formatTick, tickSize: 0 },
    y: { type: "linear", domain: [layout.height, -head], axis: null },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks }),
      rect(key, {
        x1: keyX,
        x2: (item) => keyX(item) + 2 * square,
        y1: (item) => keyY(item) - 5,
        y2: (item) => keyY(item) + 5,
        fill: (item) => series(item.part),
      }),
      text(key, { x: keyX, dx: 15, y: keyY, text: "name", textAnchor: "start", fill: INK_2 }),
      rect(drawn, {
        x1: "from",
        x2: "to",
        y1: (segment) => segment.y - 8,
        y2: (segment) => segment.y + 8,
        fill: (segment) => series(segment.part),
        stroke: SURFACE,
        strokeWidth: 1,
        fillOpacity: (segment) => paint.opacity(segment),
        render: identify(drawn),
      }),
      ...layout.marks(0),
      text([data.axisText], { frameAnchor: "bottom-right", textAnchor: "end", dy: 42, fill: INK_3 }),
    ],
  });
}
