import { joinHan } from "../label";
import { type SubjectIndex, subjectKey } from "../subjects";
import type { Piece } from "./pieces";
import type { LineRow } from "./row-stream";

export function printedName(pieces: readonly Piece[]): string {
  return joinHan(pieces.map((piece) => piece.text).join(""));
}

/**
 * The name as printed. Where it is wrapped, lines of a neighbour may be mixed in or one may be lost: then
 * the known name of the code is taken, if what is printed is part of it or it part of what is printed.
 */
export function nameOf(row: LineRow, subjects: SubjectIndex): string {
  const printed = printedName(row.name);
  const whole = row.name.length > 0 && row.name.every((piece) => piece.row === row.anchor.row);
  const known = subjects.find(row.code ?? "")?.name;
  if (whole || known === undefined) return printed;
  const [a, b] = [subjectKey(printed), subjectKey(known)];
  return a.includes(b) || b.includes(a) ? known : printed;
}
