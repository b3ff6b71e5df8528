import type { MeasureId } from "../../records/measures";
import { findMeasure, MEASURES } from "../../records/measures";
import type { Phase } from "../../records/vocabulary";

/** What a column says of the figures in its row. */
export const FIELDS = [
  "region_code",
  "region",
  "province",
  "city",
  "county",
  "bureau",
  "bureau_type",
  "year",
  "measure",
  "phase",
  "kind",
  "unit",
  "value",
  "printed",
  "url",
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Headers of the columns by name, as people write them; the whole header, without brackets and blanks. */
const FIELD_WORDS: readonly (readonly [FieldName, RegExp])[] = [
  [
    "region_code",
    /^(?:region_?code|adcode|(?:行政)?区划(?:代码|编码)|地区(?:代码|编码)|行政区(?:代码|编码))$/i,
  ],
  ["region", /^(?:region|地区|区域|行政区|行政区划|地区名称|区划名称|所属地区)$/i],
  ["province", /^(?:province|省|省份|省级|省区市|省市自治区)$/i],
  ["city", /^(?:city|prefecture|市|地市|地级市|市州|州市|城市)$/i],
  ["county", /^(?:county|district|县|区|区县|县区|县市区|县级)$/i],
  ["bureau_type", /^(?:bureau_?type|部门类型|部门类别|单位类型)$/i],
  [
    "bureau",
    /^(?:bureau|department|agency|部门|部门名称|单位名称|预算单位|机构|机构名称|填报单位|部门单位)$/i,
  ],
  ["year", /^(?:(?:fiscal_?)?year|年|年度|年份|会计年度|决算年度|预算年度|财政年度)$/i],
  ["measure", /^(?:measure|indicator|指标|指标名称|科目|费用|费用类别|项目|项目名称|支出项目)$/i],
  ["phase", /^(?:phase|阶段|预决算|预算或决算|数据类型|口径)$/i],
  ["kind", /^kind$/i],
  ["unit", /^(?:unit|计量单位|金额单位|数据单位|货币单位)$/i],
  ["value", /^(?:value|amount|数值|金额|数额|值|数据)$/i],
  ["printed", /^(?:printed|原文|原文数字|印出)$/i],
  ["url", /^(?:url|link|source|网址|链接|来源|来源网址|地址|网页)$/i],
];

export const plainHeader = (text: string): string =>
  text.replace(/[\s\u3000“”"'‘’]/g, "").replace(/[（(][^（）()]*[)）]/g, "");

export function fieldOf(header: string): FieldName | null {
  const plain = plainHeader(header);
  return FIELD_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** Names of measures beside their titles, the specific before the general. */
const MEASURE_WORDS: readonly (readonly [MeasureId, RegExp])[] = [
  ["three_public.vehicle_purchase", /^公(?:务用)?车购置(?:费|支出)?$/],
  ["three_public.vehicle_operation", /^公(?:务用)?车运行(?:维护)?(?:费|支出)?$/],
  ["three_public.vehicle_total", /^公(?:务用)?车(?:费|购置(?:及|和)运行(?:维护)?费?|购置及运维费)$/],
  ["three_public.abroad", /^(?:因公)?出国(?:境)?(?:费|经费|费用|支出)?$/],
  ["three_public.reception", /^(?:公务)?接待(?:费|经费|费用|支出)$/],
  ["three_public.total", /^三公(?:经费)?(?:合计|总额|支出|总计|总数)?$/],
  ["general_public_budget_expenditure", /^一般公共预算(?:财政拨款)?支出(?:合计)?$/],
  ["general_public_budget_revenue", /^一般公共预算(?:财政拨款)?收入(?:合计)?$/],
  ["fiscal_appropriation_expenditure", /^财政拨款支出(?:合计)?$/],
  ["fiscal_appropriation_revenue", /^财政拨款收入(?:合计)?$/],
  ["gov_fund_expenditure", /^政府性基金(?:预算)?(?:财政拨款)?支出$/],
  ["gov_fund_revenue", /^政府性基金(?:预算)?(?:财政拨款)?收入$/],
  ["state_capital_expenditure", /^国有资本经营预算(?:财政拨款)?支出$/],
  ["expenditure_grand_total", /^支出总计$/],
  ["revenue_grand_total", /^收入总计$/],
  ["expenditure_total", /^(?:本年)?(?:总支出|支出合计|支出总额)$/],
  ["revenue_total", /^(?:本年)?(?:总收入|收入合计|收入总额)$/],
  ["basic_expenditure", /^基本支出(?:合计)?$/],
  ["project_expenditure", /^项目支出(?:合计)?$/],
  ["personnel_expenses", /^人员(?:经费|支出)$/],
  ["public_expenses", /^(?:日常)?公用(?:经费|支出)$/],
  ["operating_expenses", /^机关运行(?:经费|费)$/],
  ["procurement_total", /^政府采购(?:支出)?(?:总额|合计|金额)?$/],
  ["meeting_expenses", /^会议费$/],
  ["training_expenses", /^培训费$/],
  ["staff_authorised", /^(?:编制|编制数|核定编制(?:数|人数)?)$/],
  ["staff_actual", /^(?:在职|在编|实有|年末实有)人(?:数|员)$/],
];

const plainTitle = (text: string): string => text.replace(/[\s\u3000“”"（）()]/g, "");
const TITLES: ReadonlyMap<string, MeasureId> = new Map(
  MEASURES.flatMap(({ id, zh, en }) => [
    [plainTitle(zh), id as MeasureId],
    [plainTitle(en).toLowerCase(), id as MeasureId],
  ]),
);

/** A measure by its id, its title or a usual name of it; null for any other text. */
export function measureOf(text: string): MeasureId | null {
  if (findMeasure(text)) return text as MeasureId;
  const plain = plainTitle(text);
  const titled = TITLES.get(plain) ?? TITLES.get(plain.toLowerCase());
  return titled ?? MEASURE_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

const PHASE_NAMES: readonly (readonly [Phase, RegExp])[] = [
  ["prior_actual", /^(?:prior_actual|上年(?:度)?(?:决算|执行|实际)?数?)$/],
  ["budget_initial", /^(?:budget_initial|年初预算数?|批复预算数?)$/],
  ["budget_adjusted", /^(?:budget_adjusted|全年预算数?|调整(?:后)?预算数?|预算调整数)$/],
  ["actual", /^(?:actual|决算数?|执行数|实际数?|支出数|实际支出)$/],
];

/** A phase by its id or a usual word for it. A bare 预算 does not say which budget: null. */
export function phaseNamed(text: string): Phase | null {
  const plain = plainTitle(text);
  return PHASE_NAMES.find(([, words]) => words.test(plain))?.[0] ?? null;
}

const UNITS = /^(?:元|百元|千元|万元|百万元|亿元|人|人次|万人|万人次|批|批次|辆|台|个|%|分)$/;

export const isUnit = (text: string): boolean => UNITS.test(text.replace(/[\s\u3000]/g, ""));

/** A column header that names a measure: 2023年“三公”经费决算数（万元）. */
export interface FigureHeader {
  readonly measure: MeasureId;
  /** Null where the header does not say. */
  readonly phase: Phase | null;
  readonly unit: string | null;
  readonly year: number | null;
}

const PHASE_IN_HEADER =
  /(?:上年(?:度)?)?(?:决算|执行|实际支出|支出)数$|上年(?:度)?(?:决算|执行)?数?|决算$|年初预算数?|全年预算数?|调整(?:后)?预算数?|预算数|(?<!公共|基金|经营)预算$/;

export function figureHeader(text: string): FigureHeader | null {
  const bracketed = /[（(]([^（）()]*)[)）]\s*$/.exec(text)?.[1]?.trim() ?? null;
  const unit = bracketed !== null && isUnit(bracketed) ? bracketed : null;
  const bare = plainTitle(unit === null ? text : text.slice(0, text.lastIndexOf(bracketed ?? "") - 1));
  const year = /^(20\d{2})年?度?/.exec(bare);
  const rest = year ? bare.slice(year[0].length) : bare;
  const word = PHASE_IN_HEADER.exec(rest)?.[0] ?? null;
  const measure =
    measureOf(rest) ?? (word === null ? null : measureOf(rest.replace(word, "").replace(/[-_—]$/, "")));
  if (!measure) return null;
  const isPhase = word !== null && measureOf(rest) === null;
  return {
    measure,
    phase: isPhase ? phaseNamed(word) : null,
    unit,
    year: year ? Number(year[1]) : null,
  };
}
