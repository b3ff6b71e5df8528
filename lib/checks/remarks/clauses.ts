import { formatDecimal, shift } from "../../records/decimal";
import type { RemarkAmount } from "../../records/remark";

const POWERS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };
const MONEY = /(\d[\d,，]*(?:\.\d+)?)(万元|亿元|千元|元)/g;

/** Sums of money in a text without white space, in 元. */
export function amountsIn(text: string): RemarkAmount[] {
  return [...text.matchAll(MONEY)].flatMap(([printed, number = "", unit = ""]) => {
    const [whole = "", fraction = ""] = number.replace(/[,，]/g, "").split(".");
    if (whole.length > 15) return [];
    const power = POWERS[unit] ?? 0;
    const scale = fraction.length;
    return [
      {
        printed,
        value: formatDecimal(shift({ digits: BigInt(whole + fraction), scale }, power)),
        precision: formatDecimal(shift({ digits: 1n, scale }, power)),
      },
    ];
  });
}

/** Sentences of a text, each as its clauses; a comma inside a number parts nothing. */
export function clausesOf(bare: string): string[][] {
  return bare
    .split(/[。；;！？]/)
    .filter((sentence) => sentence !== "")
    .map((sentence) => sentence.split(/，|,(?!\d{3})/).filter((clause) => clause !== ""));
}
