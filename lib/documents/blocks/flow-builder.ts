import { type Block, trimBlanks } from "./block";
import { buildTable, type CellLayout, isOnEdges, type ReadRow } from "./edge-table";
import { partsTable } from "./split-tables";

/** Builds blocks from paragraphs, cells and row ends in reading order. */
export class FlowBuilder {
  private readonly blocks: Block[] = [];
  private rows: ReadRow[] = [];
  private cells: string[][] = [];
  private lines: string[] = [];
  /** Lines that stand between two halves of the open table, if it goes on. */
  private between: string[] = [];

  /** Ends a paragraph of running text, or a line of a cell. */
  line(text: string, inTable: boolean): void {
    const shown = trimBlanks(text);
    if (inTable) {
      if (shown !== "") this.lines.push(shown);
    } else if (this.isOpen && (shown === "" || partsTable(shown))) this.between.push(shown);
    else {
      this.closeTable();
      if (shown !== "") this.blocks.push({ kind: "text", text: shown });
    }
  }

  closeCell(): void {
    this.cells.push(this.lines);
    this.lines = [];
  }

  closeRow(layout: readonly CellLayout[]): void {
    const row: ReadRow = { cells: this.cells, layout };
    this.cells = [];
    this.lines = [];
    if (row.cells.length === 0) return;
    if (this.between.length > 0 && !isOnEdges(row, this.rows)) this.closeTable();
    this.rows.push(row);
  }

  private get isOpen(): boolean {
    return this.rows.length > 0 && this.cells.length === 0 && this.lines.length === 0;
  }

  private closeTable(): void {
    if (this.lines.length > 0) this.closeCell();
    this.closeRow([]);
    if (this.rows.length > 0) this.blocks.push(buildTable(this.rows));
    this.rows = [];
    const between = this.between;
    this.between = [];
    for (const text of between) if (text !== "") this.blocks.push({ kind: "text", text });
  }

  finish(): readonly Block[] {
    this.closeTable();
    return this.blocks;
  }
}
