import { bareLabel, plainLabel } from "../label";

export type Level = "类" | "款" | "项";

/** "…（款）" as printed: the name before the mark and the code in it, if any. */
export interface Mention {
  readonly level: Level;
  readonly name: string;
  readonly code: string | null;
  /** Where the words behind the mark begin, in the plain text. */
  readonly end: number;
}

const MARK = /（(\d{2,7})?(?:功能分类)?[“”]?([类款项])(?:级科目)?）/g;
/** Codes printed in the running text: "2010301行政运行", "行政运行（2010301）". */
const CODE_BEFORE =
  /(?<!\d)(2[0-3]\d(?:\d{2}){1,2})(?![\d.,，])[-—_－]?(?=[\u4e00-\u9fff]{2})(?!万|元|亿|人|辆|批|次|个|年|台|户|吨|亩|公里|平方|余|多|名|份|件|册|家|项|套|本|座|所|月|日)/g;
const CODE_BEHIND = /（(?:科目编码：?)?(2[0-3]\d(?:\d{2}){0,2})）/g;

/** Whether the text before a figure names a budget subject at all; cheap, for every figure asks. */
export function hasMention(text: string): boolean {
  return /[（(]\s*\d{0,7}\s*[类款项]\s*[)）]/.test(text) || /2[0-3]\d(?:\d{2}){1,2}(?![\d.,，])/.test(text);
}

/** Where the first mark or code stands; the text's length where there is none. */
export function firstMention(text: string): number {
  const at = text.search(/[（(]\s*\d{0,7}\s*[类款项]\s*[)）]|2[0-3]\d(?:\d{2}){1,2}(?![\d.,，])/);
  return at < 0 ? text.length : at;
}

/** Marks of levels in a piece of plain text, in reading order; a code beside a name counts as a mark. */
export function mentionsIn(plain: string): Mention[] {
  const found: Mention[] = [];
  let from = 0;
  for (const match of plain.matchAll(MARK)) {
    found.push({
      level: match[2] as Level,
      name: nameIn(plain.slice(from, match.index)),
      code: match[1] ?? null,
      end: match.index + match[0].length,
    });
    from = match.index + match[0].length;
  }
  return found.length > 0 ? found : codedIn(plain);
}

function codedIn(plain: string): Mention[] {
  const before = [...plain.matchAll(CODE_BEFORE)].map((match) => {
    const start = match.index + match[0].length;
    const name =
      /^[\u4e00-\u9fff（）]+?(?=年初|全年|预算|决算|支出(?!）)|20|\d|$)/.exec(plain.slice(start))?.[0] ?? "";
    return coded(match[1] ?? "", name, start + name.length);
  });
  const behind = [...plain.matchAll(CODE_BEHIND)].map((match) =>
    coded(match[1] ?? "", nameIn(plain.slice(0, match.index)), match.index + match[0].length),
  );
  return [...before, ...behind].sort((a, b) => a.end - b.end);
}

function coded(code: string, name: string, end: number): Mention {
  return { level: code.length === 3 ? "类" : code.length === 5 ? "款" : "项", name, code, end };
}

/** A subject's name at the end of a clause, without list numbers and what leads up to it. */
function nameIn(text: string): string {
  const clause =
    plainLabel(text)
      .split(/[，,。；;：:]/)
      .at(-1) ?? "";
  return bareLabel(clause)
    .replace(/^(?:\d{1,2}[、.．])+/, "")
    .replace(/^[、和与及]/, "")
    .replace(/^支出(?=[\u4e00-\u9fff]{2})/, "")
    .replace(/^.*(?:20\d{2}年度?|其中|主要用于|包括)/, "")
    .replace(/科目$/, "");
}
