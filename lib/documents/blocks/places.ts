import type { Cell, TextPlace } from "../model";
import { plainCell } from "../place";

type Extra = Pick<TextPlace, "sheet" | "cell" | "loose">;

/** Gives running places to the pieces of a document that has no text of its own to count in. */
export class RunningPlaces {
  private line = 0;
  private char = 0;
  private readonly parts: string[] = [];

  nextLine(): void {
    this.line++;
  }

  cell(text: string, extra: Extra = {}): Cell {
    const place = { line: this.line, char: this.char, ...extra };
    this.char += text.length + 1;
    this.parts.push(text);
    return plainCell(text, place);
  }

  /** Everything placed so far, a piece a line. */
  get text(): string {
    return this.parts.join("\n");
  }
}
