import type { Cell, Row } from "../model";
import { type Line, trimmedCell } from "./lines";

/** Fewer cells to a line, or fewer lines alike, are commas of sentences and figures. */
const FEWEST_CELLS = 3;
const FEWEST_LINES = 3;
const COMMA_OR_QUOTE = /[,"]/;
/** Cells set apart otherwise: by tabs, pipes, or spaces between a word and a figure. */
const OTHERWISE = /[\t|｜│┃]|[\d\u4e00-\u9fff）)][ \u3000]+-?\d/;
const WORD = /[\u4e00-\u9fff]/;
/** A sentence is no cell. */
const SENTENCE = /[。；]/;

interface Part {
  readonly text: string;
  /** Offset of the text in its line, behind a quotation mark. */
  readonly start: number;
  readonly quoted: boolean;
}

/**
 * Rows of a text that is a comma-separated file (RFC 4180): most of its lines hold as many cells as the lines
 * beside them. Null for any other text. Lines without commas between its tables stay text.
 */
export function readCommaRows(lines: readonly Line[]): Row[] | null {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  if (filled.filter(({ text }) => text.includes(",")).length * 2 < filled.length) return null;
  const records = joinedQuotes(filled).map((line) => ({ line, parts: splitAtCommas(line.text) }));
  if (!isTable(records.map(({ parts }) => parts))) return null;
  return records.map(({ line, parts }): Row => {
    const cells = parts.map((part) => cellOf(part, line));
    return cells.filter(({ text }) => text !== "").length < 2 && !isRecord(parts)
      ? { kind: "text", aligned: false, cells: cells.slice(0, 1) }
      : { kind: "cells", aligned: true, cells };
  });
}

/** More lines than this are no cell: a quotation mark that stays open is one that was printed. */
const MOST_LINES = 20;

/** A quotation mark that is not closed in its line goes on in the next ones. */
function joinedQuotes(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const count = opensQuote(line.text) ? linesOfQuote(lines, at) : 1;
    const text = lines.slice(at, at + count).map((one) => one.text);
    joined.push(count === 1 ? line : { ...line, text: text.join("\n") });
    at += count;
  }
  return joined;
}

/** How many lines the open quotation of one takes; one where none of the next closes it. */
function linesOfQuote(lines: readonly Line[], at: number): number {
  for (let count = 2; count <= MOST_LINES && at + count <= lines.length; count++)
    if (isOddlyQuoted(lines[at + count - 1]?.text ?? "")) return count;
  return 1;
}

const opensQuote = (text: string): boolean => /(?:^|,)"/.test(text) && isOddlyQuoted(text);

const isOddlyQuoted = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

function splitAtCommas(text: string): Part[] {
  if (!COMMA_OR_QUOTE.test(text)) return [{ text, start: 0, quoted: false }];
  const parts: Part[] = [];
  for (let at = 0; at <= text.length; ) {
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      parts.push({ text: text.slice(at + 1, end), start: at + 1, quoted: true });
      const comma = text.indexOf(",", end);
      at = comma < 0 ? text.length + 1 : comma + 1;
    } else {
      const comma = text.indexOf(",", at);
      const end = comma < 0 ? text.length : comma;
      parts.push({ text: text.slice(at, end), start: at, quoted: false });
      at = end + 1;
    }
  }
  return parts;
}

/** Two quotation marks stand for one inside a quoted cell. */
function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? text.length : end;
}

const isRecord = (parts: readonly Part[]): boolean =>
  parts.length >= FEWEST_CELLS &&
  parts.every(({ text, quoted }) => quoted || !(OTHERWISE.test(text) || SENTENCE.test(text)));

/** Most lines are records of as many cells as a neighbour's, and labels stand among them. */
function isTable(lines: readonly (readonly Part[])[]): boolean {
  const records = lines.map((parts) => (isRecord(parts) ? parts.length : 0));
  const alike = records.filter(
    (count, at) => count > 0 && (records[at - 1] === count || records[at + 1] === count),
  );
  const named = lines.filter((parts, at) => records[at] && parts.some(({ text }) => WORD.test(text)));
  return alike.length >= FEWEST_LINES && alike.length * 2 > lines.length && named.length * 2 > alike.length;
}

function cellOf({ text, start, quoted }: Part, line: Line): Cell {
  const cell = trimmedCell(text, line.place, start);
  return quoted && cell.text.includes('""') ? { ...cell, text: cell.text.replaceAll('""', '"') } : cell;
}
