import type { Quantity } from "../records/measures";
import { isDecimal } from "./decimal";
import type { Locale } from "./locale";
import { formatMoney, type MoneyUnit } from "./money";
import { formatCount, formatPercent } from "./number";

export interface ValueFormat {
  readonly quantity: Quantity;
  readonly unit?: string | null;
  readonly moneyUnit?: MoneyUnit;
}

/** English words for the units of records; records keep the Chinese ones. */
const UNITS: Readonly<Record<string, string>> = {
  人: "persons",
  人次: "visits",
  批次: "batches",
  辆: "vehicles",
  个: "",
  次: "times",
  分: "points",
};

/** A record's unit in the words of a language. */
export function unitIn(locale: Locale, unit: string): string {
  return locale === "zh" ? unit : (UNITS[unit] ?? unit);
}

/** Formats a record's value by its kind of quantity. A value that is no number (a grade, a target) stays as it is. */
export function formatValue(
  value: string,
  locale: Locale,
  { quantity, unit, moneyUnit }: ValueFormat,
): string {
  if (!isDecimal(value)) return value;
  const isMoney = quantity === "money" || (quantity === "mixed" && unit === "元");
  if (isMoney) return formatMoney(value, locale, moneyUnit).text;
  if (unit === "%") return formatPercent(value);
  return formatCount(value, unitIn(locale, unit ?? ""));
}
