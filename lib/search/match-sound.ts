/** Letters a text holds, one bit each: a word with others cannot be found in it. */
export function lettersOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

export interface Sound {
  readonly syllables: readonly string[];
  readonly letters: number;
}

/** `pinyin`: syllables separated by spaces. */
export function soundOf(pinyin: string): Sound {
  return { syllables: pinyin.split(" ").filter((syllable) => syllable !== ""), letters: lettersOf(pinyin) };
}

/** Points lost for a syllable that is left out, and for one that is cut short. */
const GAP = 5;
const CUT = 1.5;
const LONGEST_GAP = 4;
const NONE = Number.NEGATIVE_INFINITY;

function sharedPrefix(syllable: string, word: string, at: number): number {
  let n = 0;
  while (n < syllable.length && syllable.charCodeAt(n) === word.charCodeAt(at + n)) n++;
  return n;
}

/** Minus the points lost in spelling `word` from `at` with the syllables from `next`, each whole or cut short. */
function spell(word: string, at: number, syllables: readonly string[], next: number): number {
  const syllable = syllables[next];
  if (syllable === undefined) return NONE;
  let best = NONE;
  for (let taken = sharedPrefix(syllable, word, at); taken > 0; taken--) {
    const whole = taken === syllable.length;
    if (at + taken === word.length) return Math.max(best, whole ? 0 : -CUT);
    const straight = spell(word, at + taken, syllables, next + 1);
    const rest = whole ? Math.max(straight, leap(word, at + taken, syllables, next + 1)) : straight;
    best = Math.max(best, rest - (whole ? 0 : CUT));
  }
  return best;
}

/** Goes on after syllables that are left out, as in hetangyibao: a part that is whole, or what is typed so far. */
function leap(word: string, at: number, syllables: readonly string[], next: number): number {
  let best = NONE;
  for (let gap = 1; gap <= LONGEST_GAP; gap++) {
    if (begins(word, at, syllables[next + gap]))
      best = Math.max(best, spell(word, at, syllables, next + gap) - GAP * gap);
  }
  return best;
}

/** True where the word goes on with the whole syllable, or ends within it after two letters or more. */
function begins(word: string, at: number, syllable: string | undefined): boolean {
  if (syllable === undefined) return false;
  const shared = sharedPrefix(syllable, word, at);
  return shared >= Math.min(syllable.length, Math.max(2, word.length - at));
}

/** How well letters spell a sound: tongliang, tongl, tl for "tong liang". 0 not at all, 100 the best. */
export function scoreSound({ syllables, letters }: Sound, word: string, wordLetters: number): number {
  if ((wordLetters & ~letters) !== 0) return 0;
  let best = 0;
  for (let start = 0; start < syllables.length; start++) {
    if (start > 0 && !begins(word, 0, syllables[start])) continue;
    const lost = spell(word, 0, syllables, start);
    if (lost === NONE) continue;
    const exact = start === 0 && (word.length === syllables.length || word === syllables.join(""));
    best = Math.max(best, (exact ? 96 : 84) + lost - 4 * start);
  }
  return Math.max(0, best);
}
