import type { Cell, Row } from "../model";
import { findAnchors, layOutAnchored } from "./anchored-columns";
import type { Token } from "./tokens";
import { isLoneCode, joinWrapped } from "./wrapped-names";

/** The columns of a block in order; `amounts` are the ones that hold figures. */
export interface Columns {
  readonly header: readonly Row[];
  readonly kinds: readonly Token["kind"][];
  /** Indexes of amount columns that were used on this page. */
  readonly used: readonly number[];
}

interface Span {
  x0: number;
  x1: number;
  kind: Token["kind"];
  tokens: Token[];
  used: boolean;
}

type TokenLine = readonly Token[];

export interface LaidOut {
  readonly rows: readonly Row[];
  readonly columns: Columns | null;
  /** Pieces that fell on a cell already taken: how badly the columns were read. */
  readonly collisions: number;
}

/** Lays lines out as aligned rows. Where neither header nor the page before tells the columns, nothing is laid out. */
export function layOut(lines: readonly TokenLine[], before: Columns | null): LaidOut {
  const anchored = findAnchors(lines);
  if (anchored) {
    const { index, anchors } = anchored;
    const data = joinWrapped(withLoneCodes(lines.slice(index + 1)));
    const rows = layOutAnchored(lines.slice(0, index), lines[index] as TokenLine, anchors, data);
    return { rows, columns: null, collisions: lines.length - rows.length };
  }
  const first = lines.findIndex(isDataLine);
  if (first < 0)
    return {
      rows: lines.map((line) => row(line.map((token) => token.cell))),
      columns: before,
      collisions: 0,
    };
  if (severalPhases(lines.slice(0, first))) return { rows: [], columns: null, collisions: 0 };
  const data = joinWrapped(lines.slice(first));
  const spans = spansOf(data);
  const collisions = countCollisions(data, spans);
  if (first === 0)
    return before
      ? { rows: continued(data, spans, before), columns: before, collisions }
      : { rows: [], columns: null, collisions };
  const { columns, parents, labels } = withHeader(lines.slice(0, first), spans);
  const header = [...parents, labels];
  const rows = data.map((line) => row(cellsAt(line, columns)));
  const used = columns.flatMap((span, i) => (span.kind === "amount" && span.used ? [i] : []));
  return {
    rows: [...header, ...rows],
    columns: { header, kinds: columns.map((span) => span.kind), used },
    collisions,
  };
}

/** Two-sided tables with a budget and an actual column a side: positions alone do not tell them apart. */
function severalPhases(header: readonly TokenLine[]): boolean {
  const words = header.flat().map((token) => token.cell.text.replace(/\s/g, ""));
  return words.filter((word) => /^项目/.test(word)).length >= 2 && words.some((word) => /预算数/.test(word));
}

function countCollisions(lines: readonly TokenLine[], spans: readonly Span[]): number {
  const spanOf = new Map(spans.flatMap((span) => span.tokens.map((token) => [token, span] as const)));
  return lines.reduce(
    (count, line) => count + line.length - new Set(line.map((token) => spanOf.get(token))).size,
    0,
  );
}

function row(cells: readonly Cell[]): Row {
  return { kind: "cells", aligned: true, cells };
}

function isDataLine(line: TokenLine): boolean {
  if (line.some((token) => token.kind === "code" || /\d\.\d/.test(token.cell.text))) return true;
  return (
    line.filter((token) => token.kind === "amount").length >= 2 ||
    /^(?:[一二三四五六七八九十]+、|合\s*计$)/.test(line[0]?.cell.text ?? "")
  );
}

/** A code whose name stands on other lines is a code all the same. */
function withLoneCodes(lines: readonly TokenLine[]): TokenLine[] {
  return lines.map((line) =>
    line.map((token) => (isLoneCode(line, token) ? { ...token, kind: "code" as const } : token)),
  );
}

/** Columns of the data lines: codes, labels and figures apart, each by the display columns they cover. */
function spansOf(lines: readonly TokenLine[]): Span[] {
  const spans: Span[] = [];
  for (const kind of ["code", "label", "amount"] as const) {
    const tokens = lines
      .flatMap((line) => line.filter((token) => kindIn(line, token) === kind))
      .toSorted((a, b) => a.x0 - b.x0);
    let open: Span | null = null;
    for (const token of tokens) {
      if (open && token.x0 < open.x1) {
        open.x1 = Math.max(open.x1, token.x1);
        open.tokens.push(token);
      } else {
        open = { x0: token.x0, x1: token.x1, kind, tokens: [token], used: true };
        spans.push(open);
      }
    }
  }
  return spans.toSorted((a, b) => centre(a) - centre(b));
}

