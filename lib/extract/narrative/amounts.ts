import { type PrintedNumber, parseDigits } from "../printed-number";

/** A figure with its unit inside running text. */
export interface Amount {
  readonly number: PrintedNumber;
  readonly unit: string;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

const UNIT =
  "亿\\s?元|百\\s?万\\s?元|万\\s?元|千元|万\\s?人\\s?次|万\\s?人|万|元|%|％|个百分点|人\\s?次|人|名|批\\s?次|批|次|辆|个|分|台";
/** 2 318.47, 2,318.47, 2 318 . 47: groups of three set apart by spaces, a space beside the point. */
const DIGITS =
  "[-△▲]?(?:\\d{1,3}(?:[ \\u00a0\\u2009]\\d{3})+(?!\\d)|\\d[\\d,，]{0,24})(?:\\s?[.．]\\s?\\d+)?(?:,\\s?\\d{3}(?:\\.\\d+)?)?";
const FIGURE = new RegExp(`(?<![\\d.A-Za-z〔【\\[])(${DIGITS})\\s{0,3}(${UNIT})`, "g");

const SAME_UNIT: Readonly<Record<string, string>> = { "％": "%", 批: "批次", 名: "人" };

/** A limit or a range ("50万元以上", "5万元至10万元", "2万元/辆") states no amount. */
export function isBound(text: string, amount: Amount): boolean {
  return (
    /^(?:\s*[（(]?含?[)）]?\s*(?:以上|以下|以内|之内|之间|上下)|\s*[/／]|\s*(?:至|到|-|–|—|~|～)\s*\d)/.test(
      text.slice(amount.end, amount.end + 8),
    ) ||
    /\d\s*(?:万元|元|%)?\s*(?:至|到|-|–|—|~|～)\s*$/.test(
      text.slice(Math.max(0, amount.start - 8), amount.start),
    )
  );
}

/** All figures with a unit, in reading order. A figure that is no well-formed number is left out. */
export function amountsIn(text: string): Amount[] {
  const amounts: Amount[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const digits = (match[1] ?? "").replace(/\s/g, "").replaceAll("，", ",").replace(/^[△▲]/, "-");
    const parsed = parseDigits(digits.replace(/^,|,$/g, ""));
    if (!parsed) continue;
    const printedUnit = (match[2] ?? "").replace(/\s/g, "");
    const unit = SAME_UNIT[printedUnit] ?? printedUnit;
    const start = match.index;
    amounts.push({
      number: { ...parsed, unit, sign: null },
      unit,
      printed: match[0].replace(/\s+/g, ""),
      start,
      end: start + match[0].length,
    });
  }
  return amounts;
}
