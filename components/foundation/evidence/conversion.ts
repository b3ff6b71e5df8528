import { compareDecimals, groupDigits, trimZeros } from "@/lib/i18n/decimal";
import type { Locale } from "@/lib/i18n/locale";
import type { FactRow } from "./queries";

const FACTOR: Readonly<Record<string, string>> = {
  元: "1",
  千元: "1000",
  万元: "10000",
  百万元: "1000000",
  亿元: "100000000",
};

/** Ways to print a negative amount. */
const SIGNED = /[-−－–(（△▲]/u;

/** “431 万元 × 10,000 = 4,310,000 元”; null where the printed unit is the record's own or nothing was printed. */
export function describeConversion(fact: FactRow, locale: Locale): string | null {
  const factor = FACTOR[fact.printed_unit ?? ""];
  if (fact.origin !== "printed" || fact.value === null || fact.unit !== "元" || !factor || factor === "1")
    return null;
  const printed = (fact.printed ?? "").replace(fact.printed_unit ?? "", "").trim();
  const yuan = groupDigits(trimZeros(fact.value));
  // A text says “减少” and prints the amount without a sign: the two sides are no equation.
  if (fact.value.startsWith("-") && !SIGNED.test(printed)) {
    const amount = printed.replace(/^(减少|下降|降低)(了|约)?/u, "").trim();
    return locale === "zh"
      ? `减少 ${amount} ${fact.printed_unit} → ${yuan} 元`
      : `a decrease of ${amount} ${fact.printed_unit} → ¥${yuan}`;
  }
  return locale === "zh"
    ? `${printed} ${fact.printed_unit} × ${groupDigits(factor)} = ${yuan} 元`
    : `${printed} × ¥${groupDigits(factor)} (${fact.printed_unit}) = ¥${yuan}`;
}

/** Whether two statements give the same value; null where one of them gives none. */
export function statesSame(a: FactRow, b: FactRow): boolean | null {
  if (a.value === null || b.value === null) return null;
  return a.unit === b.unit && compareDecimals(a.value, b.value) === 0;
}
