import { type Block, ONE_CELL, type Span } from "../blocks/block";
import { BlockBuilder } from "../blocks/block-builder";
import type { HiddenStyles } from "./hidden-styles";

type Attributes = Readonly<Record<string, string>>;

/** What stands in the file but not in the running text: deletions, notes, remarks, fields' own settings. */
const SKIPPED = new Set(
  "tracked-changes annotation annotation-end note hidden-text hidden-paragraph forms sequence-decls desc title script".split(
    " ",
  ),
);

/** A repetition of empty cells to the edge of a sheet is no content. */
const MOST_REPEATED = 1024;

/** Builds blocks from the elements of an OpenDocument text, told by their local names. */
export class BodyReader {
  private readonly builder = new BlockBuilder();
  private readonly pending: { span: Span; repeated: number }[] = [];
  private skipping = 0;

  constructor(private readonly hidden: HiddenStyles) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(name) || this.hidden.hides(name, attributes)) {
      this.skipping++;
      return;
    }
    if (name === "p" || name === "h" || name === "line-break") this.builder.break();
    else if (name === "tab") this.builder.text("\t");
    else if (name === "s") this.builder.text(" ".repeat(Math.min(count(attributes["text:c"]), 100)));
    else if (name === "table") this.builder.openTable();
    else if (name === "table-row") this.builder.openRow();
    else if (name === "table-cell") {
      const span = {
        colSpan: count(attributes["table:number-columns-spanned"]),
        rowSpan: count(attributes["table:number-rows-spanned"]),
      };
      this.builder.openCell(span);
      this.pending.push({ span, repeated: count(attributes["table:number-columns-repeated"]) });
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (name === "p" || name === "h") this.builder.break();
    else if (name === "table") this.builder.closeTable();
    else if (name === "table-cell") this.closeCell();
  }

  text(part: string): void {
    if (this.skipping === 0) this.builder.text(part);
  }

  finish(): readonly Block[] {
    return this.builder.finish();
  }

  /** A repeated cell is blank but for its first: text is never repeated in a document that is not a sheet. */
  private closeCell(): void {
    const cell = this.pending.pop();
    this.builder.closeCell(cell?.span);
    for (let i = 1; i < Math.min(cell?.repeated ?? 1, MOST_REPEATED); i++) {
      this.builder.openCell(ONE_CELL);
      this.builder.closeCell();
    }
  }
}

export function count(text: string | undefined): number {
  const number = Number.parseInt(text ?? "1", 10);
  return Number.isFinite(number) && number > 0 ? number : 1;
}
