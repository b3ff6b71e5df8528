import { compareDecimals, groupDigits, isDecimal, roundTo, shiftLeft, trimZeros } from "./decimal";
import type { Locale } from "./locale";

/** A unit money is shown in: `places` digits left of the yuan. */
export interface MoneyUnit {
  readonly id: "yuan" | "wan" | "yi" | "million";
  readonly places: number;
  readonly digits: number;
  readonly label: string;
}

const YUAN_ZH: MoneyUnit = { id: "yuan", places: 0, digits: 2, label: "元" };
const YUAN_EN: MoneyUnit = { id: "yuan", places: 0, digits: 2, label: "¥" };

/** Units of each language, small to large. Chinese counts in 万 and 亿, English in yuan and millions of them. */
export const MONEY_UNITS: Readonly<Record<Locale, readonly MoneyUnit[]>> = {
  zh: [
    YUAN_ZH,
    { id: "wan", places: 4, digits: 2, label: "万元" },
    { id: "yi", places: 8, digits: 2, label: "亿元" },
  ],
  en: [YUAN_EN, { id: "million", places: 6, digits: 2, label: "¥ million" }],
};

const THRESHOLDS: Readonly<Record<Locale, readonly number[]>> = { zh: [5, 9], en: [7] };

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

const isZero = (decimal: string): boolean => !/[1-9]/.test(decimal);
const inUnitOf = (yuan: string, unit: MoneyUnit): string =>
  roundTo(shiftLeft(yuan, unit.places), unit.digits);

/**
 * The unit of a column or an axis: the largest in which half of the amounts other than zero are 1.00 or more, so that
 * they keep three digits, and in which the smallest does not read 0.00.
 */
export function chooseMoneyUnit(amounts: readonly (string | null)[], locale: Locale): MoneyUnit {
  const known = amounts
    .filter((a): a is string => a !== null && isDecimal(a) && !isZero(a))
    .map((a) => a.replace("-", ""));
  const smallest = known.reduce((min, a) => (compareDecimals(a, min) < 0 ? a : min), known[0] ?? "0");
  const digits = known.map(wholeDigits).toSorted((a, b) => a - b)[Math.floor(known.length / 2)] ?? 0;
  const steps = THRESHOLDS[locale].filter((needed) => digits >= needed).length;
  const units = MONEY_UNITS[locale].slice(0, steps + 1);
  return units.findLast((unit) => isZero(smallest) || !isZero(inUnitOf(smallest, unit))) ?? YUAN_ZH;
}

export function moneyUnit(id: MoneyUnit["id"], locale: Locale): MoneyUnit {
  return MONEY_UNITS[locale].find((unit) => unit.id === id) ?? MONEY_UNITS[locale][0] ?? YUAN_ZH;
}

/** “341.01万元”; in English “¥341.01 million”, a minus before the sign. */
function joinUnit(number: string, label: string): string {
  if (!label.startsWith("¥")) return `${number}${label}`;
  return `${number.startsWith("−") ? "−" : ""}¥${number.replace("−", "")}${label.slice(1)}`;
}

/** Formats an exact amount in 元; the value itself decides the unit unless one is given. */
export function formatMoney(yuan: string, locale: Locale, unit = chooseMoneyUnit([yuan], locale)): Formatted {
  const number = groupDigits(inUnitOf(yuan, unit));
  return { number, unit: unit.label, text: joinUnit(number, unit.label) };
}

/** Formats with every digit the value has: for evidence and exports. */
export function formatMoneyExact(yuan: string, locale: Locale): string {
  if (locale === "zh") return joinUnit(groupDigits(yuan), "元");
  const million = MONEY_UNITS.en[1];
  if (!million || wholeDigits(yuan) < 7) return joinUnit(groupDigits(yuan), "¥");
  return joinUnit(groupDigits(trimZeros(shiftLeft(yuan, million.places))), million.label);
}
