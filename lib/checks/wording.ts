import { trimZeros } from "../i18n/decimal";
import { vocabularyMessages } from "../i18n/messages/vocabulary";
import { formatMoneyExact } from "../i18n/money";
import { type Decimal, decimal, divide, formatDecimal } from "../records/decimal";
import { correctionOf } from "../records/printed";
import { isProse } from "../records/prose";
import type { Fact } from "../records/schema";
import { amountOf } from "./amount";
import type { Words } from "./rule";

const POWERS: Readonly<Record<string, number>> = { 万元: 4, 万: 4, 亿元: 8, 亿: 8, 千元: 3, 万人: 4 };

const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  "%": "%",
  人: " persons",
  万人: " × 10,000 persons",
  人次: " visits",
  辆: " vehicles",
  个: "",
  批次: " batches",
  分: " points",
};

const MONEY_UNITS: Readonly<Record<string, string>> = {
  元: "yuan (元)",
  千元: "thousand yuan (千元)",
  万元: "ten thousand yuan (万元)",
  万: "ten thousand yuan (万)",
  亿元: "hundred million yuan (亿元)",
  亿: "hundred million yuan (亿)",
};

/** A value in 元 as it would be printed in a unit; computed values keep four decimals. */
function scaled(value: Decimal, unit: string): string {
  const inUnit: Decimal = { digits: value.digits, scale: value.scale + (POWERS[unit] ?? 0) };
  return inUnit.scale > 6
    ? formatDecimal(divide(inUnit, { digits: 1n, scale: 0 }, 4))
    : formatDecimal(inUnit);
}

/** English texts have one money unit, whatever the document counts in; every digit is kept. */
const inEnglish = (value: Decimal): string => formatMoneyExact(trimZeros(formatDecimal(value)), "en");

/** A value in the unit a figure is printed in, money in English in the one unit English texts have. */
export function inUnit(value: Decimal, unit: string): Words {
  const number = scaled(value, unit);
  return {
    zh: `${number}${unit}`,
    en: unit in MONEY_UNITS ? inEnglish(value) : `${number}${ENGLISH_UNITS[unit] ?? (unit && ` ${unit}`)}`,
  };
}

/** “原印 1.23，更正为 1.32（原因）”; null for a figure nobody corrected. */
export function correctionWords(fact: Fact): Words | null {
  const correction = correctionOf(fact);
  if (!correction) return null;
  const { printed, now, reason } = correction;
  return {
    zh: `原印${printed}，更正为${now}${reason && `（${reason}）`}`,
    en: `printed ${printed}, corrected to ${now}${reason && ` (${reason})`}`,
  };
}

const STATES: Readonly<Record<Fact["origin"], Words>> = {
  printed: { zh: "印作", en: "printed as" },
  corrected: { zh: "更正后为", en: "corrected to" },
  derived: { zh: "推算为", en: "computed as" },
};

/** How a figure comes to stand there: nobody printed what a person corrected or what was computed. */
export const statesOf = (fact: Fact | undefined): Words => STATES[fact?.origin ?? "printed"];

/** A figure as printed, with its unit; one that is printed nowhere with its value and that it was computed. */
export function asPrinted(fact: Fact): Words {
  if (fact.printed === null && fact.value !== null && fact.origin === "derived") {
    const derived = inUnit(decimal(fact.value), fact.printed_unit ?? fact.unit);
    return { zh: `${derived.zh}（推算，原文未印）`, en: `${derived.en} (derived, not printed)` };
  }
  const unit = fact.printed_unit ?? "";
  const bare = (fact.printed ?? "").replace(/\s/g, "");
  const number = unit && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  const amount = unit in MONEY_UNITS ? amountOf(fact) : null;
  return {
    zh: `${number}${unit}`,
    en: amount ? inEnglish(amount.value) : `${number}${ENGLISH_UNITS[unit] ?? (unit && ` ${unit}`)}`,
  };
}

/** A change as printed, with its direction in a word: texts print “减少” and an amount without a sign. */
export function asChange(fact: Fact): Words {
  const { zh, en } = asPrinted(fact);
  const bare = (text: string): string => text.replace(/^[-−－]/u, "");
  return (fact.value ?? "").startsWith("-")
    ? { zh: `减少${bare(zh)}`, en: `a decrease of ${bare(en)}` }
    : { zh: `增加${zh}`, en: `an increase of ${en}` };
}

/** The name of a unit by itself. */
export function unitWords(unit: string): Words {
  return { zh: unit, en: MONEY_UNITS[unit] ?? (ENGLISH_UNITS[unit] ?? unit).trim() };
}

/** The table a figure stands in. */
export function tableOf(fact: Fact): Words {
  const { zh, en } = vocabularyMessages[`table.${fact.table}`];
  return isProse(fact.table)
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
