import { bareLabel, plainLabel } from "../label";
import type { Piece } from "./pieces";

export type Side = "left" | "right";

/** A label of one side and the values printed behind it. */
export interface SideEntry {
  readonly side: Side;
  readonly label: readonly Piece[];
  readonly text: string;
  readonly values: readonly Piece[];
  /** Why its values are not to be read. */
  readonly fault: string | null;
}

export interface SideRules {
  /** Sides a complete label can stand on. */
  sidesOf(label: string): readonly Side[];
  /** Whether a text begins a longer label. */
  isBeginning(label: string): boolean;
  /** The pieces are those of one side only, a label's lines below one another. */
  readonly columned: boolean;
  readonly lineNumbers: boolean;
  /** Figures of the table have decimals, so that whole numbers are none. */
  readonly decimals: boolean;
  /** Every cell has a line of its own. */
  readonly cellALine: boolean;
  /** Labels whose values are counted: whole numbers. */
  counts?(label: string): boolean;
}

interface Open {
  label: Piece[];
  values: Piece[];
  numbered: boolean;
  fault: string | null;
}

/** Reads labels and the values behind them in the order printed. */
export function readSideEntries(body: readonly Piece[], rules: SideRules, only?: Side): SideEntry[] {
  const opens: Open[] = [];
  for (const piece of body) {
    const open = opens.at(-1);
    if (piece.kind === "word") {
      if (open && goesOn(open, piece, rules)) open.label.push(piece);
      else opens.push({ label: [piece], values: [], numbered: false, fault: null });
    } else if (open) takeValue(open, piece, rules);
  }
  return sided(opens, rules, only);
}

/** A piece belongs to the label before it when both together are one or the beginning of one. */
function goesOn(open: Open, piece: Piece, rules: SideRules): boolean {
  if (startsList(piece.text)) return false;
  const text = textOf(open.label);
  const joined = textOf([...open.label, piece]);
  const whole = rules.sidesOf(text).length > 0;
  if (open.values.length > 0 || open.numbered)
    return (
      !rules.cellALine &&
      rules.columned &&
      piece.row - lastRow(open) === 1 &&
      completes(text, joined, piece, rules)
    );
  if (whole && rules.sidesOf(textOf([piece])).length > 0 && !isOne(open, joined, rules)) return false;
  if (whole && isOne(open, joined, rules)) return true;
  if (completes(text, joined, piece, rules) || (!whole && rules.isBeginning(joined))) return true;
  if (whole) return false;
  const last = open.label.at(-1) as Piece;
  return /、$/.test(plainLabel(last.text)) || (piece.row === last.row && piece.gap === 1);
}

/** A listed label of which parts are labels of other forms: 一、一般公共预算, 财政拨款. */
function isOne(open: Open, joined: string, rules: SideRules): boolean {
  const listed = startsList(open.label[0]?.text ?? "");
  return listed && (rules.sidesOf(joined).length > 0 || rules.isBeginning(joined));
}

/** The rest of a label that is none or another one without it. */
function completes(text: string, joined: string, piece: Piece, rules: SideRules): boolean {
  if (rules.sidesOf(joined).length === 0 && !rules.isBeginning(joined)) return false;
  return rules.sidesOf(text).length === 0 || rules.sidesOf(textOf([piece])).length === 0;
}

function lastRow(open: Open): number {
  return Math.max(...[...open.label, ...open.values].map((piece) => piece.row));
}

function startsList(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|[（][一二三四五六七八九十\d]+[）]|\d{1,2}[、．.])/.test(
    plainLabel(text),
  );
}

function textOf(label: readonly Piece[]): string {
  return bareLabel(label.map((piece) => piece.text).join(""));
}

function takeValue(open: Open, piece: Piece, rules: SideRules): void {
  if (piece.kind === "digits") {
    if (rules.lineNumbers && !open.numbered && open.values.length === 0) {
      open.numbered = true;
      return;
    }
    const whole = !rules.decimals || piece.ascii === "0" || (rules.counts?.(textOf(open.label)) ?? false);
    if (!whole) {
      const beside = open.values.length === 0 && piece.row === open.label.at(-1)?.row;
      if (rules.lineNumbers && beside) open.values.push(piece);
      if (!rules.lineNumbers || beside) open.fault = "a whole number stands among figures with decimals";
      return;
    }
  } else if (rules.lineNumbers && !open.numbered) {
    open.fault = "no line number before the figure";
    return;
  }
  const last = open.values.at(-1) ?? (open.label.at(-1) as Piece);
  const follows = rules.cellALine
    ? piece.row - last.row <= 2
    : piece.row === last.row ||
      (rules.columned && open.values.length === 0 && piece.row - last.row === 1) ||
      wrapped(open, piece, rules);
  if (follows) open.values.push(piece);
  else open.fault = "a figure without a label on its line";
}

/** A label over several lines with its figures on the next. */
function wrapped(open: Open, piece: Piece, rules: SideRules): boolean {
  const first = open.label[0] as Piece;
  const last = open.label.at(-1) as Piece;
  const own = open.values[0]?.row ?? last.row + 1;
  return (
    last.row > first.row &&
    piece.row === own &&
    piece.row - last.row <= 1 &&
    rules.sidesOf(textOf(open.label)).length > 0
  );
}

/** The side of each entry: by its label; a label both sides have is first the left, then the right one. */
function sided(opens: readonly Open[], rules: SideRules, only: Side | undefined): SideEntry[] {
  let lastShared: Side = "right";
  return opens.map((open) => {
    const text = textOf(open.label);
    const sides = rules.sidesOf(text).filter((side) => only === undefined || side === only);
    let side = sides[0] ?? only ?? "right";
    if (sides.length === 2) {
      side = lastShared === "right" ? "left" : "right";
      lastShared = side;
    }
    const fault = open.fault ?? (sides.length === 0 ? "label unknown to the form" : null);
    return { side, label: open.label, text, values: open.values, fault };
  });
}

/** Rows printed one by one have each right label behind its left one and before the next; else figures tell nothing. */
export function isRowByRow(entries: readonly SideEntry[]): boolean {
  const end = entries.findIndex((entry) => /收入合计$/.test(entry.text));
  const listed = entries
    .slice(0, end < 0 ? entries.length : end)
    .filter((entry) => startsList(entry.label[0]?.text ?? ""));
  const lefts = listed.filter((entry) => entry.side === "left").length;
  let left = 0;
  let right = 0;
  for (const entry of listed) {
    if (entry.side === "left") left++;
    else if (left !== Math.min(++right, lefts)) return false;
  }
  return lefts >= 2 && right >= 1;
}
