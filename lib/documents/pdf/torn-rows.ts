import type { Box, PageContent } from "./geometry";

export interface TableCell {
  readonly text: string;
  readonly page: PageContent;
  readonly box: Box;
  /** Why its column is likely, not certain. */
  readonly loose: string | null;
  /** What told its column, where no wall did. */
  readonly placedBy?: "header";
}

export type TableRow = readonly TableCell[];

/** How many of the rows at the head of a table are printed again at the head of its next page. */
export function repeatedRows(head: readonly TableRow[], rows: readonly TableRow[]): number {
  let count = 0;
  while (count < head.length && count + 1 < rows.length && sameRow(head[count], rows[count])) count++;
  return count;
}

export const bare = (text: string): string => text.replace(/\s/g, "");

function sameRow(a: TableRow | undefined, b: TableRow | undefined): boolean {
  if (!a || !b || a.length !== b.length) return false;
  return (
    a.every((cell, i) => bare(cell.text) === bare(b[i]?.text ?? "")) && a.some((cell) => cell.text !== "")
  );
}

/** The parts of a row that the end of a page has torn, cell by cell. */
export function joinTorn(above: TableRow, below: TableRow): TableRow | null {
  if (above.length !== below.length) return null;
  return above.map((cell, i) => {
    const rest = below[i] as TableCell;
    if (rest.text === "") return cell;
    if (cell.text === "") return rest;
    const figure = PIECE.test(bare(cell.text)) && PIECE.test(bare(rest.text));
    return { ...cell, text: figure ? bare(cell.text + rest.text) : joinText(cell.text, rest.text) };
  });
}

const CODE = /^\d{3,7}$/;
const FIGURE = /^[-—－]?[\d０-９][\d０-９,，.．]*$/;
const TOTAL = /^(?:合计|总计|小计|栏次|项目)/;

/**
 * Whether the first row of a page goes on with the last one of the page before, although lines are drawn
 * around both: only one has the code and only one has figures.
 */
export function isTorn(above: TableRow, below: TableRow): boolean {
  if (above.length !== below.length) return false;
  const texts = (row: TableRow): string[] => row.map((cell) => bare(cell.text)).filter((text) => text !== "");
  const [upper, lower] = [texts(above), texts(below)];
  if (!CODE.test(upper[0] ?? "") || lower.length === 0) return false;
  if (CODE.test(lower[0] ?? "") || TOTAL.test(lower[0] ?? "")) return false;
  const figures = (row: readonly string[], from: number): number =>
    row.slice(from).filter((text) => FIGURE.test(text)).length;
  if (lower.every((text) => FIGURE.test(text) || PIECE.test(text))) return figuresGoOn(above, below);
  const words = below.filter((cell) => cell.text !== "" && !FIGURE.test(bare(cell.text)));
  const wordsGoOn = words.every((cell) => (above[below.indexOf(cell)]?.text ?? "") !== "");
  return wordsGoOn && figures(upper, 1) > 0 !== figures(lower, 0) > 0;
}

/** Part of a figure that its narrow cell broke. */
const PIECE = /^[\d０-９,，.．]+$/;

/** Whether nothing but the ends of broken figures stands below. */
function figuresGoOn(above: TableRow, below: TableRow): boolean {
  const pairs = above
    .map((cell, i) => [bare(cell.text), bare(below[i]?.text ?? "")] as const)
    .filter(([, lower]) => lower !== "");
  const points = (text: string): number => text.match(/[.．]/g)?.length ?? 0;
  return pairs.every(([upper, lower]) => PIECE.test(upper) && points(upper + lower) === 1);
}

export function joinText(above: string, below: string): string {
  if (above === "" || below === "") return above + below;
  if (/[\d０-９,，.．]$/.test(above) && /^[,，.．]/.test(below)) return above + below;
  if (/[,，.．]$/.test(above) && /^[\d０-９]/.test(below)) return above + below;
  const runsOn = /[\u4e00-\u9fff（）]$/.test(above) || /^[\u4e00-\u9fff（）]/.test(below);
  return runsOn ? above + below : `${above} ${below}`;
}
