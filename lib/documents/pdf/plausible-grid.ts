import type { Grid, GridCell } from "./grids";
import { sameLine } from "./words";

const FIGURE = /^[-－]?[\d０-９][\d０-９,，]*[.．][\d０-９]+%?$/;

/** Most cells of a table hold one figure each; lines whose cells hold more are no ruling of the table inside them. */
export function isPlausibleGrid(grid: Grid): boolean {
  let withFigures = 0;
  let crowded = 0;
  for (const cell of grid.cells) {
    const figures = cell.texts.filter((text) => FIGURE.test(text.text));
    if (figures.length === 0) continue;
    withFigures++;
    if (isCrowded(figures)) crowded++;
  }
  return crowded * 5 <= withFigures;
}

/** Two figures side by side, or more than two above each other. */
function isCrowded(figures: GridCell["texts"]): boolean {
  if (figures.length > 2) return true;
  const [a, b] = figures;
  return a !== undefined && b !== undefined && sameLine(a, b);
}
