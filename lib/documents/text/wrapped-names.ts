import { leastOf, mostOf } from "../../records/extremes";
import { linesOfName } from "./name-split";
import type { Token } from "./tokens";

type TokenLine = readonly Token[];

export function isLoneCode(line: TokenLine, token: Token): boolean {
  return token === line[0] && /^(?:\d{3}|\d{5}|\d{7})$/.test(token.cell.text);
}

/** A line with a code or figures, and the lines of nothing but words below it. */
interface Wrapped {
  readonly line: TokenLine;
  readonly coded: boolean;
  readonly below: Token[];
}

/**
 * Names wrapped above and below the line with their code: a name goes on in the next line only where its line
 * is full, and stands around the middle of its row. Only where the table has codes.
 */
export function joinWrapped(lines: readonly TokenLine[]): TokenLine[] {
  if (!lines.some((line) => line.some((token) => token.kind === "code" || isLoneCode(line, token))))
    return [...lines];
  const leading: Token[] = [];
  const rows: Wrapped[] = [];
  for (const line of lines) {
    const only = line.length === 1 ? line[0] : undefined;
    if (only?.kind === "label" && !/^(?:合\s*计|总\s*计)$/.test(only.cell.text))
      (rows.at(-1)?.below ?? leading).push(only);
    else rows.push({ line, coded: isCoded(line), below: [] });
  }
  return joinRows(leading, rows, longestLine(leading, rows));
}

const isCoded = (line: TokenLine): boolean =>
  line[0] !== undefined && (line[0].kind === "code" || isLoneCode(line, line[0]));

const lengthOf = (token: Token): number => token.cell.text.length;
const nameOf = ({ line }: Wrapped): Token | undefined => (line[1]?.kind === "label" ? line[1] : undefined);

/** The longest line of a name, where names are wrapped. */
function longestLine(leading: readonly Token[], rows: readonly Wrapped[]): number {
  const pieces = [
    ...leading,
    ...rows.flatMap((row) => [...(row.coded ? [nameOf(row) ?? []].flat() : []), ...row.below]),
  ];
  return mostOf(pieces, lengthOf);
}

function joinRows(leading: readonly Token[], rows: readonly Wrapped[], full: number): TokenLine[] {
  const joined: TokenLine[] = [];
  let above: readonly Token[] = leading;
  for (const [i, row] of rows.entries()) {
    const own = nameOf(row);
    const next = rows[i + 1];
    const at = row.coded
      ? linesOfName(
          {
            above: above.map(lengthOf),
            own: own ? [lengthOf(own)] : [],
            below: row.below.map(lengthOf),
            nextNamed: next?.coded ? nameOf(next) !== undefined : null,
          },
          full,
        )
      : 0;
    const tokens = [...row.line];
    if (row.coded) addToName(tokens, above, row.below.slice(0, at));
    joined.push(tokens);
    above = row.below.slice(at);
  }
  return joined;
}

function addToName(line: Token[], above: readonly Token[], below: readonly Token[]): void {
  if (above.length + below.length === 0) return;
  const name = line[1]?.kind === "label" ? line[1] : undefined;
  const parts = [...above, ...(name ? [name] : []), ...below];
  line.splice(1, name ? 1 : 0, merged(parts));
}

function merged(pieces: readonly Token[]): Token {
  const [first] = pieces;
  if (!first) throw new RangeError("nothing to merge");
  return {
    ...first,
    x0: leastOf(pieces, (p) => p.x0),
    x1: mostOf(pieces, (p) => p.x1),
    cell: { ...first.cell, text: pieces.map((p) => p.cell.text).join("") },
  };
}
