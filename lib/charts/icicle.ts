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
import { textWidth, wrapText } from "./measure-text";

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
  /** Stands for the name where that has no room. */
  readonly code?: string;
}

export interface IcicleData {
  readonly cells: readonly IcicleCell[];
  /** Names of the levels, from the left. */
  readonly levels: readonly string[];
  readonly total: number;
}

const FONT = 12;
const HEAD = 22;
const LINE = 15;
const INDENT = 7;
/** Least room above and below the words of a cell. */
const PAD = 1;

interface Placed extends IcicleCell {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** The fullest words that fit a cell whole: name and amount, the name, the code; none where not even that has room. */
function linesOf({ x1, x2, y1, y2, name, amount, code }: Placed): readonly string[] {
  const room = (x2 - x1 - 2 * INDENT) / FONT;
  const most = Math.floor((y2 - y1 - PAD) / LINE);
  const wrapped = wrapText(name, room);
  const choices = [
    [`${name} ${amount}`],
    [...wrapped, ...wrapText(amount, room)],
    wrapped,
    code ? [code] : [],
  ];
  return (
    choices.find((lines) => lines.length <= most && lines.every((line) => textWidth(line) <= room)) ?? []
  );
}

function labelsOf(cells: readonly Placed[]): { x: number; y: number; words: string }[] {
  return cells.flatMap((cell) => {
    const lines = linesOf(cell);
    const first = Math.min((cell.y1 + cell.y2 - (lines.length - 1) * LINE) / 2, cell.y1 + 12);
    return lines.map((words, i) => ({ x: cell.x1 + INDENT, y: first + i * LINE, words }));
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
