import { plainLabel } from "../label";

/** Whether a figure stands in brackets, behind 其中, or in an explanation. */
export interface Aside {
  readonly bracket: boolean;
  readonly part: boolean;
  readonly reason: boolean;
}

const REASON = /原因|主要是(?!因为)|由于|是因为|主要用于(?!以下)|其余为/;
const REASONS = ["原因", "主要是", "由于", "是因为", "主要用于", "其余为"];
/** What a closed bracket tells ends with it. */
const CLOSED = /（[^（）]*）/g;
/** A clause behind a semicolon that goes on with the explanation before it. */
const GOES_ON = /^(?:[二三四五六七八九]是|另外|同时|此外|[②③④⑤⑥⑦⑧⑨]|（?[2-9二三四五六七八九][）、.．])/;

/** "主要用于：…", "主要用于其他支出（类）支出300.00万元". */
const LISTS_USES = /主要用于(?:：|(?=[\u4e00-\u9fff]{2,20}（类）))/g;

/** `uses`: what 主要用于： leads on to are the kinds of the whole, no explanation. */
export function asideAt(text: string, uses: boolean): Aside {
  const plain = uses ? plainLabel(text).replace(LISTS_USES, "其中：") : plainLabel(text);
  return {
    bracket: isOpen(plain),
    part: /其中|包括|(?:经费|支出|收入|决算)中[，,]/.test(plain.replace(CLOSED, "")),
    reason: inReason(plain),
  };
}

/** Whether a bracket is open at the end; 国（境）外 inside one does not close it. */
function isOpen(plain: string): boolean {
  let depth = 0;
  for (const [mark] of plain.matchAll(/[（）]/g)) depth = mark === "（" ? depth + 1 : Math.max(0, depth - 1);
  return depth > 0;
}

/** A semicolon ends an explanation unless the next clause counts on (二是 …). */
function inReason(plain: string): boolean {
  const clauses = plain.split("；");
  let at = clauses.length - 1;
  while (at > 0 && GOES_ON.test(clauses[at] ?? "")) at--;
  const explained = clauses.slice(at).join("；");
  const from = Math.max(...REASONS.map((word) => explained.lastIndexOf(word)));
  if (from < 0 || !REASON.test(explained)) return false;
  return !/其中(?:[：，,]|(?=人员经费|日常公用|公用经费|基本支出|项目支出))/.test(explained.slice(from));
}
