import type { Cell, Row } from "../../documents/model";
import { collapsedHeaders } from "../collapsed-header";
import { type GridColumn, gridColumns } from "../grid/columns";
import { headerGrammar, isLabel } from "../grid/header-grammar";
import { judgeHeader } from "../grid/judge-header";
import { plainLabel } from "../label";
import type { Piece } from "./pieces";

/** Labels and the amounts behind them, as the words of a header tell. */
export interface WordBlock {
  /** Words over the labels, from the top; null where the block has amounts alone. */
  readonly label: readonly string[] | null;
  /** Whether the lines of the block are numbered. */
  readonly numbered: boolean;
  readonly values: readonly WordColumn[];
}

export interface WordColumn {
  readonly path: readonly string[];
  readonly column: GridColumn;
}

/** The lines above the first figures, and the numbers of the columns where they are printed. */
export interface HeaderLines {
  readonly levels: readonly (readonly string[])[];
  readonly numbered: number | null;
  /** Index of the first line of the body. */
  readonly end: number;
}

const NUMBERING = /^(?:栏次|行次|序号)$/;

/** 类 款 项 one space apart are read as one word. */
const CODE_PARTS = /^类款项?$/;

/** Cuts a table where its figures begin; the line 1 2 3 … counts the columns. */
export function headerLines(lines: readonly (readonly Piece[])[]): HeaderLines {
  const levels: string[][] = [];
  let numbered: number | null = null;
  for (const [end, line] of lines.entries()) {
    const count = numbersIn(line);
    if (count === null && line.some(({ kind }) => kind !== "word")) return { levels, numbered, end };
    if (count) numbered = count;
    const words = line.filter(
      ({ kind, text }) => kind === "word" && !(count && NUMBERING.test(plainLabel(text))),
    );
    if (words.length > 0)
      levels.push(words.flatMap(({ text }) => (CODE_PARTS.test(text) ? [...text] : [text])));
  }
  return { levels, numbered, end: lines.length };
}

/** How many columns a line numbers 1 2 3 … n; 0 for a line of words, null for one of other figures. */
function numbersIn(line: readonly Piece[]): number | null {
  const figures = line.filter(({ kind }) => kind !== "word");
  const inOrder = figures.every(({ ascii }, i) => ascii === String(i + 1));
  return inOrder && figures.length !== 1 ? figures.length : null;
}

/**
 * Every way the words of a header can stand for columns, by the amounts they name, those that say most first; several
 * ways of the labels alone are one.
 */
export function wordHeaders(
  { levels, numbered }: HeaderLines,
  isName: (label: string) => boolean,
): { readonly blocks: readonly WordBlock[]; readonly score: number }[] {
  const ways = new Map<string, { blocks: WordBlock[]; score: number }>();
  for (const paths of collapsedHeaders(levels, null, headerGrammar(isName))) {
    const rows = rowsOf(paths);
    const columns = gridColumns(rows, paths.length);
    const blocks = blocksOf(paths, columns);
    const values = blocks.flatMap((block) => block.values);
    if (values.length === 0 || (numbered !== null && values.length !== numbered)) continue;
    const key = blocks.map((block) => block.values.map(({ path }) => path.join("/")).join()).join(" ");
    const amounts = values.filter(({ column }) => column.meaning.computed === null).length;
    const score = judgeHeader(rows, paths.length) + amounts;
    if (score > (ways.get(key)?.score ?? Number.NEGATIVE_INFINITY)) ways.set(key, { blocks, score });
  }
  return [...ways.values()].toSorted((a, b) => b.score - a.score);
}

/** Words of columns from top to bottom, as rows of cells. */
export function rowsOf(
  paths: readonly (readonly string[])[],
  place: Cell["place"] = { line: 1, char: 0 },
): Row[] {
  const depth = Math.max(0, ...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, d) => ({
    kind: "cells" as const,
    aligned: true,
    cells: paths.map((path) => ({ text: path[d] ?? "", place })),
  }));
}

function blocksOf(paths: readonly (readonly string[])[], columns: readonly GridColumn[]): WordBlock[] {
  const blocks: { label: readonly string[] | null; numbered: boolean; values: WordColumn[] }[] = [];
  for (const [i, column] of columns.entries()) {
    const path = paths[i] ?? [];
    const { meaning } = column;
    const open = blocks.at(-1);
    if (!isLabel(meaning)) {
      if (open) open.values.push({ path, column });
      else blocks.push({ label: null, numbered: false, values: [{ path, column }] });
      continue;
    }
    if (meaning.frame === "remark") continue;
    const numbered = meaning.frame === "line";
    if (!open || open.values.length > 0) blocks.push({ label: numbered ? null : path, numbered, values: [] });
    else Object.assign(open, { label: open.label ?? path, numbered: open.numbered || numbered });
  }
  return blocks.filter(({ values }) => values.length > 0);
}
