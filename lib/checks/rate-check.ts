import { absolute, type Decimal, divide, formatDecimal } from "../records/decimal";
import type { Fact } from "../records/schema";
import { type Amount, compareRate } from "./amount";
import type { Check, Words } from "./rule";

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
    ...(verdict === "equal"
      ? {}
      : { says: saysOf(subject, stated.value, computed.value, rate.printed ?? "", verdict) }),
  };
}

/** Of one sign the words 增长 and 减少 tell it; two signs are shown. */
function saysOf(
  subject: Words,
  stated: Decimal,
  computed: Decimal,
  printed: string,
  verdict: "rounding" | "different",
): Words {
  const opposed = stated.digits < 0n !== computed.digits < 0n && computed.digits !== 0n;
  const shown = (value: Decimal): string =>
    formatDecimal(divide(opposed ? value : absolute(value), { digits: 1n, scale: 0 }, 4));
  const rate = opposed ? `${shown(stated)}%` : printed.replace(/\s/g, "").replace(/[%％]?$/, "%");
  const cut = verdict === "rounding";
  return {
    zh: `${subject.zh}印作${rate}，按原文数字计算为${shown(computed)}%${cut ? "：尾数截去而没有四舍五入，差不满末位" : ""}`,
    en: `${subject.en} is printed as ${rate}, but its own figures give ${shown(computed)}%${cut ? ": cut off instead of rounded, by less than the last digit" : ""}`,
  };
}
