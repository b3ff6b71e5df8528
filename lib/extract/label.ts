import { plainCharacters } from "../print/han";

/** What a label is printed with and means nothing: white space, quotation marks, marks of Markdown. */
const LEFT_OUT =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff" +
  "*#“”\"„‟'‘’「」『』";
/** Each character as a label writes it; 0 for none. */
const WRITTEN = new Uint16Array(0x10000).map((_, code) => code);
for (const c of LEFT_OUT) WRITTEN[c.charCodeAt(0)] = 0;
for (const [narrow, wide] of ["(（", ")）", ":：", ";；"].map((pair) => [...pair] as [string, string]))
  WRITTEN[narrow.charCodeAt(0)] = wide.charCodeAt(0);

function stripLabel(text: string): string {
  let plain = plainCharacters(text);
  if (plain.includes("<")) plain = plain.replace(/<[^<>]{1,20}>/g, "");
  if (plain.includes("[")) plain = plain.replace(/\[bookmark:[^\]]*\]/g, "");
  let label = "";
  let from = 0;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const written = WRITTEN[code] as number;
    if (written === code) continue;
    label += plain.slice(from, i) + (written === 0 ? "" : String.fromCharCode(written));
    from = i + 1;
  }
  return from === 0 ? plain : label + plain.slice(from);
}

/** Results of a function of labels by their texts: labels come back again and again. */
function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST_LABEL) return of(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_LABELS) known.clear();
    const label = of(text);
    known.set(text, label);
    return label;
  };
}

const MOST_LABELS = 10_000;
const LONGEST_LABEL = 60;

/** A label for comparison: no spaces, quotes, Markdown or HTML marks; full-width brackets and colons. */
export const plainLabel = remembered(stripLabel);

const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（][一二三四五六七八九十\d]{1,3}[）]|\d{1,2}[、.．)）](?!\d)|[\u2460-\u2473]|[-•·●])+/;

/** A label without its list number ("一、", "（1）", "1.") and leading 其中/加/减. */
export const bareLabel = remembered((text) =>
  plainLabel(text)
    .replace(NUMBERING, "")
    .replace(/^其中：?/, "")
    .replace(/^[加减]：/, ""),
);

/** White space collapsed, for the row and column labels of a record. */
export function collapse(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}

/** Line breaks and spaces between Han characters are layout, not words. */
export function joinHan(text: string): string {
  return collapse(text).replace(/(?<=[\u4e00-\u9fff（）“”]) (?=[\u4e00-\u9fff（）“”])/g, "");
}
