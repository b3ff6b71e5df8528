import { BUDGET_FORMS } from "../../accounts/budget-forms";
import { GOVERNMENT_REVENUE, type ListedForm } from "../../accounts/forms/government-revenue";
import type { TableKind } from "../../records/vocabulary";
import { plainLabel } from "../label";

/** A standard form, told by its title. `title` matches the plain title without year, bureau and list number. */
export interface FormTitle {
  readonly table: TableKind;
  readonly title: RegExp;
  readonly zh: string;
  readonly en: string;
  /** Where its rows list what makes up one amount. */
  readonly listed?: ListedForm;
}

const OWN = "(?:部门|单位|本级)?";
/** The fund of the general public budget, also by its names of 2013 to 2015. */
const GENERAL = "(?:一般公共预算|公共财政预算|公共预算|公共财政)";
const FISCAL = "(?:(?:当年)?财政拨款|(?:当年)?拨款)?";
const KIND =
  "(?:批复)?(?:总体)?(?:情况)?(?:对比|比较|变动|变化)*(?:情况)?(?:总|明细)?表(?:（按?[^（）]*(?:分类|科目)[^（）]*）)?";

/** The whole of a bare title, in one of several wordings. */
function form(...wordings: readonly string[]): RegExp {
  return new RegExp(`^(?:${wordings.join("|")})$`);
}

/** Titles of the forms, specific ones first. The printed number (公开07表) differs by province and is not used. */
export const FORM_TITLES: readonly FormTitle[] = [
  {
    table: "three_public",
    zh: "“三公”经费支出决算表",
    en: "Three public expenses",
    title:
      /三公.*(?:表|情况)$|^(?:部门|单位)?(?:机构|机关)运行(?:经费)?(?:信息|情况|及.{0,30}信息|、.{0,40})(?:统计)?(?:决算)?表$|^机关运行经费.*(?:信息|情况)表$/,
  },
  {
    table: "operating",
    zh: "机关运行经费支出决算表",
    en: "Operating expenses",
    title: form(`${OWN}(?:财政拨款)?机关运行经费(?:支出)?(?:决算)?表`),
  },
  {
    table: "procurement",
    zh: "政府采购支出情况表",
    en: "Government procurement",
    title: form(`${OWN}政府采购(?:支出)?(?:决算)?(?:信息|情况)?(?:统计)?表`),
  },
  {
    table: "asset_report",
    zh: "国有资产占用情况表",
    en: "State assets",
    title: form(
      `${OWN}国有资产(?:占有|占用|使用|占有使用|占用使用)(?:及使用)?情况表`,
      `${OWN}政府购买服务(?:支出)?(?:决算)?(?:公开)?(?:情况)?表`,
    ),
  },
  {
    table: "income_expenditure_total",
    zh: "收入支出决算总表",
    en: "Revenue and expenditure",
    title: form(`${OWN}(?:收入支出|收支|收支出|收、支)决算${KIND}`, "部门决算(?:收支|收入支出)总表"),
  },
  {
    table: "income",
    zh: "收入决算表",
    en: "Revenue",
    title: form(`${OWN}收入决算${KIND}`, "部门决算收入(?:总|明细)表"),
  },
  {
    table: "expenditure",
    zh: "支出决算表",
    en: "Expenditure",
    title: form(`${OWN}支出决算${KIND}`, "部门决算支出(?:总|明细)表"),
  },
  {
    table: "fiscal_total",
    zh: "财政拨款收入支出决算总表",
    en: "Fiscal appropriation",
    title: form(`${OWN}财政拨款(?:收入支出|收支|收、支)决算${KIND}`, "部门决算财政拨款收支总表"),
  },
  {
    table: "basic_detail",
    zh: "一般公共预算财政拨款基本支出决算表",
    en: "Basic expenditure by economic class",
    title: form(`${GENERAL}?${FISCAL}基本支出(?:经济分类)?决算(?:经济分类)?${KIND}`),
  },
  {
    table: "project_fund",
    zh: "一般公共预算财政拨款项目支出决算表",
    en: "Projects by subject",
    title: form(`(?:${GENERAL}|政府性基金预算)?${FISCAL}项目支出决算${KIND}`),
  },
  {
    table: "general_budget_expenditure",
    zh: "一般公共预算财政拨款支出决算表",
    en: "General public budget expenditure",
    title: form(
      `${GENERAL}${FISCAL}(?:收入)?支出(?:功能分类)?决算(?:功能分类)?${KIND}`,
      `财政拨款支出决算${KIND}`,
    ),
  },
  {
    table: "gov_fund",
    zh: "政府性基金预算财政拨款收入支出决算表",
    en: "Government funds",
    title: form(`政府性基金(?:预算)?${FISCAL}(?:收入|收入支出|支出|收支)决算(?:功能分类)?${KIND}`),
  },
  {
    table: "state_capital",
    zh: "国有资本经营预算财政拨款支出决算表",
    en: "State capital budget",
    title: form(`国有资本经营(?:预算)?${FISCAL}(?:收入|收入支出|支出|收支)决算(?:功能分类)?${KIND}`),
  },
  {
    table: "performance_project",
    zh: "项目支出绩效自评表",
    en: "Project performance",
    title: /项目.*绩效(?:目标)?(?:自评|评价)(?:情况)?(?:打分)?表?$/,
  },
  {
    table: "performance_overall",
    zh: "部门整体支出绩效自评表",
    en: "Department performance",
    title: /(?:部门|单位|整体).*绩效(?:目标)?(?:自评|评价)(?:情况)?(?:打分)?表?$/,
  },
  {
    table: "insurance_fund",
    zh: "保险基金预算收支明细表",
    en: "Insurance funds",
    title: /保险基金.*(?:明细|收支|决算|情况)表$/,
  },
];

