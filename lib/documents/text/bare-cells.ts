import type { Row } from "../model";
import { type Line, trimmedCell } from "./lines";

const LONGEST_CELL = 42;
const LONGEST_HEADER = 20;
/** Signs of a line outside tables. */
const OUTSIDE =
  /[。；，：:]|表$|^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]+[)）、])|^20\d{2}年度?$/;
const HEADER_WORD =
  /^(?:项目|类|款|项|栏次|行次|(?:20\d{2}年度?|本年|年初|全年)?(?:决算|预算)数|金额|合计|小计|收入|支出)$|科目(?:编码|名称|代码)|(?:合计|收入|支出|拨款|结余|结转|补助|经费|购置费|维护费|接待费|境）费|教育收费)$/;

/** A line between empty ones; a run of them is a row when its lines look like cells. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (/^[ \u00a0]*$/.test(line.text)) {
      if (open.length > 0) runs.push(open);
      open = [];
    } else open.push(line);
  }
  if (open.length > 0) runs.push(open);
  return runs;
}

/** Cells are short and no sentences; an empty cell (a full-width space), a figure or a header word gives a row away. */
function isCellRun(run: readonly Line[]): boolean {
  if (run.length < 2) return false;
  const texts = run.map((line) => line.text.replace(/[\s\u3000\u00a0]/g, ""));
  if (texts.some((text) => text.length > LONGEST_CELL || /[。；]/.test(text))) return false;
  return (
    texts.some((text) => text === "" || /^(?:-?[\d０-９,.，．]+|[-—–－]+)$/.test(text)) ||
    texts.filter((text) => HEADER_WORD.test(text)).length >= 2
  );
}

/**
 * A text written a cell a line without tabs, an empty line behind each row: rows of a table have as many lines.
 * Runs that differ are whole tables whose rows no empty line ends, or words of a page in any order.
 */
export function isBareCellText(lines: readonly Line[]): boolean {
  const spaced = lines.filter((line) => /\S {2,}-?\d[\d,.]*(?: +-?\d[\d,.]*)*\s*$/.test(line.text)).length;
  if (spaced >= 5) return false;
  const rows = runsOf(lines).filter(isCellRun);
  const alike = rows.filter((row, i) => row.length >= 3 && row.length === rows[i + 1]?.length).length;
  return rows.length >= 8 && alike >= 5;
}

/** Words above a row, none of them a title, a caption, a heading or a sentence: a row of its header. */
function isHeaderRun(run: readonly Line[]): boolean {
  const texts = run.map((line) => line.text.replace(/[\s\u3000\u00a0]/g, ""));
  return (
    texts.length >= 2 &&
    texts.every(
      (text) => text.length <= LONGEST_HEADER && /[\u4e00-\u9fff]/.test(text) && !OUTSIDE.test(text),
    )
  );
}

export function readBareCellLines(lines: readonly Line[]): Row[] {
  const runs = runsOf(lines);
  const rows = runs.map(isCellRun);
  for (let i = runs.length - 2; i >= 0; i--) rows[i] ||= rows[i + 1] === true && isHeaderRun(runs[i] ?? []);
  return runs.flatMap((run, i): Row[] => {
    const cells = run.map((line) => trimmedCell(line.text, line.place, 0));
    if (rows[i]) return [{ kind: "cells", aligned: false, cells }];
    return cells
      .filter((cell) => cell.text !== "")
      .map((cell) => ({ kind: "text", aligned: false, cells: [cell] }));
  });
}
