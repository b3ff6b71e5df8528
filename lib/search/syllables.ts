/** Spells Chinese text: lower-case syllables without tones, separated by spaces; other characters as they are. */
export type Spell = (text: string) => string;

/** tl for "tong liang". */
export const initialsOf = (pinyin: string): string =>
  pinyin
    .split(" ")
    .map((syllable) => syllable.slice(0, 1))
    .join("");
