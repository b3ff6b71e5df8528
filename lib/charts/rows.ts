import { type Markish, text } from "@observablehq/plot";
import { FONT_SIZE, INK, INK_2, NARROW_WIDTH } from "./frame";
import type { ReachKind } from "./marks/identify";
import type { Paint } from "./marks/paint";
import { foldText, widestText } from "./measure-text";

/** One labelled row of a chart that reads like a table. */
export interface LabelledRow {
  readonly key: string;
  readonly name: string;
  /** The figure in the right-hand column. */
  readonly valueText: string;
  readonly focus: boolean;
  readonly unit?: string | null;
}

/** Geometry of rows: names left of them or, where it is narrow, above; figures flush right. */
export interface RowLayout {
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly height: number;
  readonly innerWidth: number;
  /** Vertical middle of a row, in pixels from the first row's top. */
  readonly middleOf: (row: LabelledRow) => number;
  /** The whole row answers for its marks, name and figure included. */
  readonly reach: ReachKind;
  /** Names and figures; `start` is the axis value at the left edge. */
  readonly marks: (start: number) => Markish[];
}

const ROW = 26;
const STACKED_ROW = 42;
const WIDEST_NAME = 340;
const LINE = 14;
/** Lines a name may take. */
const LINES = 2;

export function layoutRows(rows: readonly LabelledRow[], width: number, paint?: Paint): RowLayout {
  const stacked = width < NARROW_WIDTH;
  const limit = stacked ? width : Math.min(WIDEST_NAME, width * 0.34);
  const names = new Map(rows.map((row) => [row.key, foldText(row.name, limit / FONT_SIZE, LINES)]));
  const tallest = Math.max(1, ...[...names.values()].map((lines) => lines.length));
  const extra = (tallest - 1) * (stacked ? LINE : LINE - 4);
  const rowHeight = (stacked ? STACKED_ROW : ROW) + extra;
  const marginLeft = stacked ? 8 : widestText([...names.values()].flat(), FONT_SIZE) + 16;
  const figures = rows.map((row) => row.valueText);
  const marginRight = widestText(figures, FONT_SIZE) + 20;
  const middle = stacked ? 0.69 * STACKED_ROW + extra : rowHeight / 2;
  const positions = new Map(rows.map((row, i) => [row.key, i * rowHeight + middle]));
  const middleOf = (row: LabelledRow): number => positions.get(row.key) ?? 0;
  const colour = (row: LabelledRow): string => {
    const own = row.focus ? INK : INK_2;
    return paint ? paint.colour(row, own) : own;
  };
  const opacity = (row: LabelledRow): number => (paint ? Math.min(1, paint.opacity(row) + 0.4) : 1);
  const nameOf = (row: LabelledRow): string => (names.get(row.key) ?? []).join("\n");
  return {
    marginLeft,
    marginRight,
    height: rows.length * rowHeight,
    innerWidth: width - marginLeft - marginRight,
    middleOf,
    reach: { kind: "row", above: middle, below: rowHeight - middle },
    marks: (start) => [
      stacked
        ? text(rows, {
            x: () => start,
            y: (row: LabelledRow) => middleOf(row) - 12,
            text: nameOf,
            textAnchor: "start",
            lineAnchor: "bottom",
            lineHeight: LINE / FONT_SIZE,
            fill: colour,
            fillOpacity: opacity,
          })
        : text(rows, {
            y: middleOf,
            text: nameOf,
            frameAnchor: "left",
            textAnchor: "end",
            lineHeight: LINE / FONT_SIZE,
            dx: -10,
            fill: colour,
            fillOpacity: opacity,
          }),
      text(rows, {
        y: middleOf,
        text: "valueText",
        frameAnchor: "right",
        textAnchor: "end",
        dx: marginRight - 2,
        fill: INK,
        fillOpacity: opacity,
      }),
    ],
  };
}
