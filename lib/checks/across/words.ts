import { vocabularyMessages } from "../../i18n/messages/vocabulary";
import { findMeasure } from "../../records/measures";
import type { Fact } from "../../records/schema";
import type { Words } from "../rule";
import { asPrinted } from "../wording";

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

/** A figure as its file prints it. */
export const statedIn = (fact: Fact): Words => {
  const printed = asPrinted(fact);
  return { zh: `${fact.file} 印作 ${printed.zh}`, en: `${printed.en} in ${fact.file}` };
};
