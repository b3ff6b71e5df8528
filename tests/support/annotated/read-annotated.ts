import type { Fund, Phase } from "../../../lib/records/vocabulary";
import { COLUMNS, type Meaning, readNote } from "./tokens";

/** A figure the document states, as a person reads it. */
export interface StatedFigure {
  readonly printed: string;
  readonly measure: string;
  readonly phase: Phase;
  readonly year: number;
  readonly subject: string | null;
  /** Null where the note says nothing of it. */
  readonly fund: Fund | null;
  readonly value: string;
}

/** Cells as printed; "<" goes on with the cell at its left, "^" with the one above. */
export type Block = { readonly text: string } | { readonly rows: readonly (readonly string[])[] };

export interface Annotated {
  readonly blocks: readonly Block[];
  readonly figures: readonly StatedFigure[];
}

interface Mode {
  readonly kind: string;
  readonly unit: string;
  readonly columns: readonly string[];
}

/** The row of column numbers below a header. */
const isNumbering = (cells: readonly string[]): boolean => {
  const numbers = cells.filter((cell) => /^\d+$/.test(cell.trim()));
  const words = cells.filter(
    (cell) => /[\u4e00-\u9fff]/.test(cell) && !/^(?:栏次|类|款|项)$/.test(cell.replace(/\s/g, "")),
  );
  return words.length === 0 && numbers.length > 0 && numbers.every((cell, i) => Number(cell) === i + 1);
};

const isDigits = (note: string): boolean => /^\d+$/.test(note);

const NUMBER = /^-?[\d,，]*\d(?:[.．]\d+)?%?$/;

/**
 * Reads a document with notes: a line "@kind unit note note …" names the columns of the rows below (kind of form,
 * money unit, a note a cell, "." for none); a last cell "#note note" speaks of its row's left and right side;
 * "{note}" behind a figure of that figure alone. Figures without any note are stated by nobody.
 */
export function readAnnotated(source: string): Annotated {
  const year = Number(/^@year (\d{4})/m.exec(source)?.[1]);
  const blocks: Block[] = [];
  const figures: StatedFigure[] = [];
  let mode: Mode = { kind: "", unit: "万元", columns: [] };
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) blocks.push({ rows });
    rows = [];
  };
  for (const line of source.split("\n")) {
    if (line.startsWith("@")) {
      const [kind = "", unit = "", ...columns] = line.slice(1).trim().split(/\s+/);
      if (kind !== "year") mode = { kind, unit, columns };
      continue;
    }
    if (!line.includes("|")) {
      flush();
      blocks.push({ text: line });
      continue;
    }
    const cells = line.split("|");
    const own = /^#/.test(cells.at(-1) ?? "") ? (cells.pop() as string).slice(1).split(/\s+/) : [];
    rows.push(cells.map((cell) => cell.replace(/\{[^}]*\}$/, "").trim()));
    if (!isNumbering(cells)) figures.push(...figuresOf(cells, own, mode, year));
  }
  flush();
  return { blocks, figures };
}

function figuresOf(
  cells: readonly string[],
  own: readonly string[],
  { kind, unit, columns }: Mode,
  year: number,
): StatedFigure[] {
  const letters = COLUMNS[kind];
  const code = own.find(isDigits) ?? codeOf(cells);
  const isTotal = code === "";
  return cells.flatMap((cell, i): StatedFigure[] => {
    const note = /\{([^}]*)\}$/.exec(cell)?.[1];
    const printed = cell.replace(/\{[^}]*\}$/, "").trim();
    if (!NUMBER.test(printed) || note === "") return [];
    const column: Meaning = columns[i] && columns[i] !== "." ? readNote(columns[i], letters) : {};
    const sided = own.filter((one) => !/^\d+$/.test(one));
    const rowNote = column.side === "R" ? sided[1] : sided[0];
    const cellNote = note ? readNote(note, letters) : {};
    const row = rowNote && rowNote !== "." && !cellNote.measure ? readNote(rowNote, undefined) : {};
    if (!column.value && !note) return [];
    const all: Meaning = { ...row, ...column, ...cellNote };
    const measure = cellNote.measure ?? row.measure ?? column.measure ?? measureOf(all, isTotal, kind);
    if (!measure) return [];
    const subject =
      all.subject ??
      row.subject ??
      (letters || measure === "economic_expenditure"
        ? codeBefore(cells, i, letters ? code : (own.find(isDigits) ?? null))
        : null);
    const phase = all.phase ?? "actual";
    return [
      {
        printed,
        measure,
        phase,
        year: all.year ?? (phase === "prior_actual" ? year - 1 : year),
        subject: subject === "" ? null : subject,
        fund: all.fund ?? row.fund ?? null,
        value: amountOf(printed, all.unit ? "" : unit),
      },
    ];
  });
}

function measureOf({ total, column }: Meaning, isTotal: boolean, kind: string): string | null {
  if (!total || !column) return null;
  if (isTotal) return total;
  if (/^[oc]/.test(column)) return total;
  return kind === "income" || column.startsWith("r") ? "function_revenue" : "function_expenditure";
}

/** Digits before the first word of a row: the code of its subject, be it split over cells or fused with the name. */
function codeOf(cells: readonly string[]): string {
  let code = "";
  for (const cell of cells) {
    const match = /^\s*(\d{2,7})?\s*([\u4e00-\u9fff（(].*)?$/.exec(cell);
    if (!match) break;
    code += match[1] ?? "";
    if (match[2]) break;
  }
  return code;
}

function codeBefore(cells: readonly string[], at: number, code: string | null): string {
  if (code !== null) return code;
  for (let i = at - 1; i >= 0; i--) {
    const digits = /^\s*(\d{3}(?:\d{2})?)\s*$|^\s*(\d{3}(?:\d{2})?)(?=[\u4e00-\u9fff])/.exec(cells[i] ?? "");
    if (digits) return digits[1] ?? digits[2] ?? "";
  }
  return "";
}

const POWERS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 千元: 3, 亿元: 8 };

/** The exact value in 元 with two digits, or of a count as printed. */
function amountOf(printed: string, unit: string): string {
  const plain = printed.replace(/[,，%]/g, "").replace("．", ".");
  const power = POWERS[unit];
  if (power === undefined) return plain;
  const [whole = "0", fraction = ""] = plain.replace("-", "").split(".");
  const digits = `${whole}${fraction.padEnd(power + 2, "0")}`.slice(0, whole.length + power + 2);
  const fen = BigInt(digits).toString().padStart(3, "0");
  const sign = plain.startsWith("-") && BigInt(digits) !== 0n ? "-" : "";
  return `${sign}${fen.slice(0, -2)}.${fen.slice(-2)}`;
}
