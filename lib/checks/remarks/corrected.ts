import type { FigureFamily } from "../../records/closed-lists";

/** Words by which a document corrects what it published before; what an audit had corrected is another matter. */
const CORRECTS = /更正|勘误|订正|有误|误[填列报录写]|[填列报录写]错|错[填列报误]/;

/** What words name, the longer before the shorter that is a part of them. */
const WORDS: readonly (readonly [words: RegExp, family: FigureFamily])[] = [
  [/三公经费|(?:公务)?接待费?|公务用?车|因?公?出国（?境?）?/g, "three_public"],
  [/机关运行经费/g, "operating_expenses"],
  [/政府采购/g, "procurement_total"],
  [/会议费/g, "meeting_expenses"],
  [/培训费/g, "training_expenses"],
  [/结转|结余/g, "balance"],
  [/收入|收支/g, "revenue"],
  [/收支|支出|人员经费|公用经费/g, "expenditure"],
];
/** A word for spending or a form's name that only ends another's: “三公”经费支出决算表. */
const ENDS =
  /(三公经费|接待费?|公务用?车(?:购置)?(?:及|和)?(?:运行)?(?:维护)?费?|出国（?境?）?费?用?|机关运行经费|政府采购|会议费|培训费)(?:财政拨款)?支出/g;

/** The families of figures a correcting sentence names; none where it corrects nothing or names none. */
export function correctedIn(sentence: string): FigureFamily[] {
  if (!CORRECTS.test(sentence)) return [];
  const plain = sentence
    .replace(/[“”"]/g, "")
    .replace(/收入支出/g, "收支")
    .replace(ENDS, "$1");
  return [...new Set(WORDS.flatMap(([words, family]) => (plain.search(words) >= 0 ? [family] : [])))];
}
