import { type Block, trimBlanks } from "./block";
import { buildTable, type CellLayout, type ReadRow } from "./edge-table";

/** Builds blocks from paragraphs, cells and row ends in reading order. */
export class FlowBuilder {
  private readonly blocks: Block[] = [];
  private rows: ReadRow[] = [];
  private cells: string[][] = [];
  private lines: string[] = [];

  /** Ends a paragraph of running text, or a line of a cell. */
  line(text: string, inTable: boolean): void {
    if (!inTable) this.closeTable();
    const shown = trimBlanks(text);
    if (shown === "") return;
    if (inTable) this.lines.push(shown);
    else this.blocks.push({ kind: "text", text: shown });
  }

  closeCell(): void {
    this.cells.push(this.lines);
    this.lines = [];
  }

  closeRow(layout: readonly CellLayout[]): void {
    if (this.cells.length > 0) this.rows.push({ cells: this.cells, layout });
    this.cells = [];
    this.lines = [];
  }

  private closeTable(): void {
    if (this.lines.length > 0) this.closeCell();
    this.closeRow([]);
    if (this.rows.length > 0) this.blocks.push(buildTable(this.rows));
    this.rows = [];
  }

  finish(): readonly Block[] {
    this.closeTable();
    return this.blocks;
  }
}
