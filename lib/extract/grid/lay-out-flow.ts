import type { Cell, Row } from "../../documents/model";
import { type FormTitle, formOf } from "../forms/titles";
import { isCaption, isNote } from "../segments";
import { foldCells } from "./fold-cells";
import { layOutPerformance } from "./performance-flow";
import { tokenOf } from "./token";

/**
 * The tables of a run of cells that no row ends part: titles and captions as text, each table as its cells fold.
 * `above` are the lines right above the run: its first title may stand there.
 */
export function layOutFlow(flow: Row, above: readonly Row[] = []): Row[] {
  const rows: Row[] = [];
  let form = titleAbove(above);
  let open: Cell[] = [];
  const flush = (): void => {
    for (const row of layOut(open, form)) rows.push(row);
    open = [];
  };
  for (const cell of flow.cells) {
    const title = titleOf(cell);
    if (title || isBesides(cell)) {
      flush();
      if (title) form = title;
      rows.push({ kind: "text", aligned: false, cells: [cell] });
    } else open.push(cell);
  }
  flush();
  return rows;
}

/** The title above the run, behind which nothing but captions stands. */
function titleAbove(above: readonly Row[]): FormTitle | null {
  for (const { kind, cells } of above.toReversed()) {
    const [cell] = cells;
    if (kind !== "text" || !cell) return null;
    const title = titleOf(cell);
    if (title || !isBesides(cell)) return title;
  }
  return null;
}

const titleOf = ({ text }: Cell): FormTitle | null => (text === "" ? null : formOf(text, null));
const isBesides = ({ text }: Cell): boolean =>
  (isCaption(text) && /[:：]|公开|财决|批复/.test(text)) || isNote(text);

function layOut(cells: readonly Cell[], form: FormTitle | null): Row[] {
  if (cells.every(({ text }) => text === "")) return [];
  if (!form?.table.startsWith("performance")) return foldCells(cells);
  const tokens = cells.map((cell, i) => tokenOf(cell, i === 0));
  const laidOut = layOutPerformance(tokens, true);
  return laidOut ? [...laidOut.rows, ...foldCells(cells.slice(laidOut.end))] : foldCells(cells);
}
