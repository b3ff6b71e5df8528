import type { Fund } from "../../records/vocabulary";
import { plainLabel } from "../label";

const FLOW =
  /(一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:财政)?(?:拨款)?(?:的)?(?:资金)?[，：]?(?=(?:20\d{2}年度?)?(?:年初|上年|本年|当年|年末))/g;

const FUNDS: readonly (readonly [word: string, fund: Fund])[] = [
  ["一般", "general"],
  ["公共", "general"],
  ["政府", "gov_fund"],
  ["国有", "state_capital"],
];

/** "一般公共预算财政拨款年初结转36.50万元，本年收入…": the money whose flow the sentence goes on to tell. */
export function flowFund(own: string): Fund | null {
  const named = [...plainLabel(own).matchAll(FLOW)].at(-1)?.[1] ?? "";
  return FUNDS.find(([word]) => named.startsWith(word))?.[1] ?? null;
}

/** The words that a named money's flow gives to it where they name none themselves. */
const OF_FLOW = /^(?:本年|当年)(?:度)?(?:收入|支出)$|^(?:年初|上年|年末)?(?:结转|结余)/;

export const isOfFlow = (printed: string): boolean => OF_FLOW.test(printed);
