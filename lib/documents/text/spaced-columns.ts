import type { Cell, Row } from "../model";
import { anchorColumns, findAnchors } from "./anchored-columns";
import { type HeaderReading, headerReadings } from "./spaced-header";
import { blank, centre, overlap, row, type Span, type TokenLine } from "./spaced-span";
import type { Token } from "./tokens";
import { isLoneCode, joinWrapped } from "./wrapped-names";

/** The columns of a block in order; `amounts` are the ones that hold figures. */
export interface Columns {
  readonly header: readonly Row[];
  readonly kinds: readonly Token["kind"][];
  /** Indexes of amount columns that were used on this page. */
  readonly used: readonly number[];
}

export interface LaidOut {
  readonly rows: readonly Row[];
  readonly columns: Columns | null;
  /** Pieces that fell on a cell already taken: how badly the columns were read. */
  readonly collisions: number;
  /** How much of the header its judge understands. */
  readonly understood: number;
}

/** How much a reader of forms makes of header rows over columns; more is better. */
export type Judge = (header: readonly Row[], width: number) => number;

const NOTHING: LaidOut = { rows: [], columns: null, collisions: 0, understood: 0 };

/**
 * Lays lines out as aligned rows. Where neither header nor the page before tells the columns, nothing is laid out. Words
 * over several columns may stand in the middle over them or at the left: the judge chooses the reading.
 */
export function layOut(lines: readonly TokenLine[], before: Columns | null, judge: Judge): LaidOut {
  const anchored = findAnchors(lines);
  const first = anchored ? anchored.index + 1 : lines.findIndex(isDataLine);
  if (first < 0)
    return { ...NOTHING, rows: lines.map((line) => row(line.map(({ cell }) => cell))), columns: before };
  const body = joinWrapped(withLoneCodes(lines.slice(first)));
  const { spans, lines: data } = anchored
    ? anchorColumns(anchored.anchors, body, spansOf(body, WORDS))
    : { spans: spansOf(body, KINDS), lines: body };
  const collisions = countCollisions(data, spans) + body.length - data.length;
  if (first === 0)
    return before
      ? { ...NOTHING, rows: continued(data, spans, before), columns: before, collisions }
      : { ...NOTHING, collisions };
  const words = lines.slice(0, anchored ? anchored.index : first);
  const columns = withNamed(words, spans);
  const numbers = anchored ? [numberRow(anchored.anchors, columns)] : [];
  const header = bestOf(
    headerReadings(words, columns).map((reading) => ({
      ...reading,
      rows: [...reading.rows, ...numbers],
    })),
    columns.length,
    judge,
  );
  const used = columns.flatMap((span, i) => (span.kind === "amount" && span.used ? [i] : []));
  return {
    rows: [...header.rows, ...data.map((line) => row(cellsAt(line, columns)))],
    columns: { header: header.rows, kinds: columns.map((span) => span.kind), used },
    collisions,
    understood: header.understood,
  };
}

/** The reading that is understood best; of equal ones that whose words stand where a print sets them for certain. */
function bestOf(readings: readonly HeaderReading[], width: number, judge: Judge) {
  const judged = readings.map((reading) => ({
    ...reading,
    understood: judge(reading.rows, width) - reading.lost,
  }));
  return judged.reduce((best, next) => (next.understood > best.understood ? next : best));
}

function countCollisions(lines: readonly TokenLine[], spans: readonly Span[]): number {
  const spanOf = new Map(spans.flatMap((span) => span.tokens.map((token) => [token, span] as const)));
  return lines.reduce(
    (count, line) => count + line.length - new Set(line.map((token) => spanOf.get(token))).size,
    0,
  );
}

function isDataLine(line: TokenLine): boolean {
  if (line.some((token) => token.kind === "code" || /\d\.\d/.test(token.cell.text))) return true;
  const amounts = line.filter((token) => token.kind === "amount").length;
  const first = line[0]?.cell.text ?? "";
  return amounts >= 2 || /^[一二三四五六七八九十]+、/.test(first) || (amounts > 0 && /^合\s*计$/.test(first));
}

