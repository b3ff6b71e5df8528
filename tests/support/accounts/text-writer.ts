import type { TableKind } from "../../../lib/records/vocabulary";
import type { Expected, PlacedFigure } from "./table";

/** Writes a document and remembers where each figure was put. */
export class TextWriter {
  private written = "";
  private lineNumber = 1;
  readonly figures: PlacedFigure[] = [];

  write(part: string): void {
    this.written += part;
    this.lineNumber += part.split("\n").length - 1;
  }

  line(part = ""): void {
    this.write(`${part}\n`);
  }

  figure(printed: string, expected: Expected | undefined, table: TableKind): void {
    if (expected)
      this.figures.push({ ...expected, printed, char: this.written.length, line: this.lineNumber, table });
    this.write(printed);
  }

  /** Remembers a figure that begins at the current position. */
  mark(expected: Expected, printed: string, table: TableKind): void {
    this.figures.push({ ...expected, printed, char: this.written.length, line: this.lineNumber, table });
  }

  get text(): string {
    return this.written;
  }
}
