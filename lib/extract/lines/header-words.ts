import type { Form, FormColumn } from "../../accounts/form";
import { SUBJECT_FORMS } from "../../accounts/registry";
import { plainLabel } from "../label";
import type { Measure } from "./clusters";
import type { Extent, Piece } from "./pieces";
import { compose, composeWords, extentOf, type HeaderWord } from "./words";

/** A column sequence as the header prints it; where each column's word stands, where the print tells. */
export interface HeaderReading {
  readonly columns: readonly FormColumn[];
  anchors(measure: Measure): (Extent | null)[];
}

/** Other prints of a column's word. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  本年收入合计: ["收入合计", "合计"],
  财政拨款收入: ["财政拨款"],
  附属单位上缴收入: ["附属单位缴款"],
  对附属单位补助支出: ["附属单位补助支出"],
  本年支出合计: ["支出合计", "合计", "小计", "本年支出", "决算数"],
  公用经费: ["日常公用经费"],
  年初结转和结余: ["上年结转和结余", "年初结余和结转", "合计", "小计"],
  年末结转和结余: ["合计", "小计"],
  本年收入: ["合计", "小计"],
  基本支出: ["小计", "合计"],
  项目支出结转和结余: ["小计", "合计"],
  事业收入: ["小计"],
  "其中：教育收费": ["教育收费"],
};

/** Words any header of a table by subject may hold besides its columns. */
const FRAME = [
  "项目",
  "栏次",
  "行次",
  "支出功能分类科目编码",
  "支出功能分类科目代码",
  "功能分类科目编码",
  "功能分类科目代码",
  "功能分类科目名称",
  "功能分类科目",
  "功能分类",
  "功能科目编码",
  "科目编码",
  "科目代码",
  "科目名称",
  "类款项",
  "类",
  "款",
  "项",
  "编码",
  "代码",
  "名称",
];

/**
 * The column sequence of a form that the header words name: every word of the sequence is printed, whole or
 * broken over lines, no word is left over, and the words stand in the sequence's order.
 */
export function readSubjectHeader(
  form: Form,
  header: readonly Piece[],
  numbered: number | null,
): HeaderReading | null {
  const words = header.filter((piece) => piece.kind === "word");
  const fitting = layoutsOf(form)
    .filter((columns) => numbered === null || columns.length === numbered)
    .flatMap((columns) => {
      const reading = matchPlaces(columns, words) ?? matchWords(columns, words);
      return reading ? [reading] : [];
    });
  return fitting.length === 1 ? (fitting[0] as HeaderReading) : null;
}

function layoutsOf(form: Form): FormColumn[][] {
  return form.layouts.map((layout) =>
    layout.flatMap((id) => form.columns.find((column) => column.id === id) ?? []),
  );
}

/** Whether a word can stand in a header of the form. */
export function isHeaderWord(form: Form, word: string): boolean {
  return vocabularyOf(form.columns).some((phrase) => phrase.includes(word));
}

function vocabularyOf(columns: readonly FormColumn[]): string[] {
  const parts = columns.flatMap((column) => column.zh.split("/"));
  return [...new Set([...parts.flatMap(printsOf), ...FRAME].map(plainLabel))];
}

/** The lowest words from left to right, where they lie side by side, are the columns of the sequence in order. */
function matchPlaces(columns: readonly FormColumn[], pieces: readonly Piece[]): HeaderReading | null {
  if (!pieces.some((piece) => piece.gap >= 2 && piece.gap !== Number.POSITIVE_INFINITY)) return null;
  for (const measure of [narrow, wide]) {
    const words = composeWords(pieces, vocabularyOf(columns), measure);
    const leaves = words && lowest(words, measure);
    const fits =
      leaves?.length === columns.length &&
      leaves.every(({ word }, i) => printsOf(leafOf(columns[i] as FormColumn)).includes(word));
    if (fits) return { columns, anchors: (by) => leaves.map((leaf) => extentOf(leaf.pieces, by)) };
  }
  return null;
}

const narrow: Measure = (piece) => piece.narrow;
const wide: Measure = (piece) => piece.wide;

/** Words without another one below them, from left to right, without the words of the label columns. */
function lowest(words: readonly HeaderWord[], measure: Measure): HeaderWord[] | null {
  const placed = words
    .filter(({ word }) => !FRAME.includes(word))
    .map((word) => ({ word, extent: extentOf(word.pieces, measure) }));
  if (placed.some(({ extent }) => extent === null)) return null;
  const known = placed as { word: HeaderWord; extent: Extent }[];
  const rowOf = (word: HeaderWord): number => Math.max(...word.pieces.map((piece) => piece.row));
  return known
    .filter(
      (a) =>
        !known.some(
          (b) =>
            rowOf(b.word) > rowOf(a.word) &&
            Math.min(...b.word.pieces.map((piece) => piece.row)) > rowOf(a.word) &&
            b.extent.from < a.extent.to &&
            b.extent.to > a.extent.from,
        ),
    )
    .toSorted((a, b) => a.extent.from + a.extent.to - b.extent.from - b.extent.to)
    .map(({ word }) => word);
}

/** Every word of the sequence is printed somewhere, none is left over, whole words on one line keep its order. */
function matchWords(columns: readonly FormColumn[], words: readonly Piece[]): HeaderReading | null {
  const vocabulary = vocabularyOf(columns);
  if (words.some((word) => !vocabulary.some((phrase) => phrase.includes(plainLabel(word.text))))) return null;
  const leaves = columns.map(leafOf);
  const free = [...words];
  const found: (Piece[] | null)[] = columns.map(() => null);
  for (const i of bySpecific(leaves)) {
    const pieces = takeWord(leaves[i] as string, free);
    if (!pieces) return null;
    found[i] = pieces;
  }
  if (!inOrder(found.map((pieces) => (pieces?.length === 1 ? (pieces[0] as Piece) : null)))) return null;
  return { columns, anchors: (measure) => found.map((pieces) => extentOf(pieces ?? [], measure)) };
}

function leafOf(column: FormColumn): string {
  return column.zh.split("/").at(-1) ?? column.zh;
}

function printsOf(word: string): string[] {
  return [word, ...(ALSO[word] ?? [])].map(plainLabel);
}

/** Longer words first, so that 财政拨款收入 is not used up for a shorter one; the sequence's order among equals. */
function bySpecific(leaves: readonly string[]): number[] {
  return leaves
    .map((_, i) => i)
    .toSorted((a, b) => (leaves[b]?.length ?? 0) - (leaves[a]?.length ?? 0) || a - b);
}

/** Takes the pieces that print a word out of the free ones, whole or in fragments. */
function takeWord(word: string, free: Piece[]): Piece[] | null {
  for (const print of printsOf(word)) {
    const found = compose(print, free);
    if (!found) continue;
    for (const piece of found) free.splice(free.indexOf(piece), 1);
    return found;
  }
  return null;
}

/** Whole words on one line never stand against the order of the columns. */
function inOrder(words: readonly (Piece | null)[]): boolean {
  for (const [i, a] of words.entries()) {
    for (const b of words.slice(i + 1))
      if (a && b && a.row === b.row && a.place.char > b.place.char) return false;
  }
  return true;
}

export const formOfTable = (table: string): Form | undefined =>
  SUBJECT_FORMS.find((form) => form.table === table);
