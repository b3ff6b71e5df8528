import type { Row } from "../documents/model";
import { joinHan, plainLabel } from "./label";
import { parsePrintedNumber } from "./printed-number";

/** The row 1 2 3 … n under a header: where it stands and at which cell each number stands. */
export interface NumberRow {
  readonly index: number;
  readonly positions: readonly number[];
}

const LABELS = /^(?:栏次|项|类|款|合计|科目名称|行次|序号|)$/;

/** Reads a row as column numbers: at least three, 1 2 3 … without gap, between nothing but blanks and 栏次. */
export function columnNumbers(row: Row): number[] | null {
  const positions: number[] = [];
  for (const [i, cell] of row.cells.entries()) {
    const text = plainLabel(cell.text).replace(/^[（]?(\d+)[）]?(?:[=＝].*)?$/, "$1");
    if (LABELS.test(text)) continue;
    if (text !== String(positions.length + 1)) return null;
    positions.push(i);
  }
  return positions.length >= 3 ? positions : null;
}

/** The last column-number row among the first rows of a table. */
export function findNumberRow(rows: readonly Row[], limit = 16): NumberRow | null {
  let found: NumberRow | null = null;
  for (let i = 0; i < Math.min(rows.length, limit); i++) {
    const row = rows[i] as Row;
    const positions = columnNumbers(row);
    if (positions) found = { index: i, positions };
    else if (found && holdsFigures(row)) break;
  }
  return found;
}

/** A row of data, whose figures may all be whole: a header printed again below it is not the table's first. */
function holdsFigures(row: Row): boolean {
  const numbers = row.cells.flatMap((cell) => parsePrintedNumber(cell.text) ?? []);
  return numbers.length >= 3 || numbers.some((number) => number.decimals > 0);
}

/**
 * Header text of each column, parent before child ("预算数/公务用车购置及运行维护费/小计").
 * Aligned rows are read by column, a blank belonging to the cell at its left where both have the same parents;
 * collapsed rows (a merged cell printed once) by grouping the last
 * full row under its parents: an empty leaf is a parent of its own, a run of leaves shares one.
 */
export function columnPaths(header: readonly Row[], width: number): string[] | null {
  const rows = header.filter((row) => row.cells.some((cell) => cell.text !== ""));
  if (rows.length === 0) return null;
  return rows.every((row) => row.aligned) ? alignedPaths(rows, width) : collapsedPaths(rows, width);
}

function alignedPaths(rows: readonly Row[], width: number): string[] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  for (const [depth, row] of rows.entries()) {
    let [last, above] = ["", ""];
    const reach = reachOf(row, rows.slice(depth + 1), width);
    for (let j = 0; j < width; j++) {
      const text = joinHan((j % reach === 0 ? row.cells[j / reach]?.text : "") ?? "");
      const path = paths[j] as string[];
      const parents = path.join("/");
      if (text !== "") [last, above] = [text, parents];
      const below = rows.slice(depth + 1).some((lower) => (lower.cells[j]?.text ?? "") !== "");
      const label = text !== "" ? text : below && above === parents ? last : "";
      if (label !== "" && path.at(-1) !== label) path.push(label);
    }
  }
  return paths.map((path) => path.join("/"));
}

/** Columns each word stands over: several where the row below repeats its words once for each of this row's (收入, 支出). */
function reachOf({ cells }: Row, below: readonly Row[], width: number): number {
  const reach = width / cells.length;
  if (cells.length < 2 || reach < 2 || !Number.isInteger(reach) || cells.some(({ text }) => text === ""))
    return 1;
  const repeats = below.some((row) => {
    const words = Array.from({ length: width }, (_, j) => plainLabel(row.cells[j]?.text ?? ""));
    return (
      words.filter((word) => word !== "").length > cells.length &&
      words.every((word, j) => word === words[j % reach])
    );
  });
  return repeats ? reach : 1;
}

function collapsedPaths(rows: readonly Row[], width: number): string[] | null {
  const depth = rows.findLastIndex((row) => row.cells.length === width);
  const bottom = rows[depth];
  if (!bottom) return null;
  const leaves = bottom.cells.map((cell) => joinHan(cell.text));
  const above = rows.slice(0, depth);
  const parent = above.at(-1);
  if (parent?.cells.length === width)
    return leaves.map((leaf, j) => path(joinHan(parent.cells[j]?.text ?? ""), leaf));
  const groups = leafGroups(leaves);
  const named = parent?.cells.map((cell) => joinHan(cell.text)).filter((text) => text !== "") ?? [];
  const parents = collapsedPaths(above, groups.length) ?? (named.length === groups.length ? named : null);
  if (!parents) return outerParents(leaves, named);
  return groups.flatMap((group, g) => group.map((leaf) => path(parents[g] ?? "", leaf)));
}

/** Where groups and parents do not pair up: blanks before the first leaf and behind the last take the outer parents. */
function outerParents(leaves: readonly string[], named: readonly string[]): string[] | null {
  const first = leaves.findIndex((leaf) => leaf !== "");
  const last = leaves.findLastIndex((leaf) => leaf !== "");
  if (first < 0 || leaves.slice(first, last + 1).includes("")) return null;
  const trailing = leaves.length - 1 - last;
  if (named.length < first + trailing) return null;
  return leaves.map(
    (leaf, i) => (i < first ? named[i] : i > last ? named[named.length - (leaves.length - i)] : leaf) ?? "",
  );
}

function path(parent: string, leaf: string): string {
  if (parent === "" || parent === leaf) return leaf;
  return leaf === "" ? parent : `${parent}/${leaf}`;
}

function leafGroups(leaves: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const leaf of leaves) {
    const last = groups.at(-1);
    const opensGroup = leaf === "" || /^(?:小计|合计)$/.test(leaf) || last === undefined || last[0] === "";
    if (opensGroup) groups.push([leaf]);
    else last.push(leaf);
  }
  return groups;
}

/** All header words in reading order, plain. */
export function headerWords(header: readonly Row[]): string[] {
  return header
    .flatMap((row) => row.cells.map((cell) => plainLabel(cell.text)))
    .filter((word) => word !== "");
}

/** A heading inside a grid: one cell alone, or a numbered caption spanning an aligned row. */
export function isSpanningHeading(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.text !== "");
  const only = filled[0];
  if (filled.length !== 1 || !only || parsePrintedNumber(only.text)) return false;
  if (row.cells.length === 1) return true;
  return row.cells[0] === only && /^[一二三四五六七八九十]+、/.test(plainLabel(only.text));
}
