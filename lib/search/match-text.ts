/** How well a word fits a text: 0 not at all, 100 it is the text. Both in lower case. */
export function scoreText(text: string, word: string): number {
  if (text === word) return 100;
  const at = text.indexOf(word);
  if (at === 0) return 92 - Math.min(10, (text.length - word.length) / 2);
  if (at > 0) return 76 - Math.min(10, at / 2);
  return word.length < 2 ? 0 : scoreAbbreviation(text, word);
}

/**
 * People drop characters, as in 荷塘医保局 for 荷塘区医疗保障局: every character of the word in order, the fewer
 * left out between them the better. Too many left out is chance.
 */
function scoreAbbreviation(text: string, word: string): number {
  let at = text.indexOf(word.charAt(0));
  const first = at;
  for (let i = 1; i < word.length && at >= 0; i++) at = text.indexOf(word.charAt(i), at + 1);
  if (at < 0) return 0;
  const dropped = at - first + 1 - word.length;
  if (dropped > 2 * word.length + 2) return 0;
  return Math.max(20, 66 - 2 * dropped - Math.min(10, first));
}
