import type { Paragraph } from "./flow";

const CORRECTED = "(?:更正|订正|修正|勘误|修改)";
/** What opens words that were published before and no longer stand. */
const FORMER = new RegExp(
  `原文(?:为|内容|表述)?|原(?:公开|公示|公布|表述|内容|数据|填报|披露|为)[^，。；：“]{0,10}?(?:[：“]|为)|${CORRECTED}前|误(?:写|填|列|报|录|印)(?:为|成)|错(?:写|填|列|报|录|印)(?:为|成)`,
  "g",
);
/** What opens the words in their place. */
const INSTEAD = new RegExp(
  `(?:现|应|予以|已|统一|全部)*(?:${CORRECTED}(?:为|成|后)|改为|改成)(?:的?(?:内容|数据|表述)?(?:为|是)?)?[：]?|应(?:该|当)?(?:为|是)[：]?`,
  "g",
);
const CORRECTS = new RegExp(`${CORRECTED}|有误|误[写填列报录印]|错[写填列报录印]`);
/** "由45.60万元", "12.50万元": the figure itself, right before what stands in its place. */
const FIGURE_BEFORE = /(?:由|从)?(?:原来?的?)?[\d,，.．]+(?:亿元|万元|元|%|人次|批次|人|辆|个)?[，,]?$/;

/**
 * Paragraphs with blanks where a correction quotes what it withdraws: what was published before is stated by nobody any
 * more, what stands in its place is read as if it had been printed there.
 */
export function withoutWithdrawn(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!paragraphs.some(({ text }) => CORRECTS.test(text))) return paragraphs;
  let open = false;
  return paragraphs.map((paragraph) => {
    const { text } = paragraph;
    if (!open && !CORRECTS.test(text) && text.search(FORMER) < 0 && text.search(INSTEAD) < 0)
      return paragraph;
    const blanked = blankedIn(text, open);
    open = blanked.open;
    return { ...paragraph, text: blanked.text };
  });
}

/** `open`: what is withdrawn goes on from the paragraph before, or into the next. */
function blankedIn(printed: string, before: boolean): { readonly text: string; readonly open: boolean } {
  let [text, from, open] = [printed, 0, before];
  const blank = (start: number, end: number): void => {
    text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  };
  for (const { index, 0: words } of printed.matchAll(INSTEAD)) {
    const end = index + words.length;
    const start = open ? from : withdrawnBefore(printed.slice(from, index), from);
    if (start === null) continue;
    blank(start, end);
    [from, open] = [end, false];
  }
  const rest = open ? from : lastFormer(printed.slice(from));
  if (rest === null) return { text, open: false };
  const start = open ? from : from + rest;
  blank(start, printed.length);
  return { text, open: true };
}

/** Where what is withdrawn begins before the words in its place; null where nothing is. */
function withdrawnBefore(words: string, offset: number): number | null {
  const former = lastFormer(words);
  if (former !== null) return offset + former;
  const plain = words.trimEnd().replace(/[，,。；;]$/, "");
  if (/[”"]$/.test(plain)) return offset + openingQuote(plain);
  const figure = plain.search(FIGURE_BEFORE);
  return figure < 0 ? null : offset + figure;
}

function lastFormer(words: string): number | null {
  return [...words.matchAll(FORMER)].at(-1)?.index ?? null;
}

/** The quotation mark that the last one closes; quotations may stand in quotations. */
function openingQuote(words: string): number {
  let depth = 0;
  for (let i = words.length - 1; i >= 0; i--) {
    if (words[i] === "”") depth++;
    if (words[i] === "“" && --depth === 0) return i;
  }
  return Math.max(0, words.search(/["“]/));
}
