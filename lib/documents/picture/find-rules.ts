import type { Rule } from "../pdf/geometry";
import { mergeRules } from "../pdf/merge-rules";
import type { Rules } from "../pdf/paths";
import type { Ink } from "./ink";

/** In parts of the picture's width: longer than any stroke of a character. */
const SHORTEST = 1 / 30;
/** Gaps in a drawn line that print and scan leave. */
const GAP = 4;
/** Thickest line, in parts of the picture's width. */
const THICKEST = 1 / 180;

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of ink along one axis, row by row (or column by column). */
function runsOf(ink: Ink, along: "x" | "y", shortest: number): Run[] {
  const { width, height, data } = ink;
  const [lanes, length] = along === "x" ? [height, width] : [width, height];
  const runs: Run[] = [];
  for (let lane = 0; lane < lanes; lane++) {
    let [from, last] = [-1, -1];
    const close = (): void => {
      if (from >= 0 && last - from + 1 >= shortest) runs.push({ at: lane, from, to: last + 1 });
    };
    for (let i = 0; i < length; i++) {
      if (data[along === "x" ? lane * width + i : i * width + lane] !== 1) continue;
      if (from >= 0 && i - last <= GAP) last = i;
      else {
        close();
        from = last = i;
      }
    }
    close();
  }
  return runs;
}

/** Runs side by side are one line as thick as they are many; what is thicker than a line is an area. */
function linesOf(runs: readonly Run[], thickest: number): Rule[] {
  const open: { first: number; last: number; from: number; to: number }[] = [];
  const lines: Rule[] = [];
  const close = (line: (typeof open)[number]): void => {
    if (line.last - line.first < thickest)
      lines.push({ at: (line.first + line.last + 1) / 2, from: line.from, to: line.to });
  };
  for (const run of runs) {
    for (let i = open.length - 1; i >= 0; i--)
      if ((open[i] as { last: number }).last < run.at - 2)
        close(open.splice(i, 1)[0] as (typeof open)[number]);
    const same = open.find((line) => run.from <= line.to && run.to >= line.from);
    if (same) {
      same.last = run.at;
      same.from = Math.min(same.from, run.from);
      same.to = Math.max(same.to, run.to);
    } else open.push({ first: run.at, last: run.at, from: run.from, to: run.to });
  }
  for (const line of open) close(line);
  return lines;
}

/** Ruling lines of a level picture, in pixels. */
export function findRules(ink: Ink): Rules {
  const shortest = Math.max(24, ink.width * SHORTEST);
  const thickest = Math.max(5, ink.width * THICKEST);
  return {
    horizontal: mergeRules(linesOf(runsOf(ink, "x", shortest), thickest)),
    vertical: mergeRules(linesOf(runsOf(ink, "y", shortest), thickest)),
  };
}
