import type { TableKind } from "../../records/vocabulary";
import { plainLabel } from "../label";

/** A standard form, told by its title. `title` matches the plain title without year, bureau and list number. */
export interface FormTitle {
  readonly table: TableKind;
  readonly title: RegExp;
  readonly zh: string;
  readonly en: string;
}

/** Titles of the forms, specific ones first. The printed number (公开07表) differs by province and is not used. */
export const FORM_TITLES: readonly FormTitle[] = [
  {
    table: "three_public",
    zh: "“三公”经费支出决算表",
    en: "Three public expenses",
    title: /三公.*(?:表|情况)$/,
  },
  {
    table: "income_expenditure_total",
    zh: "收入支出决算总表",
    en: "Revenue and expenditure",
    title: /^(?:部门|单位)?(?:收入支出|收支)决算(?:批复)?总?表$/,
  },
  { table: "income", zh: "收入决算表", en: "Revenue", title: /^(?:部门|单位)?收入决算(?:总|明细)?表$/ },
  {
    table: "expenditure",
    zh: "支出决算表",
    en: "Expenditure",
    title: /^(?:部门|单位)?支出决算(?:总|明细)?表$/,
  },
  {
    table: "fiscal_total",
    zh: "财政拨款收入支出决算总表",
    en: "Fiscal appropriation",
    title: /^财政拨款(?:收入支出|收支)决算总?表$/,
  },
  {
    table: "basic_detail",
    zh: "一般公共预算财政拨款基本支出决算表",
    en: "Basic expenditure by economic class",
    title: /^(?:一般公共预算)?(?:财政拨款)?基本支出决算(?:经济分类)?(?:明细)?表$/,
  },
  {
    table: "general_budget_expenditure",
    zh: "一般公共预算财政拨款支出决算表",
    en: "General public budget expenditure",
    title: /^一般公共预算(?:财政拨款)?(?:收入)?支出决算(?:总|功能分类)?表$|^财政拨款支出决算表$/,
  },
  {
    table: "gov_fund",
    zh: "政府性基金预算财政拨款收入支出决算表",
    en: "Government funds",
    title:
      /^政府性基金(?:预算)?(?:财政拨款)?(?:收入)?支出决算(?:功能分类)?表$|^政府性基金(?:预算)?(?:财政拨款)?收支决算表$/,
  },
  {
    table: "state_capital",
    zh: "国有资本经营预算财政拨款支出决算表",
    en: "State capital budget",
    title: /^国有资本经营(?:预算)?(?:财政拨款)?(?:收入)?(?:支出|收支)决算(?:功能分类)?表$/,
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
  /^(?:(?:附件|附表|表|公开)?\d{1,2}(?:-\d{1,2})?(?:表)?[、.：）]?|(?:附件|附表|表|公开)?[（]?[一二三四五六七八九十]{1,3}[、.：）]+|附件：?|附表：?)+/u;

/** A printed title without year, list number, caption parts (部门：… 公开01表 单位：万元) and bureau. */
export function bareTitle(text: string, bureau: string | null): string {
  let title = plainLabel(text)
    .replace(/（?(?:金额)?单位：[^（）]{1,6}）?$/u, "")
    .replace(/(?:部门|编制单位|单位)(?:名称)?：.*$/u, "")
    .replace(/（?公开\d{2}表）?/gu, "")
    .replace(/（?续表?）?$|（(?:万元|元)）$/u, "")
    .replace(YEAR, "");
  if (bureau) title = title.replaceAll(plainLabel(bureau), "");
  return title.replace(NUMBER, "");
}

/** The form a row's title announces; null for any other text. Titles are short and end in 表 or 情况. */
export function formOf(text: string, bureau: string | null): FormTitle | null {
  if (text.length > 120 || !/三公|决算|绩效|基金/.test(plainLabel(text))) return null;
  const title = bareTitle(text, bureau);
  if (title.length > 40 || /[。；，：？]/.test(title)) return null;
  return FORM_TITLES.find((form) => form.title.test(title)) ?? null;
}
