import { add, compare, type Decimal, decimal } from "../../records/decimal";
import type { MeasureId } from "../../records/measures";
import { isMoneyUnit, normalise } from "../unit";
import { type Amount, amountsIn } from "./amounts";
import { nearClause } from "./phrase";
import type { Knowledge, Reading } from "./reading";
import { sameAmount } from "./same-amount";
import type { Topic } from "./topic";

const NOTHING: Topic = { measures: [], fund: null, item: null, subject: null, printed: "" };

/** Parts only a grand total has: the year's own side, and what was carried over. */
const PARTS =
  /^(?:[^。；;]|。(?=其中))*?(?:其中|包括|包含|(?<!不)含)[^。]*?(?:本年(?:度)?(?:收入|支出)|(?:年初|上年|年末)[^，,。；;]{0,10}(?:结转|结余)|使用非财政拨款结余|结余分配)/;

/**
 * Words that can mean two totals mean the one whose figure a table prints, the one whose parts follow, or the one
 * the text has not given another figure. Where nobody knows, what is said of them is in doubt.
 */
export function settleEither(topic: Topic, at: Reading): Topic {
  const [first] = topic.measures;
  const second = topic.either;
  if (!first || !second) return topic;
  const { amount, text, known } = at;
  const settled =
    byTables(first, second, at) ??
    (isSumOfOwnParts(text.slice(amount.end), amount) ? first : null) ??
    bySaid(first, second, at) ??
    (PARTS.test(text.slice(amount.end, amount.end + 200)) ? second : null) ??
    byOthers(first, second, at);
  known.latest.settle(first, settled);
  return meant(topic, settled);
}

const OWN_PART =
  /^(?:财政拨款|经费拨款|(?:纳入(?:一般公共)?预算管理的?)?非税收入拨款|一般公共预算(?:财政)?(?:拨款)?|政府性基金(?:预算)?(?:财政拨款)?|国有资本经营预算(?:财政拨款)?|上级补助|财政补助|医疗|事业|经营|附属单位上缴|其他|基本|项目|上缴上级|对附属单位补助)(?:收入|支出)?(?:决算)?(?:为|是|共)?$/;

/** The kinds of the year's own money listed right behind, outside brackets, make up the whole figure. */
function isSumOfOwnParts(rest: string, whole: Amount): boolean {
  const sentence = (rest.split("。", 1)[0] ?? "").replace(/[（(][^（）()]*[）)]/g, "");
  const amounts = amountsIn(sentence);
  let from = 0;
  const stated = inYuan(whole);
  let total = decimal("0");
  for (const amount of amounts) {
    const named = OWN_PART.test(nearClause(sentence.slice(from, amount.start)));
    from = amount.end;
    if (!named || !isMoneyUnit(amount.unit)) continue;
    total = add(total, inYuan(amount));
    if (compare(total, stated) === 0) return true;
  }
  return false;
}

const inYuan = ({ number, unit }: Amount): Decimal => normalise(number.value, number.decimals, unit).exact;

/** The same words once more: they mean what they meant before. */
export function settledBefore(topic: Topic, { latest }: Knowledge): Topic {
  const [first] = topic.measures;
  return first && topic.either ? meant(topic, latest.meaning(first)) : topic;
}

/** Why a total is in doubt whose words can mean the year's or the grand total. */
export const mayBeGrand = (printed: string): string =>
  `${printed} may or may not include balances carried over`;

function meant(topic: Topic, settled: MeasureId | null): Topic {
  return settled === null
    ? { ...topic, doubt: topic.doubt ?? mayBeGrand(topic.printed) }
    : { ...topic, measures: [settled], either: null };
}

function byTables(first: MeasureId, second: MeasureId, { known, amount }: Reading): MeasureId | null {
  const fits = (measure: MeasureId) =>
    known.tables.some(
      (fact) =>
        fact.measure === measure &&
        fact.phase === "actual" &&
        fact.number !== null &&
        isMoneyUnit(fact.unit) &&
        sameAmount({ number: fact.number, unit: fact.unit }, amount),
    );
  return fits(first) ? first : fits(second) ? second : null;
}

/** The text has stated the same figure as one of the two already. */
function bySaid(first: MeasureId, second: MeasureId, { known, amount }: Reading): MeasureId | null {
  const [a, b] = [first, second].map((measure) => {
    const number = known.latest.of(measure, NOTHING);
    return number?.number ? sameAmount({ number: number.number, unit: number.unit }, amount) : false;
  });
  return a === b ? null : a ? first : second;
}

function byOthers(first: MeasureId, second: MeasureId, { known, amount }: Reading): MeasureId | null {
  const differs = (measure: MeasureId) => {
    const said = known.latest.of(measure, NOTHING);
    return said?.number ? !sameAmount({ number: said.number, unit: said.unit }, amount) : false;
  };
  if (differs(second)) return differs(first) ? null : first;
  return differs(first) ? second : null;
}
