import { bareLabel, joinHan } from "../label";
import type { SubjectIndex } from "../subjects";
import { sidesOfLabel } from "../tables/side-table";
import type { Piece } from "./pieces";
import type { Side } from "./side-stream";
import type { WordBlock } from "./word-header";

/** A label of a block and the figures printed behind it on its line. */
export interface WordRow {
  readonly block: number;
  /** Index of its line. */
  readonly line: number;
  readonly code: string | null;
  readonly label: string;
  readonly first: Piece;
  readonly values: readonly Piece[];
}

interface Entry {
  code: string;
  words: Piece[];
  first: Piece;
  values: Piece[];
}

const CODE = /^[1-9]\d{2}(?:\d{2}){0,2}$/;
const PART_OF_CODE = /^\d{2}$/;

/** A name and the code of its subject behind it. */
const isCodeBehind = ([name, code]: readonly Piece[]): boolean =>
  name?.kind === "word" && code?.kind === "digits" && CODE.test(code.ascii);

/** A line as labels with the figures behind each; digits before the first word are the code of a subject. */
function entriesOf(line: readonly Piece[], codeBehind: boolean): Entry[] {
  const entries: Entry[] = [];
  const named = line.some(({ kind }) => kind === "word");
  for (const piece of line) {
    const open = entries.at(-1);
    const isCode = piece.kind === "digits" && (open ? open.words.length === 0 && open.code !== "" : named);
    if (piece.kind === "word") {
      if (open && open.values.length === 0) open.words.push(piece);
      else entries.push({ code: "", words: [piece], first: piece, values: [] });
    } else if (isCode && (open ? PART_OF_CODE : CODE).test(piece.ascii)) {
      if (open) open.code += piece.ascii;
      else entries.push({ code: piece.ascii, words: [], first: piece, values: [] });
    } else if (open && codeBehind && open.code === "" && open.values.length === 0 && CODE.test(piece.ascii))
      open.code = piece.ascii;
    else if (open) open.values.push(piece);
    else entries.push({ code: "", words: [], first: piece, values: [piece] });
  }
  return entries;
}

/** Where the number of a line begins whose label is empty. */
function nextNumber(values: readonly Piece[]): number | undefined {
  const at = values.findIndex(({ kind, ascii }) => kind === "digits" && ascii !== "0");
  return at < 0 ? undefined : at;
}

/** The block of a label where the line has not one for each: the one its side and the number of its line tell. */
function blockOf(
  possible: readonly number[],
  blocks: readonly WordBlock[],
  numbers: readonly number[],
  number: Piece | undefined,
): number | null {
  if (blocks.length === 1) return 0;
  if (possible.length <= 1) return possible[0] ?? null;
  const numbered = possible.every((block) => blocks[block]?.numbered) && number?.kind === "digits";
  const below = possible.filter((block) => Number(number?.ascii) > (numbers[block] ?? 0));
  const nearest = below.toSorted((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0))[0];
  return numbered ? (nearest ?? null) : null;
}

/** Rows of the blocks; null where a line cannot be divided among them. */
export function wordRows(
  lines: readonly (readonly Piece[])[],
  blocks: readonly WordBlock[],
  sidesOf: (label: string) => readonly number[],
): WordRow[] | null {
  const rows: WordRow[] = [];
  const numbers: number[] = blocks.map(() => 0);
  const decimals = lines.some((line) =>
    line.some(({ kind, ascii }) => kind === "figure" && ascii.includes(".")),
  );
  const codeBehind = lines.filter(isCodeBehind).length * 2 >= lines.length;
  for (const [at, line] of lines.entries()) {
    const entries = entriesOf(line, codeBehind);
    if (entries.length > blocks.length) return null;
    let next = 0;
    for (const entry of entries) {
      const label = joinHan(entry.words.map(({ text }) => text).join(""));
      const [number, ...rest] = entry.values;
      const block =
        entries.length === blocks.length
          ? next
          : blockOf(
              sidesOf(label).filter((one) => one >= next),
              blocks,
              numbers,
              number,
            );
      if (block === null) return null;
      next = block + 1;
      if (number) numbers[block] = Number(number.ascii);
      const { numbered } = blocks[block] as WordBlock;
      if (numbered && number && number.kind !== "digits") return null;
      rows.push({
        block,
        line: at,
        code: entry.code || null,
        label,
        first: entry.first,
        values: numbered ? rest.slice(0, decimals ? nextNumber(rest) : undefined) : entry.values,
      });
    }
  }
  return rows;
}

/** The blocks of a table of two sides, or of two and their summary, a label can stand in. */
export function sidesOfBlocks(
  table: "income_expenditure_total" | "fiscal_total",
  count: number,
  subjects: SubjectIndex,
) {
  const at = (side: Side): number[] =>
    side === "left" ? [0] : Array.from({ length: count - 1 }, (_, i) => i + 1);
  return (label: string): number[] => sidesOfLabel(table, bareLabel(label), subjects).flatMap(at);
}
