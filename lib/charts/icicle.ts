import { rect, text } from "@observablehq/plot";
import {
  type ChartOptions,
  drawChart,
  INK,
  INK_2,
  INK_3,
  identify,
  type Marked,
  SURFACE,
  sequence,
} from "./frame";
import { ellipsize, textWidth } from "./measure-text";

/** A share of the whole: a class, or a part of the one on its left. */
export interface IcicleCell extends Marked {
  /** 0 for classes, 1 for sections, 2 for items. */
  readonly depth: number;
  /** Where it begins and ends on the whole, in the unit of the values. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Written amount. */
  readonly amount: string;
}

export interface IcicleData {
  readonly cells: readonly IcicleCell[];
  /** Names of the levels, from the left. */
  readonly levels: readonly string[];
  readonly total: number;
}

const FONT = 12;
const HEAD = 22;
/** Least height of a cell that can hold its name. */
const LINE = 15;

interface Placed extends IcicleCell {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Names and amounts of the cells that have room, cut to their box. */
function labelsOf(cells: readonly Placed[]): { x: number; y: number; words: string }[] {
  return cells.flatMap(({ x1, x2, y1, y2, name, amount }) => {
    if (y2 - y1 < LINE) return [];
    const room = (x2 - x1 - 14) / FONT;
    const both = `${name} ${amount}`;
    const oneLine = textWidth(both) <= room;
    const top = { x: x1 + 7, y: Math.min((y1 + y2) / 2, y1 + 14) };
    if (oneLine || y2 - y1 < 2 * LINE + 2) return [{ ...top, words: oneLine ? both : ellipsize(name, room) }];
    return [
      { ...top, y: y1 + 12, words: ellipsize(name, room) },
      { ...top, y: y1 + 12 + LINE, words: ellipsize(amount, room) },
    ];
  });
}

/** Classes, their sections and their items side by side, each as high as its share of the whole. */
export function drawIcicle(data: IcicleData, options: ChartOptions): SVGSVGElement {
  const levels = Math.max(1, data.levels.length);
  const leaves = data.cells.filter((cell) => cell.depth === levels - 1).length;
  const height = Math.max(280, Math.min(720, leaves * 24));
  const column = options.width / levels;
  const scale = data.total > 0 ? height / data.total : 0;
  const cells = data.cells.map(
    (cell): Placed => ({
      ...cell,
      x1: cell.depth * column,
      x2: (cell.depth + 1) * column,
      y1: HEAD + cell.from * scale,
      y2: HEAD + cell.to * scale,
    }),
  );
  return drawChart(options, {
    height: height + HEAD + 4,
    margin: 0,
    x: { type: "linear", domain: [0, options.width], range: [0, options.width], axis: null },
    y: { type: "linear", domain: [0, height + HEAD + 4], range: [0, height + HEAD + 4], axis: null },
    marks: [
      text(data.levels, {
        x: (_, i) => i * column + 7,
        y: () => 9,
        text: (name) => name,
        textAnchor: "start",
        fill: INK_3,
      }),
      rect(cells, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        fill: (cell) => sequence(cell.depth === 0 ? 1 : 0),
        stroke: SURFACE,
        strokeWidth: 1,
        render: identify(cells),
      }),
      text(labelsOf(cells), {
        x: "x",
        y: "y",
        text: "words",
        textAnchor: "start",
        fill: INK,
        stroke: "none",
      }),
      ...(cells.length === 0 ? [text(["—"], { frameAnchor: "middle", fill: INK_2 })] : []),
    ],
  });
}
