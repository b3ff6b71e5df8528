import { addMeanings, type Meaning, readLabel } from "../../accounts/meaning";
import type { Row } from "../../documents/model";
import { columnPaths } from "../header";
import { bareLabel, joinHan, plainLabel } from "../label";
import { parsePrintedNumber } from "../printed-number";
import { bracketUnit } from "../unit";
import { holdsFigure, holdsWords } from "./figure";

/** One column of a grid: what its header says from top to bottom. */
export interface GridColumn {
  readonly index: number;
  /** Labels from the top, joined by a slash. */
  readonly path: string;
  readonly meaning: Meaning;
  /** The unit its own header states. */
  readonly unit: string | null;
  readonly line: number | null;
}

/** Columns of labels and the columns of amounts behind them. */
export interface Block {
  readonly labels: readonly GridColumn[];
  readonly values: readonly GridColumn[];
}

const UNIT = /（?(?:金额)?(?:单位：)?（?(?:人民币)?(?:万元|亿元|千元|百元|元|人|人次|辆|个|批次|批)）/g;

/** What one label says, without its list number and unit. */
export function meaningOfLabel(label: string): Meaning {
  return readLabel(bareLabel(plainLabel(label).replace(UNIT, "")));
}

export function gridColumns(header: readonly Row[], width: number): GridColumn[] {
  const paths = columnPaths(header, width) ?? Array.from({ length: width }, () => "");
  return paths.map((path, index) => {
    const labels = path.split("/").filter((label) => label !== "");
    return {
      index,
      path: joinHan(path),
      meaning: addMeanings(labels.map(meaningOfLabel)),
      unit: labels.map(bracketUnit).findLast((unit) => unit !== null) ?? null,
      line: header[0]?.cells[0]?.place.line ?? null,
    };
  });
}

/** Cuts the columns into blocks, each of label columns and the amounts that follow; columns that hold nothing are left out. */
export function blocksOf(columns: readonly GridColumn[], body: readonly Row[]): Block[] {
  const blocks: { labels: GridColumn[]; values: GridColumn[] }[] = [];
  for (const column of columns) {
    const kind = kindOf(column, body);
    const last = blocks.at(-1);
    if (kind === "label" && (!last || last.values.length > 0)) blocks.push({ labels: [column], values: [] });
    else if (kind === "label") last?.labels.push(column);
    else if (last) last.values.push(column);
    else blocks.push({ labels: [], values: [column] });
  }
  return blocks.filter(({ values }) => values.length > 0);
}

/** Words of codes, names and line numbers stand over labels, whatever else is printed above them. */
function kindOf({ index, meaning, path }: GridColumn, body: readonly Row[]): "label" | "value" {
  const { frame, phase, computed, whole } = meaning;
  if (frame !== null && frame !== "label") return "label";
  const framed = frame !== null && phase === null && computed === null;
  const texts = body.map((row) => row.cells[index]?.text ?? "");
  const figures = texts.filter(holdsFigure).length;
  const words = texts.filter(holdsWords).length;
  if (framed && !whole && figures <= words) return "label";
  return (framed || path === "" || meaning.unknown !== "" || figures === 0) && words > figures
    ? "label"
    : "value";
}

/** A figure with decimals below a word for names or codes: the header is not printed over its columns. */
export function isShifted(blocks: readonly Block[], body: readonly Row[]): boolean {
  const labels = blocks.flatMap((block) => block.labels.filter(({ meaning }) => meaning.frame !== "line"));
  return labels.some(({ index }) =>
    body.some((row) => (parsePrintedNumber(row.cells[index]?.text ?? "")?.decimals ?? 0) > 0),
  );
}
