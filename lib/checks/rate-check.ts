import { absolute, add, compare, type Decimal, divide, formatDecimal, subtract } from "../records/decimal";
import type { Fact } from "../records/schema";
import { type Amount, compareRate } from "./amount";
import type { Check, Words } from "./rule";
import { statesOf } from "./wording";

/** A printed rate against the one its own figures give. */
export function rateCheck(
  rate: Fact,
  others: readonly Fact[],
  stated: Amount,
  computed: Amount,
  formula: string,
  subject: Words,
): Check {
  const { verdict, tolerance } = compareRate(stated, computed);
  return {
    facts: [rate, ...others],
    verdict,
    expected: computed.value,
    actual: stated.value,
    tolerance,
    formula: `${formula} = ${formatDecimal(computed.value)}%`,
    subject,
    ...(verdict === "equal" ? {} : { says: saysOf(subject, stated, computed.value, rate, verdict) }),
  };
}

/** Of one sign the words 增长 and 减少 tell it; two signs are shown. */
function saysOf(
  subject: Words,
  { value: stated, half }: Amount,
  computed: Decimal,
  fact: Fact,
  verdict: "rounding" | "different",
): Words {
  const opposed = stated.digits < 0n !== computed.digits < 0n && computed.digits !== 0n;
  const shown = (value: Decimal): string =>
    formatDecimal(divide(opposed ? value : absolute(value), { digits: 1n, scale: 0 }, 4));
  const rate = opposed
    ? `${shown(stated)}%`
    : (fact.printed ?? "").replace(/\s/g, "").replace(/[%％]?$/, "%");
  const lastDigit = add(half, half);
  const states = statesOf(fact);
  const why = verdict === "different" ? NOTHING : cutOff(absolute(subtract(computed, stated)), lastDigit);
  return {
    zh: `${subject.zh}${states.zh}${rate}，按原文数字计算为${shown(computed)}%${why.zh}`,
    en: `${subject.en} is ${states.en} ${rate}, but its own figures give ${shown(computed)}%${why.en}`,
  };
}

const NOTHING: Words = { zh: "", en: "" };

/** Whether cutting off the last digits explains the difference alone, or with the rounding of the figures themselves. */
function cutOff(difference: Decimal, lastDigit: Decimal): Words {
  return compare(difference, lastDigit) < 0
    ? {
        zh: "：尾数截去而没有四舍五入，差不满末位",
        en: ": cut off instead of rounded, by less than the last digit",
      }
    : {
        zh: "：原数四舍五入的余地加上尾数截去，可以解释",
        en: ": explained by the rounding of its figures and last digits cut off",
      };
}
