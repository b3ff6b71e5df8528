import { CAPTION } from "../captions";
import type { Row } from "../model";
import { type Line, trimmedCell } from "./lines";
import { type Columns, type Judge, type LaidOut, layOut } from "./spaced-columns";
import { type Token, tokensOf } from "./tokens";

/** Titles and notes: no part of a table's rows. */
const TITLE =
  /(?:决算|预算|绩效|情况|明细|自评|收支|收入|支出)[\u4e00-\u9fff（）()“”"、]*表\s*$|^\s*(?:注|说明|备注)\s*\d?\s*[:：.]/;

/** Characters of the widest printed line of a table; a longer one is a paragraph. */
const WIDEST_LINE = 2000;

/** Fewer lines than this are no table by themselves. */
const FEWEST_LINES = 3;

/**
 * Collects lines whose columns are set by spaces and lays them out as rows of cells. A block ends at a
 * caption, a note, a sentence or the end of a printed page; the next page goes on with its columns.
 */
export class SpacedBlocks {
  private block: Line[] = [];
  private waiting: Line[] = [];
  /** Items without figures that belong to the table if it goes on behind them. */
  private held: Line[] = [];
  private before: Columns | null = null;
  private page = 0;

  constructor(
    private readonly rows: Row[],
    private readonly judge: Judge,
  ) {}

  /** Takes a line into the open block; false when the line is text of its own. */
  take(line: Line): boolean {
    if (this.block.length > 0 && line.page !== this.page) this.layOutBlock();
    this.page = line.page;
    if (line.text.trim() === "") return true;
    if (line.text.length > WIDEST_LINE) {
      this.flush();
      return false;
    }
    const tokens = tokensOf(line);
    if (isTabular(line, tokens)) {
      if (isSaidAgain(this.block, line)) this.layOutBlock();
      for (const one of [...this.waiting, ...this.held]) this.block.push(one);
      this.block.push(line);
      this.waiting = [];
      this.held = [];
      return true;
    }
    if (this.block.length > 0 && isItem(line, tokens)) {
      this.held.push(line);
      return true;
    }
    if (this.held.length === 0 && isLoose(line, tokens)) {
      this.waiting.push(line);
      return true;
    }
    this.flush();
    return false;
  }

  /** Lays out what has been collected; lines that belonged to no table become text. */
  flush(): void {
    this.layOutBlock();
    this.pushText(this.waiting);
    this.pushText(this.held);
    this.waiting = [];
    this.held = [];
    this.before = null;
  }

  private layOutBlock(): void {
    if (this.block.length === 0) return;
    const trailing = this.waiting;
    this.waiting = [];
    const lines = [...this.block, ...trailing];
    this.block = [];
    if (lines.length < FEWEST_LINES && this.before === null && !isRowBelowWords(lines)) {
      this.pushText(lines);
      return;
    }
    const readings = ([2, 1] as const).map((han) =>
      layOut(
        lines.map((line) => tokensOf(line, han)),
        this.before,
        this.judge,
      ),
    );
    const [wide, narrow] = readings as [LaidOut, LaidOut];
    const result = isBetter(narrow, wide) ? narrow : wide;
    this.before = result.columns;
    if (result.rows.length === 0) this.pushText(lines);
    else for (const row of result.rows) this.rows.push(loosely(row));
  }

  private pushText(lines: readonly Line[]): void {
    for (const line of lines) {
      this.rows.push({ kind: "text", aligned: false, cells: [trimmedCell(line.text, line.place, 0)] });
    }
  }
}

/** Marks the figures of a row as placed by their display position only. */
function loosely(row: Row): Row {
  return {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      place: { ...cell.place, loose: "column told by spaces only" },
    })),
  };
}

function isBetter(one: LaidOut, other: LaidOut): boolean {
  if (one.collisions !== other.collisions) return one.collisions < other.collisions;
  if (one.understood !== other.understood) return one.understood > other.understood;
  return disorder(one) < disorder(other);
}

/** Collisions first; then the reading in which header and figures share more columns has fewer of them. */
function disorder(reading: LaidOut): number {
  return reading.collisions * 100 + (reading.columns?.kinds.length ?? 0);
}

/** The header printed again on a page whose columns may stand elsewhere. */
function isSaidAgain([first, ...rest]: readonly Line[], { text }: Line): boolean {
  const words = (one: string): string => one.replace(/\s/g, "");
  return first !== undefined && rest.length > 1 && words(first.text) === words(text);
}

/** Words over as many figures are a table of one row. */
function isRowBelowWords([words, figures]: readonly Line[]): boolean {
  if (!words || !figures) return false;
  const [above, below] = [tokensOf(words), tokensOf(figures)];
  return (
    above.length >= FEWEST_LINES &&
    above.every(({ kind }) => kind === "label") &&
    below.length >= 2 &&
    below.every(({ kind }) => kind === "amount")
  );
}

function isOutside(text: string): boolean {
  return TITLE.test(text) || CAPTION.test(text);
}

function isTabular(line: Line, tokens: readonly Token[]): boolean {
  if (tokens.length < 2 || isOutside(line.text)) return false;
  if (/[。；]/.test(line.text) || !/\S(?: {2,}|\u3000+)\S/.test(line.text)) return false;
  return (
    tokens.length >= 3 ||
    tokens.some((token) => token.kind !== "label") ||
    tokens.every((token) => token.cell.text.length <= 16)
  );
}

/** A listed item alone in its line; a heading of prose is none. */
function isItem({ text }: Line, tokens: readonly Token[]): boolean {
  return (
    tokens.length === 1 &&
    /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])[\u4e00-\u9fff（）()]{2,24}\s*$/u.test(
      text,
    ) &&
    !/情况|说明|分析|概况|决算/.test(text)
  );
}

/** A short line alone: part of a header or of a name wrapped over lines, if a table follows or goes on. */
function isLoose(line: Line, tokens: readonly Token[]): boolean {
  return (
    tokens.length === 1 &&
    !isOutside(line.text) &&
    (tokens[0]?.cell.text.length ?? 99) <= 18 &&
    !/[。；，：:]/.test(line.text) &&
    /^\s/.test(line.text)
  );
}
