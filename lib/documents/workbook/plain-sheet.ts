import { BUDGETS } from "../budgets";

const COLUMN = /<(?:\w+:)?col\s[^<>]*>/g;
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*>/g;
const CELL_OR_FORMULA = /<((?:\w+:)?[cf])(?=[\s/>])[^<>]*>/g;
const DATA = /<((?:\w+:)?sheetData)(?=[\s/>])[^<>]*>/;

/**
 * The XML of a worksheet with its cells, columns and merged ranges only. What the file claims about ranges without
 * filling them (links, formats of a million columns, formulas shared down a column) would be spread out by the library.
 */
export function plainSheet(xml: string): string {
  const opening = DATA.exec(xml);
  if (!opening) return "<worksheet></worksheet>";
  const [tag, name = ""] = opening;
  const start = opening.index + tag.length;
  const found = tag.endsWith("/>") ? start : xml.lastIndexOf(`</${name}>`);
  const end = found < start ? xml.length : found;
  const columns = columnsOf(xml.slice(0, opening.index));
  const merges = (xml.slice(end).match(MERGE) ?? []).slice(0, BUDGETS.sheetMerges.most);
  const data = withoutFormulas(xml.slice(start, end));
  return `<worksheet><cols>${columns}</cols><sheetData>${data}</sheetData><mergeCells>${merges.join("")}</mergeCells></worksheet>`;
}

/** Descriptions of columns as far as a sheet has columns; none is spread over more. */
function columnsOf(head: string): string {
  const most = BUDGETS.sheetColumns.most;
  let left = most;
  let kept = "";
  for (const [column] of head.matchAll(COLUMN)) {
    const min = attribute(column, "min");
    const max = Math.min(attribute(column, "max"), most);
    if (!(min >= 1 && min <= max)) continue;
    left -= max - min + 1;
    if (left < 0) break;
    kept += column.replace(/\bmax\s*=\s*(["'])\d+\1/, `max="${max}"`);
  }
  return kept;
}

const attribute = (tag: string, name: string): number =>
  Number(new RegExp(`\\b${name}\\s*=\\s*["'](\\d{1,12})["']`).exec(tag)?.[1] ?? Number.NaN);

/** The stored result stands right behind the formula. */
const RESULT = /\s*<(?:\w+:)?(?:v(?:\s[^<>]*)?>[^<]|is[\s>])/y;

/**
 * That a cell is computed is kept, how is not: what is shown is the stored result. A cell without one becomes a number
 * without a value: the library would give an untyped one the value 0, which nobody printed.
 */
function withoutFormulas(data: string): string {
  const pieces: string[] = [];
  const seek = seeker(data);
  let at = 0;
  let cell = -1;
  CELL_OR_FORMULA.lastIndex = 0;
  for (let match = CELL_OR_FORMULA.exec(data); match; match = CELL_OR_FORMULA.exec(data)) {
    const [tag, name = ""] = match;
    if (name.endsWith("c")) {
      cell = match.index;
      continue;
    }
    const opened = match.index + tag.length;
    const end = tag.endsWith("/>") ? opened : seek(`</${name}>`, opened);
    RESULT.lastIndex = end;
    if (cell >= at && !RESULT.test(data))
      pieces.push(data.slice(at, cell), untyped(data.slice(cell, match.index)));
    else pieces.push(data.slice(at, match.index));
    pieces.push("<f>0</f>");
    at = end;
    CELL_OR_FORMULA.lastIndex = end;
  }
  return pieces.join("") + data.slice(at);
}

/** The beginning of a cell, its type replaced by that of a number. */
const untyped = (opening: string): string =>
  opening.replace(/^<[^<>]*>/, (tag) =>
    tag.replace(/\st\s*=\s*(["'])\w*\1/, "").replace(/^<[\w:]+/, (name) => `${name} t="n"`),
  );

/** Finds the end of a mark behind a place; a mark that was not found once is not looked for again. */
function seeker(data: string): (mark: string, from: number) => number {
  const absent = new Set<string>();
  return (mark, from) => {
    if (absent.has(mark)) return from;
    const found = data.indexOf(mark, from);
    if (found >= 0) return found + mark.length;
    absent.add(mark);
    return from;
  };
}
