import { compareDecimals, groupDigits, isDecimal, roundTo, shiftLeft } from "./decimal";
import type { Locale } from "./locale";

/** A unit money is shown in: `places` digits left of the yuan. */
export interface MoneyUnit {
  readonly id: "yuan" | "wan" | "yi" | "million" | "billion";
  readonly places: number;
  readonly digits: number;
  readonly label: string;
}

const YUAN_ZH: MoneyUnit = { id: "yuan", places: 0, digits: 2, label: "元" };
const YUAN_EN: MoneyUnit = { id: "yuan", places: 0, digits: 2, label: "yuan" };

/** Units of each language, small to large. Chinese counts in 万 and 亿, English in millions and billions. */
export const MONEY_UNITS: Readonly<Record<Locale, readonly MoneyUnit[]>> = {
  zh: [
    YUAN_ZH,
    { id: "wan", places: 4, digits: 2, label: "万元" },
    { id: "yi", places: 8, digits: 2, label: "亿元" },
  ],
  en: [
    YUAN_EN,
    { id: "million", places: 6, digits: 2, label: "m yuan" },
    { id: "billion", places: 9, digits: 2, label: "bn yuan" },
  ],
};

const THRESHOLDS: Readonly<Record<Locale, readonly number[]>> = { zh: [5, 9], en: [7, 10] };

export interface Formatted {
  readonly number: string;
  readonly unit: string;
  /** Number and unit as one string. */
  readonly text: string;
}

function wholeDigits(yuan: string): number {
  const whole = yuan.replace("-", "").split(".")[0] ?? "";
  return whole.replace(/^0+/, "").length;
}

/** The unit that shows the largest of these amounts with few digits, so that a column or an axis has one unit. */
export function chooseMoneyUnit(amounts: readonly (string | null)[], locale: Locale): MoneyUnit {
  const known = amounts.filter((a): a is string => a !== null && isDecimal(a)).map((a) => a.replace("-", ""));
  const largest = known.reduce((max, a) => (compareDecimals(a, max) > 0 ? a : max), "0");
  const digits = wholeDigits(largest);
  const step = THRESHOLDS[locale].filter((needed) => digits >= needed).length;
  return MONEY_UNITS[locale][step] ?? YUAN_ZH;
}

export function moneyUnit(id: MoneyUnit["id"], locale: Locale): MoneyUnit {
  return MONEY_UNITS[locale].find((unit) => unit.id === id) ?? MONEY_UNITS[locale][0] ?? YUAN_ZH;
}

function joinUnit(number: string, unit: string, locale: Locale): string {
  return locale === "zh" ? `${number}${unit}` : `${number} ${unit}`;
}

/** Formats an exact amount in 元; the value itself decides the unit unless one is given. */
export function formatMoney(yuan: string, locale: Locale, unit = chooseMoneyUnit([yuan], locale)): Formatted {
  const number = groupDigits(roundTo(shiftLeft(yuan, unit.places), unit.digits));
  return { number, unit: unit.label, text: joinUnit(number, unit.label, locale) };
}

/** Formats with every digit the value has: for evidence and exports. */
export function formatMoneyExact(yuan: string, locale: Locale): string {
  return joinUnit(groupDigits(yuan), locale === "zh" ? "元" : "yuan", locale);
}