function kindIn(line: TokenLine, token: Token): Token["kind"] {
  return isLoneCode(line, token) ? "code" : token.kind;
}

function centre(span: { x0: number; x1: number }): number {
  return (span.x0 + span.x1) / 2;
}

function overlap(a: { x0: number; x1: number }, b: { x0: number; x1: number }): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
}

/** Adds the columns only the header names, and splits header words into parents (over several columns) and labels. */
function withHeader(
  lines: readonly TokenLine[],
  spans: readonly Span[],
): { columns: Span[]; parents: Row[]; labels: Row } {
  const tokens = lines.flat();
  const amounts = spans.filter((span) => span.kind === "amount");
  const free: Span[] = [];
  for (const token of tokens.toSorted((a, b) => a.x0 - b.x0)) {
    if (spans.some((span) => overlap(span, token) > 0)) continue;
    const under = tokens.filter(
      (other) =>
        other !== token && other.cell.place.line > token.cell.place.line && overlap(other, token) > 0,
    );
    if (under.length >= 2) continue;
    const known = free.find((span) => overlap(span, token) > 0);
    if (known) {
      known.x0 = Math.min(known.x0, token.x0);
      known.x1 = Math.max(known.x1, token.x1);
    } else free.push({ x0: token.x0, x1: token.x1, kind: "amount", tokens: [], used: false });
  }
  const unnamed = amounts.filter((span) => !tokens.some((token) => overlap(span, token) > 0));
  if (unnamed.length > 0 && unnamed.length === free.length) {
    for (const [i, span] of unnamed.entries()) widen(span, free[i] as Span);
    free.length = 0;
  }
  const columns = [...spans, ...free].toSorted((a, b) => centre(a) - centre(b));
  const labelText = columns.map(() => "");
  const parentRows: Row[] = [];
  for (const line of lines) {
    const parent = columns.map((): Cell | null => null);
    for (const token of line) {
      const over = columns.flatMap((span, i) => (overlap(span, token) > 0 ? [i] : []));
      const figures = over.filter((i) => columns[i]?.kind === "amount");
      if (figures.length >= 2 && amounts.length + free.length > 1) parent[figures[0] as number] = token.cell;
      else {
        const at = figures[0] ?? over[0] ?? nearestColumn(columns, token);
        if (columns[at]?.kind !== "amount") labelText[at] = "";
        labelText[at] += token.cell.text;
      }
    }
    if (parent.some((cell) => cell !== null))
      parentRows.push(row(parent.map((cell, i) => cell ?? blank(line, i))));
  }
  const place = lines[0]?.[0]?.cell.place ?? { line: 1, char: 0 };
  return { columns, parents: parentRows, labels: row(labelText.map((text) => ({ text, place }))) };
}

/** Figures set beside their header, none below another: paired in order. */
function widen(span: Span, by: Span): void {
  span.x0 = Math.min(span.x0, by.x0);
  span.x1 = Math.max(span.x1, by.x1);
}

function blank(line: TokenLine, _index: number): Cell {
  return { text: "", place: line[0]?.cell.place ?? { line: 1, char: 0 } };
}

function nearestColumn(columns: readonly Span[], token: Token): number {
  let best = 0;
  for (const [i, span] of columns.entries())
    if (Math.abs(centre(span) - centre(token)) < Math.abs(centre(columns[best] as Span) - centre(token)))
      best = i;
  return best;
}

function cellsAt(line: TokenLine, columns: readonly Span[]): Cell[] {
  const cells = columns.map((_, i) => blank(line, i));
  for (const token of line) {
    const at = columns.findIndex((span) => span.tokens.includes(token));
    const index = at >= 0 ? at : nearestColumn(columns, token);
    const known = cells[index];
    cells[index] =
      known && known.text !== "" ? { ...known, text: `${known.text} ${token.cell.text}` } : token.cell;
  }
  return cells;
}

/** A page without a header: its columns are those used before, if they are as many. */
function continued(lines: readonly TokenLine[], spans: readonly Span[], before: Columns): Row[] {
  const amounts = spans.filter((span) => span.kind === "amount");
  const labels = before.kinds.flatMap((kind, i) => (kind === "amount" ? [] : [i]));
  const own = spans.filter((span) => span.kind !== "amount");
  if (amounts.length !== before.used.length || own.length !== labels.length) return [];
  return lines.map((line) => {
    const cells = before.kinds.map((_, i) => blank(line, i));
    for (const token of line) {
      const amount = amounts.findIndex((span) => span.tokens.includes(token));
      const label = own.findIndex((span) => span.tokens.includes(token));
      const at = amount >= 0 ? before.used[amount] : labels[label];
      if (at !== undefined) cells[at] = token.cell;
    }
    return row(cells);
  });
}
