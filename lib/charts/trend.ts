import { dot, gridY, line, ruleY, text } from "@observablehq/plot";
import {
  ALONG_LINE,
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
  symbolOf,
  tickCount,
} from "./frame";
import { spreadLabels } from "./label-spread";
import { widestText, wrapText } from "./measure-text";
import { GAP_DASH, runsOf } from "./year-runs";

export interface TrendPoint extends Marked {
  readonly year: number;
  readonly value: number;
}

/** One line; its role decides how loud it is. */
export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  readonly role: "main" | "target" | "faint";
  readonly colour: string;
  readonly unit?: string | null;
  readonly points: readonly TrendPoint[];
  /** Years whose figures are not comparable with those of the year before. */
  readonly breaks?: readonly number[];
}

export interface TrendData {
  readonly series: readonly TrendSeries[];
  readonly axisText: string;
  readonly formatTick: (value: number) => string;
}

const STROKE = { main: 2.4, target: 1.6, faint: 1.4 } as const;
const OPACITY = { main: 1, target: 1, faint: 0.55 } as const;
const DASH = { main: undefined, target: "5 4", faint: "1.5 3" } as const;
const LINE_HEIGHT = 15;

interface EndLabel {
  readonly lines: readonly string[];
  readonly colour: string;
  readonly faint: number;
  readonly year: number;
  readonly value: number;
}

const heightOf = (lines: readonly string[]): number => lines.length * LINE_HEIGHT + 3;

/** Lines over years with their names at their ends. */
export function drawTrend(data: TrendData, options: ChartOptions): SVGSVGElement {
  const paint = painter(data.series, options);
  const shown = data.series
    .filter((one) => one.points.length > 0 && !options.hidden?.has(one.key))
    .map((one) => ({ ...one, colour: paint.colour(one, one.colour), faint: paint.opacity(one) }));
  const points = shown.flatMap((one) =>
    one.points.map((point) => ({
      ...point,
      unit: point.unit ?? one.unit ?? null,
      series: one.key,
      colour: one.colour,
      faint: one.faint,
      isMain: one.role === "main",
    })),
  );
  const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
  const [firstYear, lastYear] = [years[0] ?? 0, years.at(-1) ?? 0];
  const end = Math.max(1e-9, ...points.map((point) => point.value)) * 1.06;
  const height = Math.round(Math.max(240, Math.min(360, options.width * 0.5)));
  const labelLimit = options.width < 520 ? 6.5 : 13;
  const top = 26;
  const bottom = 30;
  const wrapped: EndLabel[] = shown.flatMap((one) => {
    const last = one.points.reduce((latest, point) => (point.year >= latest.year ? point : latest));
    return [
      {
        lines: wrapText(one.name, labelLimit),
        colour: one.colour,
        faint: one.faint,
        year: last.year,
        value: last.value,
      },
    ];
  });
  // Where whole names have no room above each other, their last words stand: the legend has them in full.
  const isCrowded = wrapped.reduce((sum, { lines }) => sum + heightOf(lines), 0) > height - top - 4;
  const labels = isCrowded ? wrapped.map((label) => ({ ...label, lines: label.lines.slice(-1) })) : wrapped;
  const pixel = (value: number): number => top + (1 - value / end) * (height - top - bottom);
  const offsets = spreadLabels(
    labels.map((label) => pixel(label.value)),
    labels.map(({ lines }) => heightOf(lines)),
    // A line that ends before the last year has its name above the years of the axis.
    [top, labels.every(({ year }) => year === lastYear) ? height - 4 : height - bottom],
  );
  const marginRight =
    widestText(
      labels.flatMap((label) => label.lines),
      FONT_SIZE,
    ) + 18;
  const ticks = 4;
  const tickTexts = [0, end / 3, end].map(data.formatTick);
  const marginLeft = widestText(tickTexts, FONT_SIZE) + 14;
  return drawChart(options, {
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft,
    marginRight,
    x: {
      domain: firstYear === lastYear ? [firstYear - 1, firstYear + 1] : [firstYear, lastYear],
      label: null,
      ticks: thin(years, options.width - marginLeft - marginRight),
      tickFormat: (year: number) => String(year),
      tickSize: 0,
      insetLeft: 10,
      insetRight: 6,
    },
    y: { domain: [0, end], label: null, ticks, tickFormat: data.formatTick, tickSize: 0 },
    marks: [
      gridY({ stroke: GRID, strokeOpacity: 1, ticks }),
      ruleY([0], { stroke: LINE }),
      ...shown.flatMap((one) =>
        runsOf(one.points, one.breaks).map((run) =>
          line(run, {
            x: "year",
            y: "value",
            stroke: one.colour,
            strokeWidth: run.gap ? 1.2 : STROKE[one.role],
            strokeOpacity: OPACITY[one.role] * one.faint,
            strokeDasharray: run.gap ? GAP_DASH : DASH[one.role],
          }),
        ),
      ),
      dot(points, {
        x: "year",
        y: "value",
        r: (point) => (point.isMain ? 4.5 : 3.5),
        fill: (point) => (point.isMain ? point.colour : SURFACE),
        stroke: "colour",
        strokeWidth: 1.5,
        opacity: "faint",
        symbol: symbolOf,
        render: identify(points, ALONG_LINE),
      }),
      ...labels.map((label, i) =>
        text([label], {
          x: "year",
          y: "value",
          text: () => label.lines.join("\n"),
          textAnchor: "start",
          dx: 12,
          dy: offsets[i] ?? 0,
          lineHeight: 1.2,
          fill: () => label.colour,
          fillOpacity: Math.min(1, label.faint + 0.3),
        }),
      ),
      text([data.axisText], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: -marginLeft + 4,
        dy: -22,
        fill: INK_3,
      }),
    ],
  });
}

/** Years that fit under the axis: the last one always, the others as room allows. */
function thin(years: readonly number[], width: number): number[] {
  const step = Math.max(1, Math.ceil(years.length / Math.max(2, tickCount(width * 1.6))));
  return years.filter((_, i) => (years.length - 1 - i) % step === 0);
}
