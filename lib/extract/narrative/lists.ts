import type { Amount } from "./amounts";
import { labelAtEnd } from "./label-match";
import { levelPhrase } from "./level-phrase";
import { PART_LABELS } from "./lexicon";
import { clauseText, NOBODY, readPhrase } from "./phrase";

/** How a figure of a list is read: by words of its own, or as said of an earlier figure's topic. */
export interface ListMember {
  /** Words that stand for the figure's own clause. */
  readonly words: string;
  /** The figure whose topic this one is said of; undefined where its words name one, null where nobody can tell. */
  readonly of?: number | null;
}

const SHARED_OUT = /(?:分别|依次|各自)(?:为|是|达到?|支出|共?计)?[\s:：]*$/;
const EACH = /分别|依次|各自/g;
const BETWEEN_LISTED = /^\s*(?:、|和|与|及|以及|、和)\s*$/;
const BETWEEN = /^\s*(?:、|,|，|;|；|和|与|及|以及|,和|，和)?\s*$/;
/** "分别增长4.1%、下降12.5%": each change of a list may have its own direction. */
const CHANGES = /(增加|减少|增长|下降|上升|提高|降低)(?:了)?$/;
const BETWEEN_CHANGES =
  /^\s*(?:、|,|，|;|；|和|与|及|以及|,和|，和)?\s*(?:(?:增加|减少|增长|下降|上升|提高|降低)了?)?\s*$/;
const ENDS_SENTENCE = /[。\n]/;
/** Words of a figure that is said of others: a share, a rate, a change. */
const OF_OTHERS = /占|完成|增长|增加|减少|下降|上升|提高|降低|比|较|与|同/;

/**
 * Figures listed side by side, by their place among the paragraph's figures: as many names before them are theirs in
 * order ("基本支出和项目支出分别为100万元和50万元"); else they are said of the figures listed before, in order
 * ("…，占本年收入的64.46%、35.54%"). A list that fits neither is nobody's.
 */
export function listMembers(text: string, amounts: readonly Amount[]): ReadonlyMap<number, ListMember> {
  const members = new Map<number, ListMember>();
  let years: readonly string[] = [];
  let tails: readonly string[] = [];
  for (let at = 0; at < amounts.length; at++) {
    const lead = text.slice(amounts[at - 1]?.end ?? 0, amounts[at]?.start);
    if (ENDS_SENTENCE.test(lead)) years = [];
    const own = clauseText(lead);
    const shared = SHARED_OUT.test(lead) || /分别|依次/.test(own);
    const count = runFrom(
      text,
      amounts,
      at,
      shared && CHANGES.test(own) ? BETWEEN_CHANGES : shared ? BETWEEN : BETWEEN_LISTED,
    );
    if (count < 2) continue;
    const list = own.replace(SHARED_OUT, "");
    const names = SHARED_OUT.test(lead)
      ? (namesIn(list, count) ?? ofYears(list, years, count) ?? ofStages(list, tails, count))
      : null;
    const changed = names ? null : changesIn(own, count);
    if (changed) for (const [i, words] of changed.entries()) members.set(at + i, { words });
    else if (names) {
      for (const [i, words] of names.entries()) members.set(at + i, { words });
      years = yearsIn(names);
      tails = stagesIn(names) ?? tails;
    } else if (OF_OTHERS.test(own) || isPhase(own)) {
      const run = at - count;
      const listed = !isPhase(own) && count >= 2 && run >= 0 && members.has(run) && !members.has(run - 1);
      const heads =
        listed && joined(text, amounts, at) ? range(run, count) : headsBefore(text, amounts, at, count);
      const words = own.replace(EACH, "");
      for (let i = 0; i < count; i++) {
        const between = i === 0 ? "" : text.slice(amounts[at + i - 1]?.end ?? 0, amounts[at + i]?.start);
        const [turn] = /[增减下上提降][\u4e00-\u9fff]了?/.exec(between) ?? [];
        members.set(at + i, {
          words: turn ? words.replace(CHANGES, turn) : words,
          of: heads?.[i] ?? null,
        });
      }
    } else if (SHARED_OUT.test(lead))
      for (let i = 0; i < count; i++) members.set(at + i, { words: "", of: null });
    at += count - 1;
  }
  return members;
}

/** "收入、支出与上年相比分别增加", "收、支总计分别减少": what changed stands before the words of the change. */
function changesIn(own: string, count: number): readonly string[] | null {
  const [, list = "", rest = ""] = /^(.{3,40}?)((?:[与较比同].*)?(?:分别|各自).*)$/.exec(own) ?? [];
  const words = rest.replace(EACH, "");
  if (!OF_OTHERS.test(words)) return null;
  const pieces = list.replace(/^20\d{2}年度?/, "").split(/[、和与及]/);
  const sides = pieces.length === count && pieces.every((piece) => SIDE.test(piece));
  const names = sides ? pieces : namesIn(list, count);
  return names?.map((name) => name + words) ?? null;
}

const SIDE = /^(?:收入|支出)(?:总计|合计)?$/;

const YEAR = /20\d{2}年(?:度)?/;

