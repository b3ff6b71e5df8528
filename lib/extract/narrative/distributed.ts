import type { Amount } from "./amounts";
import { labelAtEnd } from "./label-match";
import { clauseText } from "./phrase";

const SHARED_OUT = /分别(?:为|是|达到?|支出|共?计)?[\s:：]*$/;
const BETWEEN = /^\s*(?:、|,|，|;|；|和|与|及|以及|,和|，和)?\s*$/;
/** Words behind the last name that are said of all. */
const COMMON_TAIL = /(?:的?(?:支出|收入|决算|预算|金额|总额|数)*)$/;

/**
 * "基本支出和项目支出分别为100万元和50万元": the words of each figure, by its place among the paragraph's figures;
 * only where there are as many names as figures and each of them is one.
 */
export function distributedWords(text: string, amounts: readonly Amount[]): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  if (!text.includes("分别")) return words;
  for (let at = 0; at < amounts.length; at++) {
    const lead = text.slice(amounts[at - 1]?.end ?? 0, amounts[at]?.start);
    if (!SHARED_OUT.test(lead)) continue;
    const count = runFrom(text, amounts, at);
    const names = count < 2 ? null : namesIn(clauseText(lead).replace(SHARED_OUT, ""), count);
    if (names) for (const [i, name] of names.entries()) words.set(at + i, name);
  }
  return words;
}

/** How many figures of one unit stand side by side. */
function runFrom(text: string, amounts: readonly Amount[], from: number): number {
  let next = from + 1;
  for (; next < amounts.length; next++) {
    const before = amounts[next - 1] as Amount;
    const amount = amounts[next] as Amount;
    if (amount.unit !== before.unit || !BETWEEN.test(text.slice(before.end, amount.start))) break;
  }
  return next - from;
}

function namesIn(list: string, count: number): string[] | null {
  const tail = COMMON_TAIL.exec(list)?.[0] ?? "";
  const named = (piece: string) =>
    labelAtEnd(piece) ? piece : labelAtEnd(piece + tail) ? piece + tail : null;
  const names = split(list.slice(0, list.length - tail.length), count, named)?.map(named) ?? null;
  return names?.every((name) => name !== null) ? names : null;
}

/** At the commas of the list, then at the 和 before its last name. */
function split(list: string, count: number, named: (piece: string) => string | null): string[] | null {
  const pieces = list.split("、");
  if (pieces.length === count) return pieces;
  if (pieces.length !== count - 1) return null;
  const last = pieces.at(-1) ?? "";
  const joints = [...last.matchAll(/以及|[和与及]/g)].map((match) => [
    last.slice(0, match.index),
    last.slice(match.index + match[0].length),
  ]);
  const fitting = joints.filter(([a, b]) => named(a ?? "") !== null && named(b ?? "") !== null);
  return fitting.length === 1 && fitting[0] ? [...pieces.slice(0, -1), ...fitting[0]] : null;
}
