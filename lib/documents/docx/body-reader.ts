import { type Block, ONE_CELL, type Span } from "../blocks/block";
import { BlockBuilder } from "../blocks/block-builder";
import { NoteMarks } from "../blocks/note-marks";

type Attributes = Readonly<Record<string, string>>;

/**
 * What stands in the file but not on paper: deletions, moves away, settings and what they were before a change, the
 * second writing of shapes.
 */
const SKIPPED = new Set(
  "rt Fallback del moveFrom instrText delText fldData pPr sectPr tblPr tblGrid rPrChange tcPrChange trPrChange tblPrExChange".split(
    " ",
  ),
);

interface OpenCell {
  span: Span;
  /** Goes on the merged cell above: its own content is not shown. */
  continues: boolean;
}

/** Builds blocks from the elements of WordprocessingML, told by their local names. */
export class BodyReader {
  private readonly builder = new BlockBuilder();
  private readonly cells: OpenCell[] = [];
  private skipping = 0;
  private textDepth = 0;
  private hiddenRun = false;
  private raisedRun = false;
  private readonly marks = new NoteMarks();

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    switch (name) {
      case "p":
        this.builder.break();
        this.marks.forget();
        break;
      case "r":
        this.hiddenRun = false;
        this.raisedRun = false;
        break;
      case "t":
        this.textDepth++;
        break;
      case "tab":
        this.mark("\t");
        break;
      case "noBreakHyphen":
        this.mark("-");
        break;
      case "br":
      case "cr":
        this.builder.break();
        break;
      case "vanish":
      case "webHidden":
      case "strike":
      case "dstrike":
        this.hiddenRun ||= isOn(attributes);
        break;
      case "vertAlign":
        this.raisedRun = value(attributes) === "superscript";
        break;
      default:
        this.openTablePart(name, attributes);
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (name === "t") this.textDepth--;
    else if (name === "p") this.builder.break();
    else if (name === "r") this.hiddenRun = false;
    else if (name === "tc") this.closeCell();
    else if (name === "tbl") this.builder.closeTable();
  }

  text(part: string): void {
    if (this.skipping === 0 && this.textDepth > 0) this.mark(part);
  }

  finish(): readonly Block[] {
    return this.builder.finish();
  }

  private mark(part: string): void {
    if (this.hiddenRun || this.cells.some((cell) => cell.continues)) return;
    if (this.raisedRun && this.marks.isMark(part)) return;
    this.marks.follow(part);
    this.builder.text(part);
  }

  private openTablePart(name: string, attributes: Attributes): void {
    const cell = this.cells.at(-1);
    if (name === "tbl") this.builder.openTable();
    else if (name === "tr") this.builder.openRow();
    else if (name === "gridBefore") this.leadingBlank(value(attributes));
    else if (name === "tc") {
      this.builder.openCell();
      this.cells.push({ span: ONE_CELL, continues: false });
    } else if (name === "gridSpan" && cell) cell.span = { ...ONE_CELL, colSpan: count(value(attributes)) };
    else if ((name === "vMerge" || name === "hMerge") && cell)
      cell.continues ||= value(attributes) !== "restart";
  }

  private leadingBlank(columns: string | undefined): void {
    this.builder.openCell({ colSpan: count(columns), rowSpan: 1 });
    this.builder.closeCell();
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    this.builder.closeCell(cell?.span);
  }
}

function value(attributes: Attributes): string | undefined {
  for (const [name, text] of Object.entries(attributes))
    if (name.endsWith(":val") || name === "val") return text;
  return undefined;
}

function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/.test(value(attributes) ?? "true");
}

function count(text: string | undefined): number {
  const number = Number.parseInt(text ?? "1", 10);
  return Number.isFinite(number) && number > 0 ? number : 1;
}
