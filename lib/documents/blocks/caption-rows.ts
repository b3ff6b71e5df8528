import { CAPTION } from "../captions";
import type { Cell, Row } from "../model";

const LONGEST_CAPTION = 60;

/** Whether all that stands in a row of cells is captions: owner, form number, unit. */
export function isCaptionRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  return filled.length > 0 && filled.every(isCaption);
}

function isCaption(text: string): boolean {
  const plain = text.replace(/[\s\u3000\u00a0]/g, "");
  return plain.length <= LONGEST_CAPTION && CAPTION.test(plain) && !/^[（\d）]+$/.test(plain);
}

/** Each filled cell as a line of its own. */
export function textRows(cells: readonly Cell[]): Row[] {
  return cells
    .filter((cell) => cell.text !== "")
    .map((cell) => ({ kind: "text", aligned: false, cells: [cell] }));
}
