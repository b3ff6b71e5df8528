import type { BUDGET_TABLES } from "../records/closed-lists";
import type { TableKind } from "../records/vocabulary";

/** A form of a department's budget: the form of the accounts whose columns it has, its own name and titles. */
export interface BudgetForm {
  readonly form: TableKind;
  readonly table: (typeof BUDGET_TABLES)[number];
  readonly zh: string;
  readonly en: string;
  /** Matches the whole bare title: no year, number or name of a body. */
  readonly title: RegExp;
}

const OWN = "(?:预算单位|部门|单位|本级|财务)*";
const END = "(?:安排)?(?:总体)?(?:情况)?(?:总|平衡|明细)*表(?:（[^（）]*）)?";
const PLANNED = "(?:预算|计划)?";

const form = (
  kind: TableKind,
  table: BudgetForm["table"],
  zh: string,
  en: string,
  ...titles: readonly string[]
): BudgetForm => ({ form: kind, table, zh, en, title: new RegExp(`^(?:${titles.join("|")})$`, "u") });

/** Forms of budgets, specific titles first; read by the declarations of the accounts, every amount as planned. */
export const BUDGET_FORMS: readonly BudgetForm[] = [
  form(
    "three_public",
    "budget_three_public",
    "“三公”经费支出表",
    "Three public expenses, budget",
    `.*三公.*表`,
  ),
  form(
    "performance_project",
    "budget_targets",
    "项目支出绩效目标表",
    "Performance targets",
    `.*绩效目标(?:申报|批复|公开)?(?:情况)?表(?:（[^（）]*）)?`,
  ),
  form(
    "procurement",
    "budget_procurement",
    "政府采购预算表",
    "Procurement, budget",
    `${OWN}政府采购(?:支出)?${PLANNED}${END}`,
  ),
  form(
    "basic_detail",
    "budget_basic_detail",
    "一般公共预算基本支出表",
    "Basic expenditure by economic class, budget",
    `${OWN}(?:一般公共预算)?(?:财政拨款)?基本支出${PLANNED}(?:部门预算)?(?:支出)?(?:经济分类)?(?:科目)?${PLANNED}${END}`,
  ),
  form(
    "general_budget_expenditure",
    "budget_general_expenditure",
    "一般公共预算支出表",
    "General public budget expenditure, budget",
    `${OWN}(?:一般公共预算|公共财政预算|公共预算)(?:财政拨款|当年拨款|拨款)?(?:当年)?支出(?:功能分类)?${PLANNED}${END}`,
    `${OWN}财政拨款支出(?:功能分类)?${PLANNED}${END}`,
  ),
  form(
    "gov_fund",
    "budget_gov_fund",
    "政府性基金预算支出表",
    "Government funds, budget",
    `${OWN}政府性基金(?:预算)?(?:财政拨款|拨款)?(?:收支|收入支出|支出)(?:功能分类)?${PLANNED}${END}`,
  ),
  form(
    "state_capital",
    "budget_state_capital",
    "国有资本经营预算支出表",
    "State capital, budget",
    `${OWN}国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:收支|收入支出|支出)(?:功能分类)?${PLANNED}${END}`,
  ),
  form(
    "fiscal_total",
    "budget_fiscal_total",
    "财政拨款收支总表",
    "Fiscal appropriation, budget",
    `${OWN}财政拨款(?:收支|收入支出|收、支)${PLANNED}${END}`,
  ),
  form(
    "income_expenditure_total",
    "budget_income_expenditure_total",
    "部门收支总表",
    "Revenue and expenditure, budget",
    `${OWN}(?:收支|收入支出|收、支)${PLANNED}${END}`,
  ),
  form("income", "budget_income", "部门收入总表", "Revenue, budget", `${OWN}收入${PLANNED}${END}`),
  form(
    "expenditure",
    "budget_expenditure",
    "部门支出总表",
    "Expenditure, budget",
    `${OWN}支出${PLANNED}${END}`,
  ),
];

/** The budget's name of a form of the accounts; null where no budget has one. */
export function budgetTableOf(form: TableKind): TableKind | null {
  if (form === "fiscal_expenditure") return "budget_general_expenditure";
  return BUDGET_FORMS.find((entry) => entry.form === form)?.table ?? null;
}
