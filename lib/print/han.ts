import { PLAIN, PRINTED, SHARED } from "./characters";

/** Characters of the original left out before an offset of the plain text. */
export interface Gap {
  /** 0-based offset in the plain text. */
  readonly at: number;
  readonly length: number;
}

/** A text in Simplified characters without inserted readings; `gaps` lead an offset back to the original. */
export interface PlainText {
  readonly text: string;
  readonly gaps: readonly Gap[];
}

const FIRST = 0x2e80;
const LAST = 0xfaff;

function table(printed: string, plain: string): Uint16Array {
  const to = new Uint16Array(LAST + 1);
  for (let i = 0; i < printed.length; i++) to[printed.charCodeAt(i)] = plain.charCodeAt(i);
  return to;
}

/** Characters no text in Simplified characters has. */
const ALWAYS = table(PRINTED, PLAIN);
/** Characters that both scripts have, one of them in other words: read only among those above. */
const AMONG = table(SHARED.printed, SHARED.plain);

const NO_GAPS: readonly Gap[] = [];

/** 二〇二〇年, 二零二零年: a year in characters. */
const YEAR_IN_WORDS = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g;
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."〇一二三四五六七八九"].map((word, digit) => [word, String(digit)]),
);

/** Each character by its plain twin, years in digits; the length does not change. */
export function plainCharacters(text: string): string {
  const plain = simplified(text);
  if (!plain.includes("二")) return plain;
  return plain.replace(YEAR_IN_WORDS, (year) => [...year].map((c) => DIGITS[c] ?? "0").join(""));
}

function simplified(text: string): string {
  let plain = "";
  let from = 0;
  let traditional = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST || code > LAST || ALWAYS[code] === 0) continue;
    plain += text.slice(from, i) + String.fromCharCode(ALWAYS[code] as number);
    from = i + 1;
    traditional ||= code >= 0x3400 && code < 0xa000;
  }
  if (from === 0) return text;
  plain += text.slice(from);
  return traditional ? sharedCharacters(plain) : plain;
}

function sharedCharacters(text: string): string {
  let plain = text;
  for (let i = 0; i < text.length; i++) {
    const to = AMONG[text.charCodeAt(i)];
    if (to) plain = plain.slice(0, i) + String.fromCharCode(to) + plain.slice(i + 1);
  }
  return plain;
}

const HAN = "\\u3400-\\u9fff";
const TONED = "āáǎàēéěèōóǒòīíǐìūúǔùǖǘǚǜńňǹḿ\\u0300\\u0301\\u0304\\u030c";
const SYLLABLE = "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüv]{1,3}(?:ng?|r)?";
/** 預(yù), 結轉（jié zhuǎn）, 學(xue2), 縣(ㄒㄧㄢˋ); without a tone only between characters: 中学(xue)部. */
const READING = new RegExp(
  `(?<=[${HAN}]) ?[(（\\[〔](?:` +
    `(?=[^)）\\]〕]*[${TONED}])[a-zü${TONED}]{1,7}(?:[ '’·]?[a-zü${TONED}]{1,7}){0,5}` +
    `|(?:${SYLLABLE}[1-5]){1,6}|[\\u3105-\\u3129ˇˋˊ˙ ]{1,24}` +
    `)[)）\\]〕]|(?<=[${HAN}])[(（]${SYLLABLE}[)）](?=[${HAN}])`,
  "giu",
);
/** What is left of a page where its text was copied: known tags and the names of blanks and quotation marks. */
const MARKUP =
  /<\/?(?:p|br|span|div|font|strong|em|b|u|i|a|o:p|section|td|tr|th|tbody|table)(?:\s[^<>]{0,300})?\/?>|&(?:nbsp|ensp|emsp|thinsp|ldquo|rdquo|quot|#160|#8220|#8221);/gi;
/** What every reading begins with; most texts have none. */
const OPENS = /[(（[〔][a-zü\u00e0-\u01dc\u3105-\u3129]/i;

const LEFT_OUT = new RegExp(`${READING.source}|${MARKUP.source}`, "giu");

/** Plain characters, without readings in brackets behind characters and remains of markup, before anything is recognised. */
export function plainText(text: string): PlainText {
  const plain = plainCharacters(text);
  const read = OPENS.test(plain);
  if (!read && !/[<&]/.test(plain)) return { text: plain, gaps: NO_GAPS };
  const gaps: Gap[] = [];
  let left = 0;
  const shown = plain.replace(read ? LEFT_OUT : MARKUP, (reading, at: number) => {
    gaps.push({ at: at - left, length: reading.length });
    left += reading.length;
    return "";
  });
  return gaps.length === 0 ? { text: plain, gaps: NO_GAPS } : { text: shown, gaps };
}

/** Where the character at an offset of the plain text stands in the original. */
export function originalOffset(offset: number, gaps: readonly Gap[] = NO_GAPS): number {
  let moved = offset;
  for (const gap of gaps) {
    if (gap.at > offset) break;
    moved += gap.length;
  }
  return moved;
}
