import { absolute, add, compare, type Decimal, decimal, multiply, subtract } from "../../records/decimal";
import type { DraftFact } from "../draft";
import { parseDigits } from "../printed-number";
import { normalise } from "../unit";
import type { Reading } from "./reading";
import type { Topic } from "./topic";

const RATE =
  /^[\s,，、(（]*(?:同比|较上年|比上年)?(?:增长|上升|提高|增幅|增加|下降|降低|降幅|减幅|减少)[率了约为达度\s]*(\d{1,6}(?:\.\d{1,6})?)\s*[%％]/;
const HUNDRED = decimal("100");

/**
 * "收入总计…，其中年初结转…，较上年增加20万元，增长5%" names neither: the percentage printed beside a change tells
 * whose it is, where it fits one of the figures spoken of and not the one named last.
 */
export function changeOf(topic: Topic, sign: 1 | -1, at: Reading): Topic {
  const { speech } = at;
  const others = [speech.whole, ...speech.named].filter(
    (other): other is Topic => !!other && other !== topic,
  );
  if (others.length === 0 || changeFits(topic, sign, at)) return topic;
  const fitting = [...new Set(others.filter((other) => changeFits(other, sign, at)))];
  return fitting.length === 1 && fitting[0] ? fitting[0] : topic;
}

/** Whether the percentage printed right behind a change is that of a topic's figure. */
export function changeFits(topic: Topic, sign: 1 | -1, { text, amount, known }: Reading): boolean {
  const printed = RATE.exec(text.slice(amount.end, amount.end + 40))?.[1];
  const rate = printed ? parseDigits(printed) : null;
  const current = topic.measures[0] && known.latest.of(topic.measures[0], topic);
  if (!rate || !current) return false;
  return isRate(
    current,
    { ...normalise(amount.number.value, amount.number.decimals, amount.unit), sign },
    rate,
  );
}

/** |change| / (current − change) = rate, as far as the last digits printed tell (methods F9). */
function isRate(
  current: DraftFact,
  change: { readonly exact: Decimal; readonly precision: string; readonly sign: 1 | -1 },
  rate: { readonly value: Decimal; readonly decimals: number },
): boolean {
  if (!current.number || compare(change.exact, decimal("0")) === 0) return false;
  const now = normalise(current.number.value, current.number.decimals, current.unit);
  const prior = change.sign === 1 ? subtract(now.exact, change.exact) : add(now.exact, change.exact);
  if (compare(prior, decimal("0")) <= 0) return false;
  const off = absolute(subtract(multiply(change.exact, HUNDRED), multiply(prior, rate.value)));
  const step = { digits: 1n, scale: rate.decimals };
  const slack = add(
    multiply(prior, step),
    add(multiply(decimal(change.precision), HUNDRED), multiply(decimal(now.precision), rate.value)),
  );
  return compare(off, slack) <= 0;
}
