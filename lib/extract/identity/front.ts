import { isCaptionText } from "../../documents/captions";
import type { ShortText } from "../short-texts";

/** Short texts at the head of a document that may belong to its title. */
const FRONT = 24;
/** Lines a title is broken over. */
const MOST_LINES = 4;
const LONGEST_TITLE = 70;

const NUMBERED =
  /^(?:[（]?[一二三四五六七八九十]{1,3}[）、.．]|[（]?\d{1,2}[）、.．](?!\d)|第[一二三四五六七八九十]+部分|[-—·●])/u;
const NO_PART =
  /^(?:目录|附件\d*|附表\d*|[-—\d]+|20\d{2}年\d{1,2}月(?:\d{1,2}日)?|（.{0,12}）)$|[，,；;。]|\.{3,}|…|时间[：:]|日期[：:]|来源[：:]|索引号|发布机构/u;

/** Titles at the head of a document: its first lines alone, and joined where a title is broken over several. */
export function frontTitles(lines: readonly ShortText[]): readonly string[] {
  const front = lines.slice(0, FRONT).map(({ plain }) => plain);
  const titles: string[] = [];
  for (const [at, text] of front.entries()) {
    if (text.length <= LONGEST_TITLE) titles.push(text);
    if (!isPart(text)) continue;
    let joined = text;
    for (let from = at - 1; from >= 0 && at - from < MOST_LINES; from--) {
      const above = front[from] ?? "";
      if (!isPart(above) || joined.length + above.length > LONGEST_TITLE) break;
      joined = above + joined;
      titles.push(joined);
    }
  }
  return titles;
}

function isPart(text: string): boolean {
  return (
    text !== "" && text.length <= 40 && !NUMBERED.test(text) && !NO_PART.test(text) && !isCaptionText(text)
  );
}
