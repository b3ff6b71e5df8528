import { vocabularyMessages } from "../i18n/messages/vocabulary";
import { type Decimal, divide, formatDecimal } from "../records/decimal";
import type { Fact } from "../records/schema";
import type { Words } from "./rule";

const POWERS: Readonly<Record<string, number>> = { 万元: 4, 万: 4, 亿元: 8, 亿: 8, 千元: 3, 万人: 4 };

const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  元: " yuan",
  万元: " × 10,000 yuan (万元)",
  万: " × 10,000 yuan (万元)",
  千元: " × 1,000 yuan (千元)",
  亿元: " × 100 million yuan (亿元)",
  亿: " × 100 million yuan (亿元)",
  "%": "%",
  人: " persons",
  万人: " × 10,000 persons (万人)",
  人次: " visits",
  辆: " vehicles",
  个: "",
  批次: " batches",
  分: " points",
};

/** A value in 元 as it would be printed in a unit; computed values keep four decimals. */
function scaled(value: Decimal, unit: string): string {
  const inUnit: Decimal = { digits: value.digits, scale: value.scale + (POWERS[unit] ?? 0) };
  return inUnit.scale > 6
    ? formatDecimal(divide(inUnit, { digits: 1n, scale: 0 }, 4))
    : formatDecimal(inUnit);
}

/** A value in the unit a figure is printed in, with the unit's name in both languages. */
export function inUnit(value: Decimal, unit: string): Words {
  const number = scaled(value, unit);
  return { zh: `${number}${unit}`, en: `${number}${ENGLISH_UNITS[unit] ?? (unit && ` ${unit}`)}` };
}

/** A figure as printed, with its unit. */
export function asPrinted(fact: Fact): Words {
  const unit = fact.printed_unit ?? "";
  const bare = (fact.printed ?? "").replace(/\s/g, "");
  const number = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  return { zh: `${number}${unit}`, en: `${number}${ENGLISH_UNITS[unit] ?? (unit && ` ${unit}`)}` };
}

/** The name of a unit by itself. */
export function unitWords(unit: string): Words {
  return { zh: unit, en: (ENGLISH_UNITS[unit] ?? unit).replace("×", "").trim().replace(/ {2,}/g, " ") };
}

/** The table a figure stands in. */
export function tableOf(fact: Fact): Words {
  const { zh, en } = vocabularyMessages[`table.${fact.table}`];
  return fact.table === "narrative"
    ? { zh, en: "the narrative" }
    : { zh: `《${fact.table_title ?? zh}》`, en: `the table “${en}”` };
}

/** Table and row of a figure. */
export function placeOf(fact: Fact): Words {
  const table = tableOf(fact);
  const row = fact.row?.trim();
  return row ? { zh: `${table.zh}“${row}”`, en: `“${row}” in ${table.en}` } : table;
}

/** Table, row and column of a figure. */
export function cellOf(fact: Fact): Words {
  const place = placeOf(fact);
  const column = fact.column?.trim();
  return column ? { zh: `${place.zh}的“${column}”`, en: `“${column}” of ${place.en}` } : place;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
