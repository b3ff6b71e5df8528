import type { Concept, Frame, Item, PhaseWord, Word } from "./concept";

const item = (...items: readonly Item[]): Concept[] => items.map((name) => ({ is: "item", item: name }));
const phase = (name: PhaseWord): Concept => ({ is: "phase", phase: name });
const year = (offset: number): Concept => ({ is: "year", offset });
const fund = (name: "all" | "general" | "gov_fund" | "state_capital"): Concept => ({
  is: "fund",
  fund: name,
});
const frame = (name: Frame): Concept => ({ is: "frame", frame: name });
const [CHANGE, PERCENT, COMPARE, WHOLE, NOTHING] = (
  ["change", "percent", "compare", "whole", "nothing"] as const
).map((is) => ({ is })) as [Concept, Concept, Concept, Concept, Concept];

const MONEY = "(?:费用|经费|支出|费)";
const OF_FUND = "(?:财政)?(?:拨款)?(?:安排的?|资金)?";
const AND = "(?:费用?)?(?:及|和|与|、|以及)";

const WORDS: readonly (readonly [string, readonly Concept[]])[] = [
  // Where money comes from.
  [
    `一般公共预算(?:当年)?${OF_FUND}|一般公共财政(?:预算)?(?:拨款)?|公共财政预算${OF_FUND}`,
    [fund("general")],
  ],
  [
    `公共财政(?:预算)?拨款|公共预算(?:财政)?拨款(?:安排的?)?|(?<!一般)公共预算(?=$|支出|收入)`,
    [fund("general")],
  ],
  [`政府性基金(?:预算)?${OF_FUND}|基金预算${OF_FUND}|政府基金(?:预算)?${OF_FUND}`, [fund("gov_fund")]],
  [`国有资本(?:经营)?(?:预算)?${OF_FUND}`, [fund("state_capital")]],
  ["财政拨款(?:安排的?|资金)?|财政性资金", item("fiscal")],
  ["财政拨款收入|本年财政拨款(?:收入)?", item("fiscal", "revenue")],
  ["财政专户(?:管理)?(?:资金)?(?:收入)?", item("special_account")],
  ["上级补助收入", item("superior")],
  ["事业(?:单位)?收入", item("undertaking")],
  ["教育收费", item("education_fee")],
  ["(?:事业单位)?经营(?:服务)?收入", item("operating_revenue")],
  ["附属单位(?:上缴收入|缴款)", item("affiliate")],
  ["其他(?:资金)?收入", item("other_revenue")],
  // What it is spent on.
  ["(?:本年|当年)?收入", item("revenue")],
  ["(?:本年|当年)?支出", item("expenditure")],
  ["基本支出", item("basic")],
  ["基本(?:支出)?结转(?:和结余)?", item("basic")],
  ["项目支出", item("project")],
  ["项目(?:支出)?结转(?:和|及)结余", item("project")],
  ["项目(?:支出)?结转", item("project", "carry")],
  ["项目(?:支出)?结余", item("project", "surplus")],
  ["人员(?:经费|支出)", item("personnel")],
  ["(?:日常)?公用(?:经费|支出)", item("public")],
  ["上缴上级(?:支出)?", item("remitted")],
  ["(?:事业单位)?经营支出", item("operating_expenditure")],
  ["对?附属单位补助(?:支出)?", item("affiliate_subsidy")],
  ["(?:年初|上年)(?:财政拨款)?结[转余](?:(?:和|及|与|、)?(?:结[转余])|（结余）)?(?:资金)?", item("opening")],
  [
    "(?:年末|年终|期末)(?:财政拨款)?结[转余](?:(?:和|及|与|、)?结[转余])?(?:资金)?|结转(?:和|及)?(?:结余)?下年(?:度)?(?:资金|支出|使用)?|年末滚存结余",
    item("closing"),
  ],
  ["结转", item("carry")],
  ["结余", item("surplus")],
  ["结余分配", item("distribution")],
  [
    "(?:使用|用)?(?:非财政拨款结余|事业基金)(?:（含专用结余）)?(?:弥补收支差额)?|使用专用结余",
    item("non_fiscal_balance"),
  ],
  // “三公” and what stands beside it.
  [`三公(?:${MONEY})*`, item("three_public")],
  [`因公(?:临时)?出国（?境?）?${MONEY}*|出国（境）${MONEY}*`, item("abroad")],
  [
    `(?:公务用车|公车|车辆|公务车)(?:更新)?购置${AND}(?:公务用车|车辆)?(?:运行|运维)(?:维护|经|及维护)?${MONEY}*`,
    item("vehicle"),
  ],
  [`(?:公务用车|公车)${MONEY}*`, item("vehicle")],
  [`(?:公务用车|公车|车辆|公务车)?(?:更新)?购置${MONEY}*`, item("vehicle_purchase")],
  [`(?:公务用车|公车|车辆|公务车)?(?:运行|运维)(?:维护)?${MONEY}*`, item("vehicle_operation")],
  [`公务(?:接待|招待)${MONEY}*|接待费`, item("reception")],
  [`会议费(?:支出)?`, item("meeting")],
  [`培训费(?:支出)?`, item("training")],
  [`机关运行经费(?:支出)?`, item("operating_costs")],
  ["(?:政府)?采购(?:支出|预算|金额)*", item("procurement")],
  ["(?:政府采购)?货物(?:类)?(?:采购)?(?:支出)?", item("goods")],
  ["(?:政府采购)?工程(?:类)?(?:采购)?(?:支出)?", item("works")],
  ["(?:政府采购)?服务(?:类)?(?:采购)?(?:支出)?", item("services")],
  // Stages of the budget.
  ["(?:支出)?决算(?:数|支出|金额|统计数)?|(?:决算)?统计数", [phase("actual")]],
  ["(?:实际)?(?:执行|支出|发生|完成)数|实际(?:执行|支出|发生|完成)(?:数|金额)?", [phase("actual")]],
  [
    "年初(?:部门|财政拨款)*预算(?:数|安排|金额)?|(?:批复|批准)(?:的)?预算(?:数)?|预算(?:批复|批准)数?",
    [phase("budget_initial")],
  ],
  [
    "(?:全年|调整(?:后)?(?:的)?)(?:财政拨款)?预算(?:数|金额)?|预算调整(?:后)?数|调整后?数",
    [phase("budget_adjusted")],
  ],
  ["(?:支出)?预算(?:数|安排|金额)?|预算安排数", [phase("budget")]],
  ["预计执行(?:数)?|预计完成(?:数)?|预计数", [phase("estimated")]],
  // Years.
  ["(?:上|前)(?:一)?年(?:度)?(?:同期)?|去年(?:同期)?", [year(-1)]],
  ["(?:上|前)(?:一)?年(?:度)?(?:支出|实际)(?:数)?|去年支出(?:数)?", [year(-1), phase("actual")]],
  ["本年(?:度)?|当年|今年", [year(0)]],
  // Amounts set against each other.
  [
    "增减(?:变化|变动)?(?:情况)?(?:额|数|值|金额)?(?:（[+＋、,，/－\\-—]+）)?|增加?（减少?）(?:额|数|变动)?|增（?[+＋]?）?(?:、|/)?减（?-?）?(?:额|数|变动)?|增加(?:额|数)?|减少(?:额|数)?|差额|差异(?:额|数|值)?|差值|变动(?:额|数|情况)?|变化(?:额|数|情况)?|升降(?:额|数)?|增长(?:额|数)?|下降(?:额|数)?",
    [CHANGE],
  ],
  [
    "[%％]|百分比|百分数|百分点|比例|比率|比重|幅度|增幅|降幅|升降幅度?|(?:增减|增长|变动|变化|差异|完成|执行|下降|差)率|占比|增减比|增减[%％]",
    [PERCENT],
  ],
  ["完成(?:年初|全年|调整)?预算(?:数)?(?:的)?|为(?:年初|全年|调整)?预算(?:数)?(?:的)?[%％]", [PERCENT]],
  // A figure that was withdrawn, beside the one in its place.
  [
    "(?:更正|修改|勘误|订正|修正)前(?:公开|填报)?(?:的)?(?:数据|内容|数)?|原(?:公开|公布|填报)(?:的)?(?:数据|内容|数)?",
    [CHANGE],
  ],
  ["(?:更正|修改|勘误|订正|修正)后(?:的)?(?:数据|内容|数)?", [NOTHING]],
  ["较|相比|相较|比较|同比|对比|比|与|同|占|为|÷|/|－|-|—|减", [COMPARE]],
  // Sums, frames, and words that say nothing.
  ["(?:合计|小计|总计|总额|合计数|总合计|全部)", [WHOLE]],
  [
    "(?:项目|收入项目|支出项目|经费项目|统计项目)(?:名称|内容|类别)?|指标|名目|内容|年度|年份|时间|阶段|类别",
    [frame("label")],
  ],
  ["(?:预算|编制|填报|主管|基层)?(?:单位|部门|机构)(?:名称)?", [frame("label")]],
  ["(?:(?:部门|政府)预算)?(?:支出|收入)?(?:功能|经济)?(?:分类)?(?:科目)?(?:编码|代码|编号)", [frame("code")]],
  ["(?:(?:部门|政府)预算)?(?:支出|收入)?(?:功能|经济)?(?:分类)?(?:科目)?名称|科目", [frame("name")]],
  [
    "(?:(?:部门|政府)预算)?(?:支出|收入)?(?:按)?(?:支出)?(?:功能|经济|性质|用途)(?:性质)?(?:(?:和|及|与|、)(?:功能|经济|性质|用途))*(?:分类)?(?:科目)?",
    [frame("label")],
  ],
  ["类", [frame("class")]],
  ["款", [frame("section")]],
  ["项", [frame("subitem")]],
  ["栏次|行次|序号", [frame("line")]],
  ["备注|说明", [frame("remark")]],
  [
    "数额|金额|数|额|情况|其中|的|按|（|）|：|，|、|\\.|本部门|本单位|明细|分项|一|二|三|四|五|六|七|八|九|十",
    [NOTHING],
  ],
];

/** Words of the printed accounts and what they say; where several begin at one place the longest is meant. */
export const LEXICON: readonly Word[] = WORDS.map(([source, concepts]) => ({
  pattern: new RegExp(source.includes("|") ? `(?:${source})` : source, "uy"),
  concepts,
}));