const YEAR = /20\d{2}年(?:度)?/gu;
const NUMBER =
  /^(?:(?:财决|预算|决算)\d{1,2}表|Z\d{2}(?:_\d)?表|决算公开(?=表)|(?:附件|附表|表|公开)?\d{1,2}(?:-\d{1,2})?(?:表)?[、.．：）]?|(?:附件|附表|表|公开)?[（]?[一二三四五六七八九十]{1,3}[、.．：）]+|表[一二三四五六七八九十]{1,3}(?=[收支财一政国“三部])|附件：?|附表：?)+/u;

/** The number of the table as the ministry or the province prints it: 公开01表, 财决公开02表, 批复03表. */
const SHEET = /（?(?:财决|决算)?(?:公开|批复)\d{1,2}(?:-\d{1,2})?表）?/gu;

/** A bracket behind the title: （表1）, （续）, （万元）, （公开表）, （本级）. */
const BRACKET = /(?<=表)(?:（[^（）]{1,12}）|（?续表?）?)+$/u;

/** A bureau named in full before the title, also by another name than the document's own. */
const ORGANISATION =
  /^[\u4e00-\u9fff（）]{2,40}?(?:局|委员会|委|办公室|厅|政府|街道|办事处|镇|乡|中心|学校|大学|学院|中学|小学|幼儿园|医院|卫生院|法院|检察院|馆|所|站|队|部|会|院|场|社)(?:（?(?:本级|机关|汇总|部门)）?)?(?=收|支|财政|一般|公共|政府性|国有|“|三公|基本|部门|单位|项目)/u;

/** A printed title without year, list number, caption parts (部门：… 公开01表 单位：万元) and bureau. */
export function bareTitle(text: string, bureau: string | null): string {
  let title = plainLabel(text)
    .replace(/[。．]$/u, "")
    .replace(/（?(?:金额)?单位：[^（）]{1,6}）?$/u, "")
    .replace(/(?:部门|编制单位|单位)(?:名称)?：.*$/u, "")
    .replace(SHEET, "")
    .replace(BRACKET, "")
    .replace(YEAR, "");
  if (bureau) title = title.replaceAll(plainLabel(bureau), "");
  return title.replace(NUMBER, "").replace(ORGANISATION, "").replace(NUMBER, "");
}

/** The form a row's title announces; null for any other text. Titles are short and end in 表 or 情况. */
export function formOf(text: string, bureau: string | null): FormTitle | null {
  if (text.length > 120) return null;
  const plain = plainLabel(text);
  if (!/表|情况|自评|评价/.test(plain) || !/三公|决算|绩效|基金|运行|采购|资产|购买/.test(plain)) return null;
  const title = bareTitle(text, bureau);
  if (title.length > 40 || /[。；，：？]/.test(title)) return null;
  return FORM_TITLES.find((form) => form.title.test(title)) ?? null;
}

/** The form a row's title announces in a budget. */
export function budgetFormOf(text: string, bureau: string | null): FormTitle | null {
  if (text.length > 120 || !/表/.test(text)) return null;
  const title = bareTitle(text, bureau).replace(/^(?:20\d{2}年?度?)+/u, "");
  if (title.length > 40 || /[。；，：？]/.test(title)) return null;
  const found = BUDGET_FORMS.find((form) => form.title.test(title));
  return found ? { table: found.form, title: found.title, zh: found.zh, en: found.en } : null;
}

/** The names of kinds of money, in which 预算 says nothing of what a form is of. */
const MONEY = /一般公共预算|公共财政预算|公共预算|基金预算|国有资本经营预算/g;

/** The form a row's title announces in accounts that speak of no budget of theirs: 部门收入总表 needs no 决算. */
export function unsaidFormOf(text: string, bureau: string | null): FormTitle | null {
  const own = formOf(text, bureau);
  if (own || /预算|计划|情况|对比|比较/.test(plainLabel(text).replace(MONEY, ""))) return own;
  const found = budgetFormOf(text, bureau);
  return found && OF_MONEY.has(found.table) ? found : null;
}

/** Forms of all a body receives or spends. */
export const OF_MONEY: ReadonlySet<TableKind> = new Set([
  "income_expenditure_total",
  "income",
  "expenditure",
  "fiscal_total",
  "general_budget_expenditure",
  "basic_detail",
  "gov_fund",
  "state_capital",
]);

/** The place before the title of a government's form: 某县, 全县, 某市本级, 县级. */
const OF_PLACE =
  /^[\u4e00-\u9fff]{0,14}?(?:全[省市县区州旗盟]|[省市县区州旗盟](?:本级|级)?)(?:政府|财政)?(?=一般公共预算|公共财政|公共预算|政府性基金|国有资本|“?三公)/u;

/** Revenue and spending of one budget side by side, with what balances them. */
const BALANCE_SHEET = /^(?:一般公共预算|公共财政(?:预算)?)收支(?:决算)?(?:平衡)?总?表$/;
const totalForm = FORM_TITLES.find(({ table }) => table === "income_expenditure_total") ?? null;

/** The form a row's title announces in the accounts of a whole government. */
export function governmentFormOf(text: string): FormTitle | null {
  if (text.length > 120 || !/表/.test(text)) return null;
  const title = bareTitle(text, null).replace(OF_PLACE, "");
  const listed = GOVERNMENT_REVENUE.find((form) => form.title.test(title));
  if (listed) return { ...listed, listed };
  return (BALANCE_SHEET.test(title) ? totalForm : null) ?? formOf(title, null);
}

export type FindForm = (text: string, bureau: string | null) => FormTitle | null;
