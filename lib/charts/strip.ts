import { dot, gridX, link, rect, ruleX, text } from "@observablehq/plot";
import { dodgeRows, laneLabels } from "./dodge";
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
  type MarkCard,
  type Marked,
  painter,
  SURFACE,
  series,
  symbolOf,
  tickCount,
} from "./frame";
import { logTicks } from "./log-ticks";
import { ellipsize, textWidth, widestText } from "./measure-text";
import { type ScaleKind, shareAlong, valueAt } from "./scale";
import { isCounted, stripBins, stripDomain } from "./strip-bins";

export interface StripDot extends Marked {
  readonly name: string;
  readonly value: number;
  readonly role: "focus" | "peer" | "other";
  /** Sought, or one of the ends: labelled where there is room. */
  readonly named?: boolean;
  readonly doubtful?: boolean;
}

/** Units whose values lie in one step of the axis. */
export interface StripBin extends Marked {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export interface StripData {
  readonly dots: readonly StripDot[];
  /** In place of dots where there are too many; the dots given are then drawn above them. */
  readonly bins?: readonly StripBin[];
  readonly scale: ScaleKind;
  readonly median: number | null;
  readonly medianText: string;
  /** Between these a value does not stand out. */
  readonly band?: readonly [number, number] | null;
  readonly axisText: string;
  readonly formatTick: (value: number) => string;
  /** Words and card of a bin made here. */
  readonly describeBin: (low: number, high: number, count: number) => { label: string; card: MarkCard };
}

const LANE = 17;
const BODY = 72;

const ORDER = { other: 0, peer: 1, focus: 2 } as const;
const COLOUR = { other: "var(--line-strong)", peer: series(0), focus: ACCENT } as const;

/** All units on one line: how they are spread, where the chosen ones stand among them. */
export function drawStrip(data: StripData, options: ChartOptions): SVGSVGElement {
  const { scale, median, band } = data;
  const paint = painter(data.dots, options);
  const domain = stripDomain(data);
  // The numbers at the ends of the axis stand half beside it.
  const widest = widestText(domain.map(data.formatTick), FONT_SIZE);
  const [left, right, bottom] = [10, Math.max(10, Math.ceil(widest / 2)), 44];
  const width = options.width - left - right;
  const counted = isCounted(data);
  const bins = stripBins(data);
  const drawn = [...data.dots]
    .filter((one) => !counted || paint.isChosen(one) || one.named || one.role === "focus")
    .sort((a, b) => ORDER[a.role] - ORDER[b.role] || Number(paint.isChosen(a)) - Number(paint.isChosen(b)));
  const x = (value: number): number => left + shareAlong(value, domain, scale) * width;
  const r = data.dots.length > 200 ? 3 : data.dots.length > 80 ? 3.6 : 4.5;
  const rows = dodgeRows(
    drawn.map((one) => x(one.value)),
    2 * r + 0.6,
    counted ? 5 : Math.max(3, Math.floor(BODY / (2 * r))),
  );
  const dots = drawn.map((one, i) => ({ ...one, y: (rows[i] ?? 0) * (2 * r + 0.4) }));
  const wanted = dots
    .filter((one) => paint.isChosen(one) || one.role === "focus" || one.named)
    .sort((a, b) => rankOf(b) - rankOf(a));
  // Two names stand beside each other.
  const limit = Math.max(9, Math.min(28, (0.45 * options.width) / FONT_SIZE));
  const labels = wanted.map((one) => {
    const name = ellipsize(one.name, limit);
    const size = textWidth(name) * FONT_SIZE;
    const start = Math.max(0, Math.min(options.width - size, x(one.value) - size / 2));
    return { ...one, name, left: start - 5, right: start + size + 5, centre: start + size / 2 };
  });
  const lanes = laneLabels(labels, 4);
  const placed = labels.flatMap((one, i) => {
    const lane = lanes[i];
    return lane === null || lane === undefined ? [] : [{ ...one, lane }];
  });
  const used = placed.length === 0 ? 0 : Math.max(...placed.map((one) => one.lane)) + 1;
  const half = counted ? BODY / 2 : Math.max(20, ...dots.map((one) => Math.abs(one.y) + r + 3));
  const head = used * LANE + 24;
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const tall = (bin: StripBin): number => Math.max(1.5, (Math.sqrt(bin.count / most) * BODY) / 2);
  const ticks =
    scale === "log"
      ? logTicks(domain, width, widest)
      : Math.max(2, Math.min(tickCount(width), Math.floor(width / (widest + 18))));
  const laneY = (lane: number): number => -half - 12 - lane * LANE;
  const colour = (one: StripDot): string => paint.colour(one, COLOUR[one.role]);
  const medians = median === null ? [] : [median];
  const medianHalf = (textWidth(data.medianText) * FONT_SIZE) / 2;
  const side = medians.map((value) =>
    x(value) < medianHalf ? "start" : options.width - x(value) < medianHalf ? "end" : "middle",
  )[0];
  function rankOf(one: StripDot): number {
    return (paint.isChosen(one) ? 4 : 0) + (one.role === "focus" ? 2 : 0) + (one.named ? 1 : 0);
  }
  return drawChart(options, {
    height: head + 2 * half + 22 + bottom,
    marginLeft: left,
    marginRight: right,
    marginTop: 0,
    marginBottom: bottom,
    x: { type: scale, domain: [...domain], label: null, ticks, tickFormat: data.formatTick, tickSize: 0 },
    y: { type: "linear", domain: [half + 22, -half - head], axis: null },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks, insetTop: head }),
      ...(band
        ? [
            rect([band], {
              x1: (ends) => Math.max(domain[0], ends[0]),
              x2: (ends) => Math.min(domain[1], ends[1]),
              y1: () => -half,
              y2: () => half,
              fill: "var(--sunken)",
            }),
          ]
        : []),
      rect(bins, {
        x1: "low",
        x2: "high",
        y1: (bin) => -tall(bin),
        y2: tall,
        insetLeft: 0.4,
        insetRight: 0.4,
        fill: series(0),
        fillOpacity: 0.5,
        render: identify(bins),
      }),
      ruleX(medians, { y1: -half - 4, y2: half + 4, stroke: LINE, strokeWidth: 1.5 }),
      text(medians, {
        x: (value: number) => value,
        y: () => half + 14,
        text: () => data.medianText,
        textAnchor: side ?? "middle",
        fill: INK_3,
      }),
      link(placed, {
        x1: "value",
        x2: "value",
        y1: (one) => laneY(one.lane) + 7,
        y2: "y",
        stroke: LINE,
        strokeOpacity: 0.6,
      }),
      dot(dots, {
        x: "value",
        y: "y",
        r: (one) => (paint.isChosen(one) || one.role === "focus" ? Math.max(r, 5.5) : r),
        fill: (one) => (one.doubtful ? SURFACE : colour(one)),
        fillOpacity: (one) => paint.opacity(one, one.role === "other" ? 0.55 : 0.9),
        stroke: (one) => (one.doubtful ? colour(one) : SURFACE),
        strokeWidth: (one) => (one.doubtful ? 1.5 : 0.8),
        strokeOpacity: (one) => paint.opacity(one),
        symbol: symbolOf,
        render: identify(dots, { kind: "self", size: r }),
      }),
      text(placed, {
        x: (one) => valueAt((one.centre - left) / width, domain, scale),
        y: (one) => laneY(one.lane),
        text: "name",
        fill: (one) => paint.colour(one, one.role === "focus" ? ACCENT : INK_2),
      }),
      text([data.axisText], { frameAnchor: "bottom-right", textAnchor: "end", dy: 38, fill: INK_3 }),
    ],
  });
}
