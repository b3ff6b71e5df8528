import { addAll } from "../../records/extremes";
import type { Block, TableBlock, TableRow } from "./block";

/** Words between two halves of a table: that it goes on, or the number of a page. */
const BETWEEN =
  /^[\s\u3000（(]*(?:续表?|接上[页表]|续上[页表]|[-—–－]*\s*\d{1,3}\s*[-—–－]*|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)[\s\u3000）)]*$/;

/** True for a line that may stand where a page parts a table. */
export const partsTable = (text: string): boolean => BETWEEN.test(text);

const widthOf = (row: TableRow): number => row.reduce((width, cell) => width + cell.colSpan, 0);

/** That of the widest row: rows beside a cell that spans them are shorter. */
const width = ({ rows }: TableBlock): number => rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);

const holdsTable = ({ rows }: TableBlock): boolean =>
  rows.some((row) => row.some((cell) => cell.blocks.some((block) => block.kind === "table")));

/** A table that others may go on: its width, and null where no other can. */
interface OpenTable {
  readonly rows: TableRow[];
  readonly width: number | null;
}

/**
 * Tables that only a page parts, as one: a word processor writes a new table where a page begins, and columns that
 * the header's spans make would be lost for the rows below.
 */
export function joinSplitTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let open: OpenTable | null = null;
  let between: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "text") {
      if (open && partsTable(block.text)) {
        between.push(block);
        continue;
      }
      addAll(joined, between);
      joined.push(block);
      between = [];
      open = null;
      continue;
    }
    const own = gridWidth(block);
    if (open && own !== null && own === open.width) {
      for (const row of block.rows) open.rows.push(row);
      between = [];
      continue;
    }
    open = { rows: [...block.rows], width: own };
    addAll(joined, between);
    joined.push({ kind: "table", rows: open.rows });
    between = [];
  }
  return [...joined, ...between];
}

/** Null for a single column and for a table that holds others. */
function gridWidth(block: TableBlock): number | null {
  const own = width(block);
  return own > 1 && !holdsTable(block) ? own : null;
}