/** What follows the one measure a list names: 三公经费年初预算, 三公经费决算 → 年初预算, 决算. */
function stagesIn(names: readonly string[]): readonly string[] | null {
  const [first = ""] = names;
  for (let cut = first.length - 1; cut >= 3; cut--) {
    const head = first.slice(0, cut);
    if (!names.every((name) => name.startsWith(head) && name.length > cut) || !labelAtEnd(head)) continue;
    return names.map((name) => name.slice(cut));
  }
  return null;
}

/** "“三公”经费年初预算、决算分别为…，其中：公务接待费分别为…": the second name is that of the same stages. */
function ofStages(name: string, tails: readonly string[], count: number): readonly string[] | null {
  if (tails.length !== count || !labelAtEnd(name)) return null;
  const names = tails.map((tail) => name + tail);
  return names.every(named) ? names : null;
}

/** The years of a list whose names have one each. */
function yearsIn(names: readonly string[]): readonly string[] {
  const years = names.flatMap((name) => YEAR.exec(name)?.[0] ?? []);
  return years.length === names.length && new Set(years).size === years.length ? years : [];
}

/** "2022年、2021年收入总计分别为…，支出总计分别为…": the second name is that of the same years. */
function ofYears(name: string, years: readonly string[], count: number): readonly string[] | null {
  if (years.length !== count || YEAR.test(name)) return null;
  const names = years.map((year) => year + name);
  return names.every(named) ? names : null;
}

const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + i);

/** Nothing but a comma stands between a list and the words of the next. */
function joined(text: string, amounts: readonly Amount[], at: number): boolean {
  return /^[，,、]?(?:并|且)?分别/.test(text.slice(amounts[at - 1]?.end ?? 0, amounts[at]?.start).trim());
}

/** How many figures of one unit stand side by side. */
function runFrom(text: string, amounts: readonly Amount[], from: number, between: RegExp): number {
  let next = from + 1;
  for (; next < amounts.length; next++) {
    const before = amounts[next - 1] as Amount;
    const amount = amounts[next] as Amount;
    if (amount.unit !== before.unit || !between.test(text.slice(before.end, amount.start))) break;
  }
  return next - from;
}

/** The figures a list is said of: the list of as many right before it, else as many stated in its sentence. */
function headsBefore(
  text: string,
  amounts: readonly Amount[],
  at: number,
  count: number,
): readonly number[] | null {
  const stated: number[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const amount = amounts[i] as Amount;
    if (ENDS_SENTENCE.test(text.slice(amount.end, amounts[i + 1]?.start))) break;
    if (amount.unit === "%" || amount.unit === "个百分点") continue;
    const lead = clauseText(text.slice(amounts[i - 1]?.end ?? 0, amount.start));
    if (/增加|减少|增长|下降/.test(lead)) continue;
    stated.unshift(i);
  }
  if (stated.length === count) return stated;
  const last = stated.slice(-count);
  const listed = last.every(
    (i, k) =>
      k === 0 ||
      (i === (last[k - 1] ?? 0) + 1 &&
        /^[^，,。；;]*$/.test(text.slice(amounts[i - 1]?.end ?? 0, amounts[i]?.start))),
  );
  const before =
    last[0] === undefined ? "" : text.slice(amounts[last[0] - 1]?.end ?? 0, amounts[last[0]]?.start);
  if (last.length !== count) return null;
  return /其中|包括|[：:]/.test(before) || (listed && /分别|[，,。；;]/.test(before)) ? last : null;
}

/** "预算分别为": a phase of what was named before. */
function isPhase(own: string): boolean {
  const phrase = readPhrase(own.replace(EACH, "").replace(/(?:为|是)$/, ""), false);
  return (
    phrase?.kind === "prior" || (phrase?.kind === "level" && phrase.label === null && phrase.phase !== null)
  );
}

/** Whether words name what a figure states. */
const named = (words: string): boolean =>
  (levelPhrase(words, NOBODY)?.label ?? null) !== null || PART_LABELS.some(({ label }) => label.test(words));

/**
 * The names of a list of `count`; what the first begins with or the last ends in may be said of all:
 * 2021年、2022年本年收入, “三公”经费年初预算、支出决算.
 */
function namesIn(list: string, count: number): readonly string[] | null {
  for (const pieces of splits(list.replace(SHORT_SIDES, "收入$1支出"), count)) {
    const last = pieces.at(-1) ?? "";
    const first = pieces[0] ?? "";
    if (pieces.every(named)) return pieces;
    for (let cut = last.length - 1; cut >= 0; cut--) {
      const all = pieces.map((piece, i) => (i === pieces.length - 1 ? piece : piece + last.slice(cut)));
      if (all.every(named)) return all;
    }
    for (let cut = 2; cut < first.length; cut++) {
      const all = pieces.map((piece, i) => (i === 0 ? piece : first.slice(0, cut) + piece));
      if (all.every(named)) return all;
    }
  }
  return null;
}

/** 收、支总计: each side by its first character. */
const SHORT_SIDES = /收([、和与及])支(?!出)/;

/** At the commas of the list, or at these and the 和 before its last name. */
function splits(list: string, count: number): readonly (readonly string[])[] {
  const pieces = list.split("、");
  if (pieces.length === count) return [pieces];
  if (pieces.length !== count - 1) return [];
  const last = pieces.at(-1) ?? "";
  return [...last.matchAll(/以及|[和与及]/g)].map((match) => [
    ...pieces.slice(0, -1),
    last.slice(0, match.index),
    last.slice(match.index + match[0].length),
  ]);
}
