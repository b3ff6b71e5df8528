import { dot, line, ruleX, text } from "@observablehq/plot";
import {
  ALONG_LINE,
  type ChartOptions,
  drawChart,
  FONT_SIZE,
  INK_2,
  INK_3,
  identify,
  LINE,
  type Marked,
  painter,
} from "./frame";
import { spreadLabels } from "./label-spread";
import { foldText, widestText, wrapText } from "./measure-text";

export interface SlopePoint extends Marked {
  /** Position among the stages: 0 initial, 1 adjusted, 2 actual. */
  readonly stage: number;
  readonly value: number;
}

export interface SlopeLine {
  readonly key: string;
  readonly name: string;
  readonly unit?: string | null;
  readonly colour: string;
  readonly points: readonly SlopePoint[];
  /** Text at the line's end, beside its name. */
  readonly endText: string;
}

export interface SlopeData {
  readonly stages: readonly string[];
  readonly lines: readonly SlopeLine[];
  readonly axisText: string;
}

const LINE_HEIGHT = 17;

/** Initial → adjusted → actual, one line a unit; a stage a document does not state is passed over, dashed. */
export function drawSlope(data: SlopeData, options: ChartOptions): SVGSVGElement {
  const narrow = options.width < 520;
  const paint = painter(data.lines, options);
  const lines = data.lines
    .filter((one) => !options.hidden?.has(one.key))
    .map((one) => ({ ...one, colour: paint.colour(one, one.colour), faint: paint.opacity(one) }));
  const ends = lines.map((one) => {
    const last = one.points.reduce((latest, point) => (point.stage >= latest.stage ? point : latest));
    const folded = foldText(one.name, narrow ? 9 : 24, 2);
    const lines = narrow
      ? [...folded, one.endText]
      : [...folded.slice(0, -1), `${folded.at(-1)} ${one.endText}`];
    return { ...one, last, lines };
  });
  const marginRight =
    widestText(
      ends.flatMap(({ lines }) => lines),
      FONT_SIZE,
    ) + 20;
  // Names of stages stand above their rules, as wide as the way to the next; half of the first one on its left.
  const step = (options.width - marginRight - 34) / Math.max(1, data.stages.length - 1);
  const names = data.stages.map((name) => wrapText(name, (step - 8) / FONT_SIZE));
  const marginLeft = Math.max(34, widestText(names[0] ?? [], FONT_SIZE) / 2 + 2);
  const stages = names.map((lines, stage) => ({ name: lines.join("\n"), stage }));
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));
  const endLines = ends.reduce((sum, { lines }) => sum + lines.length, 0);
  const height = Math.max(260, endLines * LINE_HEIGHT + 90) + (nameLines - 1) * LINE_HEIGHT;
  const points = lines.flatMap((one) =>
    one.points.map((point) => ({
      ...point,
      unit: one.unit ?? null,
      series: one.key,
      colour: one.colour,
      faint: one.faint,
    })),
  );
  const values = points.map((point) => point.value);
  const pad = Math.max((Math.max(...values) - Math.min(...values)) * 0.06, 1);
  const domain: [number, number] = [Math.min(...values) - pad, Math.max(...values) + pad];
  const [top, bottom] = [48 + (nameLines - 1) * LINE_HEIGHT, 14];
  const pixel = (value: number): number =>
    top + ((domain[1] - value) / (domain[1] - domain[0])) * (height - top - bottom);
  const offsets = spreadLabels(
    ends.map((one) => pixel(one.last.value)),
    ends.map(({ lines }) => lines.length * LINE_HEIGHT),
    [top - 8, height - 2],
  );
  const isWhole = (one: SlopeLine): boolean =>
    one.points.every((point, i) => i === 0 || point.stage === (one.points[i - 1]?.stage ?? 0) + 1);
  return drawChart(options, {
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft,
    marginRight,
    x: { type: "linear", domain: [0, data.stages.length - 1], axis: null },
    y: { domain, axis: null },
    marks: [
      ruleX(stages, { x: "stage", stroke: LINE, strokeOpacity: 0.5 }),
      text(stages, {
        x: "stage",
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -4,
        lineHeight: 1.25,
        text: "name",
        fill: INK_2,
      }),
      text([data.axisText], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: -marginLeft + 4,
        dy: 8 - top,
        fill: INK_3,
      }),
      ...lines.map((one) =>
        line(one.points, {
          x: "stage",
          y: "value",
          stroke: one.colour,
          strokeWidth: 2,
          strokeOpacity: one.faint,
          strokeDasharray: isWhole(one) ? undefined : "4 4",
        }),
      ),
      dot(points, {
        x: "stage",
        y: "value",
        r: 4.5,
        fill: "colour",
        opacity: "faint",
        render: identify(points, ALONG_LINE),
      }),
      ...ends.map((one, i) =>
        text([one.last], {
          x: "stage",
          y: "value",
          text: () => one.lines.join("\n"),
          textAnchor: "start",
          dx: 11,
          dy: offsets[i] ?? 0,
          lineHeight: 1.25,
          fill: () => one.colour,
          fillOpacity: Math.min(1, one.faint + 0.3),
        }),
      ),
    ],
  });
}
