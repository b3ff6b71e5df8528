import { groupDigits, roundTo, trimZeros } from "./decimal";
import type { Locale } from "./locale";

/** A percentage given as 0–100, e.g. "96.324" → "96.32%". */
export function formatPercent(percent: string, digits = 2): string {
  return `${groupDigits(roundTo(percent, digits))}%`;
}

/** A ratio given as 0–1 from SQL or arithmetic on shares; not for money. */
export function formatShare(share: number, digits = 1): string {
  return `${groupDigits(roundTo((share * 100).toFixed(digits + 2), digits))}%`;
}

/** A count or another plain number, keeping the digits it has. */
export function formatCount(value: string | number, unit = ""): string {
  const text = groupDigits(trimZeros(String(value)));
  return unit === "" ? text : `${text} ${unit}`;
}

export function formatYear(year: number, locale: Locale): string {
  return locale === "zh" ? `${year}年` : String(year);
}

export function formatYears(from: number, to: number, locale: Locale): string {
  if (from === to) return formatYear(from, locale);
  return locale === "zh" ? `${from}—${to}年` : `${from}–${to}`;
}
