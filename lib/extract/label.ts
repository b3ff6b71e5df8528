import { plainCharacters } from "../print/han";

function stripLabel(text: string): string {
  return plainCharacters(text)
    .replace(/<[^<>]{1,20}>/g, "")
    .replace(/\[bookmark:[^\]]*\]/g, "")
    .replace(/[\s\u3000\u00a0\ufeff*#“”"„‟'‘’「」『』]/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(":", "：")
    .replaceAll(";", "；");
}

/** Labels come back again and again: a fifth of the extraction went into stripping the same few words. */
const STRIPPED = new Map<string, string>();
const MOST_LABELS = 10_000;
const LONGEST_LABEL = 60;

/** A label for comparison: no spaces, quotes, Markdown or HTML marks; full-width brackets and colons. */
export function plainLabel(text: string): string {
  if (text.length > LONGEST_LABEL) return stripLabel(text);
  const known = STRIPPED.get(text);
  if (known !== undefined) return known;
  if (STRIPPED.size >= MOST_LABELS) STRIPPED.clear();
  const label = stripLabel(text);
  STRIPPED.set(text, label);
  return label;
}

const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（][一二三四五六七八九十\d]{1,3}[）]|\d{1,2}[、.．)）](?!\d)|[\u2460-\u2473]|[-•·●])+/;

/** A label without its list number ("一、", "（1）", "1.") and leading 其中/加/减. */
export function bareLabel(text: string): string {
  const known = BARE.get(text);
  if (known !== undefined) return known;
  const label = plainLabel(text)
    .replace(NUMBERING, "")
    .replace(/^其中：?/, "")
    .replace(/^[加减]：/, "");
  if (text.length > LONGEST_LABEL) return label;
  if (BARE.size >= MOST_LABELS) BARE.clear();
  BARE.set(text, label);
  return label;
}

const BARE = new Map<string, string>();

/** White space collapsed, for the row and column labels of a record. */
export function collapse(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, " ").trim();
}

/** Line breaks and spaces between Han characters are layout, not words. */
export function joinHan(text: string): string {
  return collapse(text).replace(/(?<=[\u4e00-\u9fff（）“”]) (?=[\u4e00-\u9fff（）“”])/g, "");
}
