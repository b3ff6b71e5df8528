import { BUDGETS } from "../budgets";
import { DocumentError } from "../document-error";
import { type Block, ONE_CELL, type Span, type TableCell, trimBlanks } from "./block";

interface OpenTable {
  readonly rows: TableCell[][];
  cell: Span | null;
}

/** A cell or paragraph longer than this is no part of a disclosure. */
const LONGEST_PIECE = BUDGETS.pieceCharacters.most;

/** Builds blocks from a stream of tags; rows and cells left open are closed by what follows. */
export class BlockBuilder {
  private readonly contents: Block[][] = [[]];
  private readonly tables: OpenTable[] = [];
  private line: string[] = [];
  private length = 0;

  /** @param tidy what becomes of the characters of one line */
  constructor(private readonly tidy: (line: string) => string = (line) => line) {}

  text(part: string): void {
    this.length += part.length;
    if (this.length > LONGEST_PIECE)
      throw new DocumentError("too_large", `A piece of text has more than ${LONGEST_PIECE} characters.`);
    this.line.push(part);
  }

  /** Ends the open line. */
  break(): void {
    if (this.line.length === 0) return;
    const text = trimBlanks(this.tidy(this.line.join("")));
    this.line = [];
    this.length = 0;
    if (text !== "") (this.contents.at(-1) as Block[]).push({ kind: "text", text });
  }

  get inCell(): boolean {
    return this.tables.at(-1)?.cell != null;
  }

  openTable(): void {
    this.break();
    this.tables.push({ rows: [], cell: null });
  }

  openRow(): void {
    this.closeCell();
    this.break();
    this.tables.at(-1)?.rows.push([]);
  }

  openCell(span: Span = ONE_CELL): void {
    const table = this.tables.at(-1);
    if (!table) return;
    this.closeCell();
    this.break();
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = span;
    this.contents.push([]);
  }

  /** Closes the open cell; `span` replaces the one it was opened with. */
  closeCell(span?: Span): void {
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    this.break();
    const blocks = this.contents.pop() as Block[];
    table.rows.at(-1)?.push({ ...(span ?? table.cell), blocks });
    table.cell = null;
  }

  closeTable(): void {
    this.closeCell();
    this.break();
    const table = this.tables.pop();
    if (table) (this.contents.at(-1) as Block[]).push({ kind: "table", rows: table.rows });
  }

  finish(): readonly Block[] {
    while (this.tables.length > 0) this.closeTable();
    this.break();
    return this.contents[0] as Block[];
  }
}
