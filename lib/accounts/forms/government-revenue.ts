import type { MeasureId } from "../../records/measures";
import type { Fund, TableKind } from "../../records/vocabulary";

/** A form whose rows list what makes up one amount: its whole has a measure, the items are kept with their words. */
export interface ListedForm {
  readonly table: TableKind;
  readonly fund: Fund;
  readonly whole: MeasureId;
  readonly zh: string;
  readonly en: string;
  /** Matches the whole bare title: no year, number or place. */
  readonly title: RegExp;
  /** The row of the whole, without its list number. */
  readonly row: RegExp;
}

const END = "(?:决算|执行|完成|决算执行)(?:情况)?(?:总|明细)?表(?:（[^（）]*）)?$";
const ROW = "(?:本年|当年)?收入(?:合计|小计)?$|^合计$";

/** What a whole government takes in, by item and fund. */
export const GOVERNMENT_REVENUE: readonly ListedForm[] = [
  {
    table: "income",
    fund: "general",
    whole: "general_public_budget_revenue",
    zh: "一般公共预算收入决算表",
    en: "General public budget revenue",
    title: new RegExp(`^(?:地方)?(?:一般公共预算|公共财政预算|公共预算|公共财政)收入${END}`),
    row: new RegExp(`^(?:地方)?(?:一般公共预算|公共财政预算|公共财政)?${ROW}`),
  },
  {
    table: "gov_fund",
    fund: "gov_fund",
    whole: "gov_fund_revenue",
    zh: "政府性基金收入决算表",
    en: "Government fund revenue",
    title: new RegExp(`^政府性基金(?:预算)?收入${END}`),
    row: new RegExp(`^(?:政府性基金(?:预算)?)?${ROW}`),
  },
  {
    table: "state_capital",
    fund: "state_capital",
    whole: "state_capital_revenue",
    zh: "国有资本经营收入决算表",
    en: "State capital budget revenue",
    title: new RegExp(`^国有资本经营(?:预算)?收入${END}`),
    row: new RegExp(`^(?:国有资本经营(?:预算)?)?${ROW}`),
  },
];
