import { lettersOf, scoreSound } from "./match-sound";
import { scoreText } from "./match-text";
import type { SearchKind } from "./read-search-index";
import type { Target, TargetKind } from "./targets";

export interface Found {
  readonly target: Target;
  readonly score: number;
}

export interface FoundGroup {
  readonly kind: TargetKind;
  /** The best ones, best first. */
  readonly found: readonly Found[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** What a word is written in decides what it is held against. */
type Script = "han" | "digits" | "latin";

interface Part {
  readonly text: string;
  readonly letters: number;
  readonly script: Script;
}

/** A word of the query, and what it may mean: 荷塘环保局 is also “荷塘, of the kind 生态环境”. */
interface Word extends Part {
  readonly kinds: readonly { readonly kind: string; readonly rest: Part }[];
}

const HAN = /\p{Script=Han}/u;

/** 医保 of 医保局: people leave the ending out. */
const stemOf = (alias: string): string => (alias.length > 2 ? alias.replace(/[局委厅部]$/, "") : alias);

const readPart = (text: string): Part => ({ text, letters: lettersOf(text), script: scriptOf(text) });

/** What a kind of bureau is called at the end of a word. */
const namesOfKind = ({ aliases, pinyin }: SearchKind, script: Script): readonly string[] =>
  script === "han"
    ? aliases.flatMap((alias) => [alias, stemOf(alias)])
    : pinyin.map((spelled) => spelled.replaceAll(" ", ""));

function readWord(text: string, kinds: readonly SearchKind[]): Word {
  const part = readPart(text);
  const named = kinds.flatMap((kind) =>
    namesOfKind(kind, part.script)
      .filter((name) => text.endsWith(name))
      .map((name) => ({ kind: kind.id, rest: readPart(text.slice(0, -name.length)) })),
  );
  return { ...part, kinds: named };
}

const scriptOf = (text: string): Script => {
  if (HAN.test(text)) return "han";
  return /\d/.test(text) ? "digits" : "latin";
};

const scoreCode = ({ code }: Target, text: string): number => {
  if (code === "" || !code.startsWith(text)) return 0;
  return code === text ? 100 : 80;
};

function scoreTexts({ texts }: Target, text: string): number {
  let best = 0;
  for (let i = 0; i < texts.length; i++) best = Math.max(best, scoreText(texts[i] ?? "", text) - 2 * i);
  return best;
}

function scoreLatin({ words, sounds }: Target, text: string, letters: number): number {
  let best = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word.startsWith(text)) best = Math.max(best, (word.length === text.length ? 94 : 82) - 2 * i);
  }
  for (const sound of sounds) best = Math.max(best, scoreSound(sound, text, letters));
  return best;
}

function scorePlain(target: Target, { text, letters, script }: Part): number {
  if (script === "latin") return scoreLatin(target, text, letters);
  const named = scoreTexts(target, text);
  return script === "digits" ? Math.max(named, scoreCode(target, text)) : named;
}

function scoreWord(target: Target, word: Word): number {
  let best = scorePlain(target, word);
  if (target.bureauKind === "") return best;
  for (const { kind, rest } of word.kinds) {
    if (kind !== target.bureauKind) continue;
    const place = rest.text === "" ? 70 : scorePlain(target, rest);
    if (place > 0) best = Math.max(best, Math.min(90, place + 4));
  }
  return best;
}

/** How many are wanted of the kind with the best match, and of every other kind. */
export interface Wanted {
  readonly best: number;
  readonly other: number;
}

/** Matches of every kind, the kind of the best match first. Every word of the query must fit. */
export function search(
  targets: readonly Target[],
  kinds: readonly SearchKind[],
  query: string,
  wanted: Wanted,
): readonly FoundGroup[] {
  const words = query
    .toLowerCase()
    .replaceAll("'", "")
    .split(/\s+/)
    .filter((text) => text !== "")
    .map((text) => readWord(text, kinds));
  if (words.length === 0) return [];
  const groups = new Map<TargetKind, Found[]>();
  for (const target of targets) {
    let score = 0;
    for (const word of words) {
      const one = scoreWord(target, word);
      score = one === 0 ? 0 : score + one;
      if (one === 0) break;
    }
    if (score === 0) continue;
    const group = groups.get(target.kind) ?? [];
    if (group.length === 0) groups.set(target.kind, group);
    group.push({ target, score: score / words.length + target.weight });
  }
  return [...groups]
    .map(([kind, found]) => ({
      kind,
      total: found.length,
      found: found.sort((a, b) => b.score - a.score || (a.target.id < b.target.id ? -1 : 1)),
    }))
    .sort((a, b) => (b.found[0]?.score ?? 0) - (a.found[0]?.score ?? 0))
    .map(({ found, ...group }, i) => ({
      ...group,
      found: found.slice(0, i === 0 ? wanted.best : wanted.other),
    }));
}
