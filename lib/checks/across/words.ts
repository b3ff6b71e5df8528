import { vocabularyMessages } from "../../i18n/messages/vocabulary";
import { decimal } from "../../records/decimal";
import { findMeasure } from "../../records/measures";
import type { Fact } from "../../records/schema";
import type { Words } from "../rule";
import { asPrinted, inUnit } from "../wording";

const FUNDS: ReadonlySet<Fact["fund"]> = new Set(["general", "gov_fund", "state_capital"] as const);
const PLANNED: ReadonlySet<Fact["phase"]> = new Set(["budget_initial", "budget_adjusted"] as const);

/** What a figure is of: year, subject or measure, fund, unit. */
export function thingOf(fact: Fact): Words {
  const measure = findMeasure(fact.measure);
  const name = fact.subject_code !== null || fact.subject_name !== null ? fact.subject_name : null;
  const fund =
    FUNDS.has(fact.fund) && !measure?.zh.includes("预算")
      ? vocabularyMessages[`fund.${fact.fund as "general"}`]
      : null;
  const phase =
    PLANNED.has(fact.phase) && !fact.measure.startsWith("budget")
      ? vocabularyMessages[`phase.${fact.phase}`]
      : null;
  const label: Words =
    name === null
      ? { zh: measure?.zh ?? "", en: measure?.en ?? "" }
      : { zh: name, en: `${fact.subject_code ?? ""} ${name}`.trim() };
  const brackets = [phase, fund].filter((one) => one !== null);
  const item = fact.item === null || /^合计$/.test(fact.item) ? null : fact.item;
  return {
    zh: `${fact.fiscal_year}年${item ?? ""}“${label.zh.replace(/[“”]/g, "")}”${brackets.length > 0 ? `（${brackets.map(({ zh }) => zh).join("、")}）` : ""}`,
    en: `${label.en}${item === null ? "" : ` of ${item}`}, ${fact.fiscal_year}${brackets.map(({ en }) => `, ${en.toLowerCase()}`).join("")}`,
  };
}

/** Whether a figure is printed nowhere: a stated change implies it. */
const isImplied = (fact: Fact): boolean => fact.origin === "derived" && fact.value !== null;

/** A figure as printed; one that is only implied, in the unit of what implies it. */
export const printOf = (fact: Fact): Words =>
  isImplied(fact) ? inUnit(decimal(fact.value as string), fact.printed_unit ?? fact.unit) : asPrinted(fact);

/** A figure as its file prints it. */
export const statedIn = (fact: Fact): Words => {
  const { zh, en } = printOf(fact);
  return isImplied(fact)
    ? { zh: `${fact.file} 的增减额推得 ${zh}`, en: `${en} implied by the change stated in ${fact.file}` }
    : { zh: `${fact.file} 印作 ${zh}`, en: `${en} in ${fact.file}` };
};
