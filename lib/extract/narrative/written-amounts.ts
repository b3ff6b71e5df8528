import { decimal } from "../../records/decimal";
import type { Amount } from "./amounts";

const SMALL = "零〇一二三四五六七八九两";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";
const TENS: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
};
const MYRIADS: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** A written sum begins with a digit or ten and holds a power of ten; 几十万元 and 大写： repeat or round a figure. */
const WRITTEN = new RegExp(
  `(?<![几数上近成余多第\\d${SMALL}${FORMAL}十拾百佰千仟万亿]|大写[：:]?(?:人民币)?)` +
    `([${SMALL}${FORMAL}十拾](?=[${SMALL}${FORMAL}]?[十拾百佰千仟万亿])[${SMALL}${FORMAL}十拾百佰千仟万亿]*)` +
    `元(?!化|区|县|市|素|件|器|旦|宵)(?:整|正)?(?:([${SMALL}${FORMAL}])角)?(?:([${SMALL}${FORMAL}])分(?!别|配|类|项|部|布))?`,
  "g",
);

const digitOf = (c: string): bigint => {
  if (c === "〇") return 0n;
  if (c === "两") return 2n;
  const at = Math.max(SMALL.replace("〇", "").indexOf(c), FORMAL.indexOf(c));
  return BigInt(Math.max(0, at));
};

/** 四百二十三万五千 → 4235000; null where the powers of ten are out of order. */
export function writtenNumber(words: string): bigint | null {
  let [total, section, digit] = [0n, 0n, null as bigint | null];
  let last = 0n;
  for (const c of words) {
    const ten = TENS[c];
    const myriad = MYRIADS[c];
    if (ten !== undefined) {
      if (last !== 0n && ten >= last) return null;
      section += (digit ?? 1n) * ten;
      [digit, last] = [null, ten];
    } else if (myriad !== undefined) {
      const whole = section + (digit ?? 0n);
      if (whole === 0n && total === 0n) return null;
      total = myriad > 10_000n ? (total + whole) * myriad : total + whole * myriad;
      [section, digit, last] = [0n, null, 0n];
    } else {
      if (digit !== null && digit !== 0n) return null;
      digit = digitOf(c);
    }
  }
  return total + section + (digit ?? 0n);
}

/** A written digit or power of ten right before 元: most texts have none. */
const HINT = new RegExp(`[${SMALL}${FORMAL}十拾百佰千仟][万亿]?元`);

/** Sums of money written in Chinese words (壹佰贰拾万元, 四百二十三万五千元), in 万元 where they end so, else in 元. */
export function writtenAmounts(text: string): Amount[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(WRITTEN)].flatMap((match): Amount[] => {
    const [printed, words = "", jiao, fen] = match;
    const whole = writtenNumber(words);
    if (whole === null) return [];
    const cents = (jiao ? digitOf(jiao) * 10n : 0n) + (fen ? digitOf(fen) : 0n);
    const unit =
      cents === 0n && words.endsWith("万") ? "万元" : cents === 0n && words.endsWith("亿") ? "亿元" : "元";
    const power = unit === "万元" ? 10_000n : unit === "亿元" ? 100_000_000n : 1n;
    if (whole % power !== 0n) return [];
    const decimals = jiao || fen ? 2 : 0;
    const value =
      decimals === 0 ? decimal(String(whole / power)) : { digits: whole * 100n + cents, scale: 2 };
    const start = match.index;
    return [
      { number: { value, decimals, unit, sign: null }, unit, printed, start, end: start + printed.length },
    ];
  });
}
