import { gridX, link, rect, ruleX, text } from "@observablehq/plot";
import {
  type ChartOptions,
  drawChart,
  GRID,
  INK_3,
  identify,
  LINE,
  type Marked,
  series,
  tickCount,
} from "./frame";
import { type LabelledRow, layoutRows } from "./rows";

export interface WaterfallStep extends Marked, LabelledRow {
  /** A level stands on zero, a change on what came before. */
  readonly kind: "level" | "change";
  readonly value: number;
}

export interface WaterfallData {
  readonly steps: readonly WaterfallStep[];
  readonly axisText: string;
  readonly formatTick: (value: number) => string;
}

const COLOURS = { level: series(7), up: series(1), down: series(0) } as const;

/** From one level to the next, each change where the one before ended. */
export function drawWaterfall(data: WaterfallData, options: ChartOptions): SVGSVGElement {
  const layout = layoutRows(data.steps, options.width);
  let at = 0;
  const bars = data.steps.map((step) => {
    const from = step.kind === "level" ? 0 : at;
    at = step.kind === "level" ? step.value : at + step.value;
    const colour = step.kind === "level" ? COLOURS.level : step.value < 0 ? COLOURS.down : COLOURS.up;
    return { ...step, from, to: at, y: layout.middleOf(step), colour };
  });
  const ends = bars.flatMap((bar) => [bar.from, bar.to]);
  const [start, end] = [Math.min(0, ...ends), Math.max(1e-9, ...ends) * 1.02];
  const joints = bars.slice(1).map((bar, i) => ({ x: bars[i]?.to ?? 0, y1: bars[i]?.y ?? 0, y2: bar.y }));
  const ticks = tickCount(layout.innerWidth);
  return drawChart(options, {
    height: layout.height + 64,
    marginLeft: layout.marginLeft,
    marginRight: layout.marginRight,
    marginTop: 8,
    marginBottom: 48,
    x: { domain: [start, end], label: null, ticks, tickFormat: data.formatTick, tickSize: 0 },
    y: { type: "linear", domain: [layout.height, 0], axis: null },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks }),
      ruleX([0], { stroke: LINE }),
      link(joints, { x1: "x", x2: "x", y1: "y1", y2: "y2", stroke: LINE, strokeDasharray: "2 2" }),
      rect(bars, {
        x1: (bar) => Math.min(bar.from, bar.to),
        x2: (bar) => Math.max(bar.from, bar.to),
        y1: (bar) => bar.y - 8,
        y2: (bar) => bar.y + 8,
        fill: "colour",
        fillOpacity: 0.8,
        render: identify(bars, layout.reach),
      }),
      ...layout.marks(start),
      text([data.axisText], { frameAnchor: "bottom-right", textAnchor: "end", dy: 42, fill: INK_3 }),
    ],
  });
}
