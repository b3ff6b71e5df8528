import { type Decimal, decimal } from "../records/decimal";

/** A figure as printed in a cell. */
export interface PrintedNumber {
  readonly value: Decimal;
  /** Digits printed after the point. */
  readonly decimals: number;
  /** Unit printed with the figure (万元, %, 人次 …), else null. */
  readonly unit: string | null;
  /** A comparison sign of an indicator (≥, <=, 约 …), else null. */
  readonly sign: string | null;
}

const FULL_WIDTH = /[\uff10-\uff19\uff0c\uff0e\uff0b\uff0d\uff05\uff08\uff09]/g;

/** Full-width digits and signs as their ASCII twins; the length of the text does not change. */
export function toAsciiDigits(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2010\u2011]/g, "-")
    .replace(/(?<=\d)\u3002(?=\d)(?!\d{1,2}\s*[.．、)）]|20\d{2}\s*年)/g, ".");
}

/** What a money or count cell holds when it holds no number. */
export type CellKind = "blank" | "dash" | "none" | "text";

const DASH = /^[-\u2013\u2014\u2015\uff0d\u2500/\uff0f*×xX]+$/;

export function cellKind(text: string): CellKind {
  const bare = text.replace(/[\s\u3000\u00a0]/g, "");
  if (bare === "") return "blank";
  if (DASH.test(bare)) return "dash";
  return bare === "无" ? "none" : "text";
}

/** Longer ones first: a unit is never cut short. */
const UNITS = [
  "万元|亿元|千元|百元|元|%|‰|分",
  "万人次|人次|万人|人天|人日|人|万例|例|万户|户|名|位|头|只|株|棵|羽",
  "批次|批|车次|辆次|台次|架次|频次|次|班次|起|届|轮|期|场次|场|课时|学时|小时|分钟|天|日|周|个月|月|年|季度",
  "台套|台|套|辆|部|艘|架|把|张|块|幅|面|根|支|盏|盒|箱|袋|瓶|本|册|篇|期刊|份|封|条|段|处|座|栋|幢|间|片|所|家|个|件|项|宗|口|眼|孔|组|队|类|种|门|道|幕",
  "平方公里|万平方米|平方米|万立方米|立方米|公里|千米|厘米|米|公顷|万亩|亩|万吨|吨|公斤|千克|克|升|千瓦时|千瓦|万|亿",
].join("|");
const CELL = new RegExp(
  `^(?<sign>>=|<=|≥|≤|>|<|=|=|≧|≦|大于|小于|不低于|不少于|不超过|约|达到|达)?(?<number>[-+]?\\d[\\d,]*(?:\\.\\d+)?|[-+]?\\.\\d+)(?<unit>${UNITS})?$`,
);

/** A triangle in front and brackets around an amount are signs of accounts: △18.20, (13.60). A bare (1) is a list number. */
const NEGATIVE = /^(?:[△▲](\d[\d,]*(?:\.\d+)?)|[((](\d[\d,]*\.\d+)[))])$/;

/**
 * Reads a cell that holds one figure: thousands separators (also full-width), spaces inside a figure
 * ("952. 29", "1, 537.4"), full-width digits, a percent sign or unit behind it.
 * Null where the text is no figure or more than one.
 */
export function parsePrintedNumber(text: string): PrintedNumber | null {
  if (!DIGIT.test(text)) return null;
  const known = PARSED.get(text);
  if (known !== undefined) return known;
  const number = parseNumber(text);
  if (text.length > LONGEST_KEPT) return number;
  if (PARSED.size >= MOST_KEPT) PARSED.clear();
  PARSED.set(text, number);
  return number;
}

const DIGIT = /[\d\uff10-\uff19]/;
/** A cell is asked by every reader that looks at its table. */
const PARSED = new Map<string, PrintedNumber | null>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 40;

function parseNumber(text: string): PrintedNumber | null {
  const bare = toAsciiDigits(text)
    .replace(/[\s\u3000\u00a0]/g, "")
    .replace(/^[¥￥]/, "")
    .replace(NEGATIVE, "-$1$2");
  const match = CELL.exec(bare);
  if (!match?.groups) return null;
  const number = parseDigits(match.groups.number ?? "");
  if (!number) return null;
  return { ...number, unit: match.groups.unit ?? null, sign: match.groups.sign ?? null };
}

/** Digits with optional sign, well-formed thousands groups and fraction; null for "4125.49,4143.91" or "12,34". */
export function parseDigits(text: string): Pick<PrintedNumber, "value" | "decimals"> | null {
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  const whole = (match[2] ?? "0").replaceAll(",", "");
  const fraction = match[3] ?? "";
  const sign = match[1] === "-" ? "-" : "";
  return { value: decimal(`${sign}${whole}${fraction ? `.${fraction}` : ""}`), decimals: fraction.length };
}
