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

/**
 * Tables that only a page parts, as one: a word processor writes a new table where a page begins, and columns that
 * the header's spans make would be lost for the rows below.
 */
export function joinSplitTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let between: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind === "text") {
      if (before?.kind === "table" && partsTable(block.text)) between.push(block);
      else {
        joined.push(...between, block);
        between = [];
      }
      continue;
    }
    const goesOn = before?.kind === "table" && isSameGrid(before, block);
    if (goesOn) joined[joined.length - 1] = { kind: "table", rows: [...before.rows, ...block.rows] };
    else {
      joined.push(...between, block);
      between = [];
    }
  }
  return [...joined, ...between];
}

function isSameGrid(one: TableBlock, other: TableBlock): boolean {
  return width(one) > 1 && width(one) === width(other) && !holdsTable(one) && !holdsTable(other);
}
