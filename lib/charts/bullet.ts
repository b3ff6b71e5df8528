import { gridX, rect, ruleX, text } from "@observablehq/plot";
import { bulletTargets } from "./bullet-targets";
import {
  ACCENT,
  type ChartOptions,
  drawChart,
  GRID,
  INK,
  INK_3,
  identify,
  LINE,
  type MarkCard,
  type Marked,
  painter,
  series,
  tickCount,
} from "./frame";
import { type LabelledRow, layoutRows } from "./rows";

/** A value against what it should have been: spending against budget, score against weight. */
export interface BulletRow extends Marked, LabelledRow {
  readonly value: number | null;
  /** Drawn as a tick; null where the document states none. */
  readonly target: number | null;
  readonly targetFacts: string;
  readonly targetLabel: string;
  readonly targetCard?: MarkCard;
}

export interface BulletData {
  readonly rows: readonly BulletRow[];
  readonly valueName: string;
  readonly targetName: string;
  readonly axisText: string;
  readonly formatTick: (value: number) => string;
}

const HEAD = 22;

/** Horizontal bars with a tick where the target is. */
export function drawBullets(data: BulletData, options: ChartOptions): SVGSVGElement {
  const { rows } = data;
  const paint = painter(rows, options);
  const layout = layoutRows(rows, options.width, paint);
  const { middleOf } = layout;
  const known = rows.filter((row): row is BulletRow & { value: number } => row.value !== null);
  const targets = bulletTargets(rows).map((row) => ({ ...row, y: middleOf({ ...row, key: row.row }) }));
  const values = [...known.map((row) => row.value), ...targets.map((row) => row.target)];
  const [start, end] = [Math.min(0, ...values), Math.max(0, ...values)];
  const ticks = tickCount(layout.innerWidth);
  const colour = (row: BulletRow): string => paint.colour(row, row.focus ? ACCENT : series(0));
  const first = targets[0];
  return drawChart(options, {
    height: HEAD + layout.height + 56,
    marginLeft: layout.marginLeft,
    marginRight: layout.marginRight,
    marginTop: 8,
    marginBottom: 48,
    x: {
      domain: [start, end === start ? 1 : end * 1.02],
      label: null,
      ticks,
      tickFormat: data.formatTick,
      tickSize: 0,
    },
    y: { type: "linear", domain: [layout.height, -HEAD], axis: null },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks }),
      ruleX([0], { stroke: LINE, y1: 0, y2: layout.height }),
      rect(known, {
        x1: (row) => Math.min(0, row.value),
        x2: (row) => Math.max(0, row.value),
        y1: (row) => middleOf(row) - 7,
        y2: (row) => middleOf(row) + 7,
        fill: colour,
        fillOpacity: (row) => paint.opacity(row, 0.75),
        rx: 1.5,
        render: identify(known, layout.reach),
      }),
      ruleX(targets, {
        x: "target",
        y1: (row) => row.y - 11,
        y2: (row) => row.y + 11,
        stroke: INK,
        strokeWidth: 2.5,
        strokeOpacity: (row) => paint.opacity(row),
        render: identify(targets),
      }),
      ...(first
        ? [
            text([first], {
              x: "target",
              y: () => -HEAD / 2,
              text: () => data.targetName,
              fill: INK,
              textAnchor: first.target > end * 0.7 ? "end" : "start",
            }),
          ]
        : []),
      ...layout.marks(start),
      text([`${data.valueName} · ${data.axisText}`], {
        frameAnchor: "bottom-right",
        textAnchor: "end",
        dy: 42,
        fill: INK_3,
      }),
    ],
  });
}