/** A code whose name stands on other lines is a code all the same. */
function withLoneCodes(lines: readonly TokenLine[]): TokenLine[] {
  return lines.map((line) =>
    line.map((token) => (isLoneCode(line, token) ? { ...token, kind: "code" as const } : token)),
  );
}

const KINDS = ["code", "label", "amount"] as const;
const WORDS = ["code", "label"] as const;

/** Columns of the data lines: codes, labels and figures apart, each by the display columns they cover. */
function spansOf(lines: readonly TokenLine[], kinds: readonly Token["kind"][]): Span[] {
  const spans: Span[] = [];
  for (const kind of kinds) {
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
  return spans
    .filter(({ tokens }) => !tokens.every(({ cell }) => SUM.test(cell.text)))
    .toSorted((a, b) => centre(a) - centre(b));
}

/** A sum reaches over the columns of codes and names: alone it makes none. */
const SUM = /^(?:合|总|小)\s*计$/;

function kindIn(line: TokenLine, token: Token): Token["kind"] {
  return isLoneCode(line, token) ? "code" : token.kind;
}

/** The columns, and those only the header names: lowest words over no column. */
function withNamed(lines: readonly TokenLine[], spans: readonly Span[]): Span[] {
  const tokens = lines.flat();
  const isOver = (token: Token): boolean =>
    tokens.some(
      (other) =>
        other !== token && other.cell.place.line > token.cell.place.line && overlap(other, token) > 0,
    );
  const lowest = tokens.filter((token) => !isOver(token)).toSorted((a, b) => a.x0 - b.x0);
  const free: Span[] = [];
  for (const token of lowest) {
    if (spans.some((span) => overlap(span, token) > 0)) continue;
    const known = free.find((span) => overlap(span, token) > 0);
    if (known) {
      known.x0 = Math.min(known.x0, token.x0);
      known.x1 = Math.max(known.x1, token.x1);
    } else free.push({ x0: token.x0, x1: token.x1, kind: "amount", tokens: [], used: false });
  }
  const unnamed = new Set(spans.filter((span) => !lowest.some((token) => overlap(span, token) > 0)));
  const columns = [...spans, ...free].toSorted((a, b) => centre(a) - centre(b));
  return paired(
    columns,
    (span) => !span.used,
    (span) => unnamed.has(span),
  );
}

/** Words at the left of a column whose cells stand at its right, or behind them, are one column with them. */
function paired(
  columns: readonly Span[],
  isWord: (span: Span) => boolean,
  isUnnamed: (span: Span) => boolean,
): Span[] {
  const out: Span[] = [];
  for (let at = 0; at < columns.length; at++) {
    const [one, next] = [columns[at] as Span, columns[at + 1]];
    const cells =
      next && isWord(one) && isUnnamed(next) ? next : isUnnamed(one) && next && isWord(next) ? one : null;
    if (cells && next) {
      out.push({ ...cells, x0: Math.min(one.x0, next.x0), x1: Math.max(one.x1, next.x1) });
      at += 1;
    } else out.push(one);
  }
  return out;
}

function nearestColumn(columns: readonly Span[], token: { x0: number; x1: number }): number {
  let best = 0;
  for (const [i, span] of columns.entries())
    if (Math.abs(centre(span) - centre(token)) < Math.abs(centre(columns[best] as Span) - centre(token)))
      best = i;
  return best;
}

function numberRow(anchors: readonly Token[], columns: readonly Span[]): Row {
  return row(cellsAt(anchors, columns));
}

function cellsAt(line: TokenLine, columns: readonly Span[]): Cell[] {
  const cells = columns.map(() => blank(line));
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
    const cells = before.kinds.map(() => blank(line));
    for (const token of line) {
      const amount = amounts.findIndex((span) => span.tokens.includes(token));
      const label = own.findIndex((span) => span.tokens.includes(token));
      const at = amount >= 0 ? before.used[amount] : labels[label];
      if (at !== undefined) cells[at] = token.cell;
    }
    return row(cells);
  });
}
