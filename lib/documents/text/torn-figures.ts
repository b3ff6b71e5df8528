import type { Line } from "./lines";

const ENDS = /\d$/;
const GOES_ON = /^[.．]\d/;

/** A figure broken before its point is one: the line that begins with the point goes on the one above. */
export function joinTornFigures(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const above = out.at(-1);
    if (above && GOES_ON.test(line.text) && ENDS.test(above.text)) out[out.length - 1] = joined(above, line);
    else out.push(line);
  }
  return out;
}

/** Offsets behind the break lead to the line below, by as much as stands between the two in the document. */
function joined(above: Line, below: Line): Line {
  const before = above.place.gaps ?? [];
  const left = before.reduce((sum, { length }) => sum + length, 0);
  const length = below.place.char - (above.place.char + above.text.length + left);
  const at = above.text.length;
  const gaps = [
    ...before,
    ...(length > 0 ? [{ at, length }] : []),
    ...(below.place.gaps ?? []).map((gap) => ({ at: at + gap.at, length: gap.length })),
  ];
  return { ...above, text: above.text + below.text, place: { ...above.place, gaps } };
}
