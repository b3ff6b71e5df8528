import { isZero } from "../../records/decimal";
import type { DraftFact } from "../draft";
import { plainLabel } from "../label";
import { isMoneyUnit } from "../unit";
import type { Reading } from "./reading";

/** Characters of the words kept with an amount, and fewer than which the clause before is taken along. */
const LONGEST = 36;
const SHORTEST = 5;
/** Characters before a figure that follows another one directly: "门诊3421人次、760.28万元". */
const NEAR = 60;

/** Words about a person are nobody's business here. */
const PERSON = /同志|先生|女士|姓名|身份证|电话|手机|联系人|户主|负责人/;
const EDGES = /^[，,。；;、：:）)（(\s]+|(?:[为是共约达计]|共计|合计)*[（(：:，,、\s]*$/g;

/**
 * A money figure that states no measure of the accounts, kept with its words: found again by searching, never compared
 * or summed. Null for nothing, for what is no money, and where the words speak of a person.
 */
export function statedAmount({ amount, lead, section, sentence, emit }: Reading): DraftFact | null {
  if (!isMoneyUnit(amount.unit) || !amount.unit.endsWith("元") || isZero(amount.number.value)) return null;
  const words = /[\u4e00-\u9fff]/.test(lead) ? lead : sentence.text.slice(-NEAR);
  const item = wordsOf(words);
  if (item === null || PERSON.test(words)) return null;
  const year = Number(/(20\d{2})年/.exec(item)?.[1] ?? 0) || section.year;
  return emit("stated_amount", { item, row: item, year });
}

function wordsOf(lead: string): string | null {
  const clauses = plainLabel(lead).split(/(?<=[，,；;：:。])/);
  let words = "";
  for (const clause of clauses.toReversed()) {
    const more = clause + words;
    if (bare(words).length >= SHORTEST || (words !== "" && more.length > LONGEST)) break;
    words = more;
  }
  const item = bare(words).slice(-LONGEST);
  return /[\u4e00-\u9fff]{2}/.test(item) ? item : null;
}

const bare = (words: string): string => words.replace(EDGES, "");
