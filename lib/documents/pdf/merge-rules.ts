import type { Rule } from "./geometry";

/** Parts of one line may stand this far apart: dashes, corners drawn by themselves. */
const GAP = 3.2;
const SAME_LINE = 0.6;
const SHORTEST = 4;

/** Joins the pieces a line is drawn in; what stays shorter than a character is no ruling line. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const lanes: { at: number; rules: Rule[] }[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const lane = lanes.at(-1);
    if (lane && rule.at - lane.at <= SAME_LINE) lane.rules.push(rule);
    else lanes.push({ at: rule.at, rules: [rule] });
  }
  return lanes
    .flatMap(({ rules: pieces }) => joined(pieces))
    .filter((rule) => rule.to - rule.from >= SHORTEST);
}

function joined(pieces: readonly Rule[]): Rule[] {
  const lines: { at: number; from: number; to: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const open = lines.at(-1);
    if (open && piece.from <= open.to + GAP) open.to = Math.max(open.to, piece.to);
    else lines.push({ ...piece });
  }
  return lines;
}
