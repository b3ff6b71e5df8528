import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";

/** What words of the narrative name. */
export interface NarrativeLabel {
  readonly measures: readonly MeasureId[];
  readonly fund?: Fund;
  readonly item?: string;
  /** The words themselves name a budget. */
  readonly phase?: "budget_initial";
  /** What the words mean elsewhere: the figure of a table decides, else nobody can tell. */
  readonly either?: MeasureId;
}

/** Words that name a measure: `label` is matched at the end of a phrase without spaces. */
export interface LabelWords extends NarrativeLabel {
  readonly label: RegExp;
}

const entry = (
  label: RegExp,
  measure: MeasureId | readonly MeasureId[],
  rest: Partial<NarrativeLabel> = {},
): LabelWords => ({
  label,
  measures: typeof measure === "string" ? [measure] : measure,
  ...rest,
});

const FUND_NAMES: readonly (readonly [words: string, fund: Fund])[] = [
  ["(?:一般公共预算|公共财政预算)", "general"],
  ["政府性基金(?:预算)?", "gov_fund"],
  ["国有资本经营(?:预算)?", "state_capital"],
];

/** Specific labels stand before general ones; the first that ends a phrase decides. */
export const NARRATIVE_LABELS: readonly LabelWords[] = [
  entry(
    /财政拨款收(?:入)?[、和与及]?支(?:出)?(?:决算总计|总计|总决算)$/,
    ["fiscal_appropriation_revenue_grand_total", "fiscal_appropriation_expenditure_grand_total"],
    { fund: "all" },
  ),
  entry(
    /一般公共预算财政拨款收(?:入)?[、和与及]?支(?:出)?(?:决算)?总计$/,
    ["fiscal_appropriation_revenue_grand_total", "fiscal_appropriation_expenditure_grand_total"],
    { fund: "general" },
  ),
  entry(
    /一般公共预算(?:财政)?拨款收[、和与及]?支$/,
    ["fiscal_appropriation_revenue", "general_public_budget_expenditure"],
    {
      fund: "general",
    },
  ),
  entry(/政府性基金(?:预算)?(?:财政拨款)?收[、和与及]?支$/, ["gov_fund_revenue", "gov_fund_expenditure"], {
    fund: "gov_fund",
  }),
  entry(
    /国有资本经营(?:预算)?(?:财政拨款)?收[、和与及]?支$/,
    ["state_capital_revenue", "state_capital_expenditure"],
    { fund: "state_capital" },
  ),
  entry(/收(?:入)?[、和与及]?支(?:出)?(?:决算)?总计$|收(?:入)?[、和与及]支(?:出)?$|收支(?:总计)?$/, [
    "revenue_grand_total",
    "expenditure_grand_total",
  ]),
  entry(
    /财政拨款收入总计[、和]支出总计$/,
    ["fiscal_appropriation_revenue_grand_total", "fiscal_appropriation_expenditure_grand_total"],
    { fund: "all" },
  ),
  entry(/(?<!拨款)收入总计[、和]支出总计$/, ["revenue_grand_total", "expenditure_grand_total"]),
  entry(/财政拨款总收入$|财政拨款收入(?:决算)?总(?:额|量)$/, "fiscal_appropriation_revenue", {
    fund: "all",
    either: "fiscal_appropriation_revenue_grand_total",
  }),
  entry(/财政拨款总支出$|财政拨款支出(?:决算)?总(?:额|量)$/, "fiscal_appropriation_expenditure", {
    fund: "all",
    either: "fiscal_appropriation_expenditure_grand_total",
  }),
  entry(/收(?:入)?[、和与及]?支(?:出)?总决算$/, ["revenue_grand_total", "expenditure_grand_total"]),
  entry(
    /(?:年末|年终)?(?:结余)?结转(?:至|到)?(?:下年|下一年|次年)度?(?:继续)?(?:使用)?(?:支出)?$/,
    "closing_balance",
  ),
  ...(["年初", "年末"] as const).flatMap((end) =>
    FUND_NAMES.map(([words, fund]) =>
      entry(
        new RegExp(`${end}${words}(?:财政)?拨款结转(?:和结余)?$`),
        end === "年初" ? "opening_balance" : "closing_balance",
        { fund },
      ),
    ),
  ),
  entry(/一般公共预算当年(?:财政)?拨款(?:规模)?$/, "fiscal_appropriation_revenue", { fund: "general" }),
  entry(/财政补助收入$/, "fiscal_appropriation_revenue", { fund: "all" }),
  entry(/(?:当期|本期|本年|当年)(?:收支)?结余$/, "insurance_current_balance"),
  entry(/(?:累计|滚存)结[余存]$/, "insurance_closing_balance"),
  entry(/基金预算总?收入(?:合计)?$|本年预算收入合计$/, "insurance_revenue", { phase: "budget_initial" }),
  entry(/基金预算总?支出(?:合计)?$/, "insurance_expenditure", { phase: "budget_initial" }),
  entry(/当年基金预算(?:收支)?结余$/, "insurance_current_balance", { phase: "budget_initial" }),
  entry(/(?:本年)?基金收入合计$|基金总收入$|(?:保险|医保)基金收入$/, "insurance_revenue"),
  entry(
    /(?:保险)?基金总支出$|(?:保险|医保)基金支出$|医疗保险基金支出$|实际补偿支出$/,
    "insurance_expenditure",
  ),
  entry(/当年基金(?:收支)?结余$/, "insurance_current_balance"),
  entry(/年末滚存结余$|年末累计结存$/, "insurance_closing_balance"),
  ...["教育", "科研"].map((kind) =>
    entry(new RegExp(`${kind}事业收入$`), "undertaking_revenue", { item: `${kind}事业收入` }),
  ),
  entry(/总收入$|(?<!拨款)(?<!事业)收入(?:决算)?总(?:额|数|量)$/, "revenue_total", {
    either: "revenue_grand_total",
  }),
  entry(/总支出$|(?<!拨款)(?<!采购)支出(?:决算)?总(?:额|数|量)$/, "expenditure_total", {
    either: "expenditure_grand_total",
  }),
  entry(/(?<=(?:^|年初|全年|调整后?|年度?|部门|单位|总)[预决]算)收入$/, "revenue_total", {
    either: "revenue_grand_total",
  }),
  entry(/(?<=(?:^|年初|全年|调整后?|年度?|部门|单位|总)[预决]算)支出$/, "expenditure_total", {
    either: "expenditure_grand_total",
  }),
  entry(
    /一般公共预算(?:财政)?拨款(?:本年)?收入$|一般公共预算收入$|一般公共预算拨款$/,
    "fiscal_appropriation_revenue",
    { fund: "general" },
  ),
  entry(
    /使用(?:非财政拨款|专用)结余(?:[和及与、]专用结余|（含专用结余）)?$|(?:用|使用|动用)?(?:事业基金|非财政拨款结余)弥补收支差额$|动用事业基金$/,
    "non_fiscal_balance_used",
  ),
  entry(/基本支出(?:经费)?$|用于保障.{2,40}正常(?:运转|运行)的日常(?:公用)?支出$/, "basic_expenditure"),
  entry(
    /项目支出(?:经费)?$|(?:用于保障.{2,40})?(?:事业发展目标|用于专项业务工作)的(?:经费|项目)?支出$/,
    "project_expenditure",
  ),
  entry(/(?:其他)?(?:国内公务接待|国内接待)(?:经?费)?(?:支出)?$/, "three_public.reception", {
    item: "国内接待",
  }),
  entry(/(?:外事(?:公务)?接待|外宾接待)(?:经?费)?(?:支出)?$/, "three_public.reception", { item: "外事接待" }),
  entry(/国（境）外(?:公务)?接待(?:经?费)?(?:支出)?$/, "three_public.reception", { item: "国（境）外接待" }),
  entry(
    /(?:因公)?出国（?境）?(?:经?费用?)?(?:支出)?$|(?:因公)?出国经?费用?(?:支出)?$/,
    "three_public.abroad",
  ),
  entry(/机关运行经费(?:支出)?$|机关(?:（事业）|事业单位)?运行费用?(?:支出)?$/, "operating_expenses"),
  entry(/(?:政府采购)?授予中小企业(?:(?:的)?合同(?:总)?金额?)?$/, "procurement_sme"),
  entry(/(?:政府采购)?授予小微企业(?:(?:的)?合同(?:总)?金额?)?$/, "procurement_micro"),
  entry(/政府采购(?:支出)?(?:总额|金额|合计)?$/, "procurement_total"),
];

/** Words that name a part only below the topic that has it. */
export interface PartLabel extends LabelWords {
  readonly of: MeasureId;
}

const part = (
  of: MeasureId,
  label: RegExp,
  measure: MeasureId,
  rest: Partial<NarrativeLabel> = {},
): PartLabel => ({ of, ...entry(label, measure, rest) });

const OF_FUND = "(?:财政拨款|拨款|资金)?";

/** Wholes whose parts by fund bear the fund's name alone. */
const SPLIT_BY_FUND: readonly MeasureId[] = [
  "opening_balance",
  "closing_balance",
  "basic_expenditure",
  "project_expenditure",
];
const REVENUE_OF: Partial<Readonly<Record<Fund, MeasureId>>> = {
  general: "fiscal_appropriation_revenue",
  gov_fund: "gov_fund_revenue",
  state_capital: "state_capital_revenue",
};

/** Matched against the whole clause without 其中. */
export const PART_LABELS: readonly PartLabel[] = [
  ...(["fiscal_appropriation_expenditure", "general_public_budget_expenditure"] as const).map((of) =>
    part(of, /^项目经费$/, "project_expenditure"),
  ),
  part(
    "procurement_total",
    /^(?:(?:政府)?采购)?货物(?:类)?(?:采购)?(?:项目)?(?:支出|金额)?$/,
    "procurement_goods",
  ),
  part(
    "procurement_total",
    /^(?:(?:政府)?采购)?工程(?:类)?(?:采购)?(?:项目)?(?:支出|金额)?$/,
    "procurement_works",
  ),
  part(
    "procurement_total",
    /^(?:(?:政府)?采购)?服务(?:类)?(?:采购)?(?:项目)?(?:支出|金额)?$/,
    "procurement_services",
  ),
  part("three_public.vehicle_total", /^(?:车辆)?购置费?(?:用)?(?:支出)?$/, "three_public.vehicle_purchase"),
  part(
    "three_public.vehicle_total",
    /^(?:车辆)?运行(?:维护)?费?(?:用)?(?:支出)?$/,
    "three_public.vehicle_operation",
  ),
  part("revenue_grand_total", /^(?:上年|年初)结转(?:资金)?$/, "opening_balance"),
  part("insurance_revenue", /^(?:基金总?|总)支出为?$/, "insurance_expenditure"),
  part(
    "three_public.vehicle_operation",
    /^全年运行(?:维护)?费(?:用)?(?:支出)?$/,
    "three_public.vehicle_operation",
  ),
  ...(["revenue_total", "revenue_grand_total"] as const).flatMap((of) => [
    part(of, /^(?:当年|本级)?财政拨款$/, "fiscal_appropriation_revenue", { fund: "all" }),
    part(of, /^其他$/, "other_revenue"),
  ]),
  part(
    "three_public.total",
    /^(?:车辆|公车)?运行(?:维护)?费(?:用)?(?:支出)?$/,
    "three_public.vehicle_operation",
  ),
  part("three_public.total", /^(?:车辆|公车)购置费?(?:用)?(?:支出)?$/, "three_public.vehicle_purchase"),
  part("three_public.total", /^公车运行(?:维护)?$/, "three_public.vehicle_operation"),
  part("three_public.total", /^公务接待$/, "three_public.reception"),
  part("three_public.total", /^接待费(?:用)?(?:支出)?$/, "three_public.reception"),
  ...(["fiscal_appropriation_revenue", "fiscal_appropriation_revenue_grand_total"] as const).map((of) =>
    part(of, new RegExp(`^一般公共预算${OF_FUND}(?:收入)?$`), "fiscal_appropriation_revenue", {
      fund: "general",
    }),
  ),
  ...(["revenue_total", "revenue_grand_total"] as const).flatMap((of) =>
    FUND_NAMES.map(([words, fund]) =>
      part(of, new RegExp(`^${words}(?:当年)?${OF_FUND}(?:收入)?$`), REVENUE_OF[fund] ?? of, { fund }),
    ),
  ),
  ...SPLIT_BY_FUND.flatMap((of) =>
    FUND_NAMES.map(([words, fund]) =>
      part(
        of,
        new RegExp(
          `^${words}${OF_FUND}${of.endsWith("_balance") ? "(?:结转|结余|结转和?结余)?" : "(?:支出)?"}$`,
        ),
        of,
        { fund },
      ),
    ),
  ),
  part(
    "fiscal_appropriation_revenue",
    new RegExp(`^政府性基金(?:预算)?${OF_FUND}(?:收入)?$`),
    "gov_fund_revenue",
    { fund: "gov_fund" },
  ),
  part(
    "fiscal_appropriation_revenue",
    new RegExp(`^国有资本经营(?:预算)?${OF_FUND}(?:收入)?$`),
    "state_capital_revenue",
    { fund: "state_capital" },
  ),
  part(
    "fiscal_appropriation_expenditure",
    new RegExp(`^一般公共预算${OF_FUND}(?:支出)?$`),
    "general_public_budget_expenditure",
    { fund: "general" },
  ),
  part(
    "fiscal_appropriation_expenditure",
    new RegExp(`^政府性基金(?:预算)?${OF_FUND}(?:支出)?$`),
    "gov_fund_expenditure",
    { fund: "gov_fund" },
  ),
  part(
    "fiscal_appropriation_expenditure",
    new RegExp(`^国有资本经营(?:预算)?${OF_FUND}(?:支出)?$`),
    "state_capital_expenditure",
    { fund: "state_capital" },
  ),
];

/** Counts: the words before the figure and its unit decide. */
export interface CountLabel {
  readonly label: RegExp;
  readonly units: readonly string[];
  readonly measure: MeasureId;
  readonly item?: string;
  readonly phase?: "budget_initial";
}

const PEOPLE = ["人", "人次"] as const;
const STAFF = ["人", "个"] as const;

/** Matched at the end of the words before a count, without 为, 共, 累计. */
export const COUNT_LABELS: readonly CountLabel[] = [
  {
    label: /参加(?:其他|外单位|其它).{0,12}(?:出国|出境|（境）).{0,4}$/,
    units: ["个", "次", "批次"],
    measure: "abroad_groups",
    item: "参加其他单位组织",
  },
  {
    label: /参加(?:其他|外单位|其它).{0,12}(?:出国|出境|（境）).{0,4}$/,
    units: PEOPLE,
    measure: "abroad_visitors",
    item: "参加其他单位组织",
  },
  {
    label: /(?:出国|出境|（境）)(?:经费)?(?:考察|访问)?(?:团组|团)?(?:数|批次)?$/,
    units: ["个", "次", "批次", "团"],
    measure: "abroad_groups",
  },
  { label: /(?:出国|出境|（境）)(?:团组)?(?:人数|人次|人员)?$/, units: PEOPLE, measure: "abroad_visitors" },
  {
    label:
      /接待(?:费)?(?:支出)?(?:[\u4e00-\u9fff（）]{0,8}(?:团组|来宾|来访|批次|批次数|数量)|接待)?(?:数)?$/,
    units: ["批次"],
    measure: "reception_batches",
  },
  {
    label: /接待(?:[\u4e00-\u9fff（）]{0,8}团组|批次|批次数)(?:数)?$|公务接待$/,
    units: ["个", "次"],
    measure: "reception_batches",
  },
  {
    label:
      /接待[\u4e00-\u9fff（）]{0,8}(?:来宾|来访人员|客人|人次|人次数|人数|来访者)$|来访人员$|来访外宾$|来宾$/,
    units: PEOPLE,
    measure: "reception_visitors",
  },
  { label: /接待$/, units: ["人次"], measure: "reception_visitors" },
  {
    label:
      /^(?:.*(?:其中|财政拨款|本部门|本单位|单位|部门|底|末|日|现有|实有))?(?:一般)?公务(?:用)?车(?:辆)?(?:实有|现有)?(?:保有)?(?:数)?量?$|公务(?:用)?车(?:辆)?(?:年末)?(?:实有)?保有(?:数)?量?$|车辆保有量$|(?:现有|保有|共有)公车$|保有车辆$|公车(?:保有|实有)(?:数|量)+$|保有公务(?:用)?车(?:辆)?$|共有公务(?:用车|车辆)$|公务用车数量$|^(?:年末)?保有(?:数|量)*$/,
    units: ["辆", "台"],
    measure: "vehicles",
  },
  {
    label:
      /[共实]有(?:各类|机动)?车辆$|车辆(?:总数|合计|数合计|实有数)$|车辆数量合计$|^(?:20\d{2}年)?(?:年?末|底)?车辆$/,
    units: ["辆", "台"],
    measure: "vehicles",
    item: "国有资产占用",
  },
  {
    label:
      /(?:更新|新增)?(?:购置|购买|新购|更新)(?:更新|（更新）)?(?:(?:公务|执法执勤|业务)(?:用)?车(?:辆)?|车辆)?$|公务(?:用)?车(?:辆)?购置(?:费)?(?:数|数量|量)?$|公务用车更新购置$|^(?:当年|本年|全年)?(?:更新|新增)?购置(?:数|数量|量)$/,
    units: ["辆", "台"],
    measure: "vehicles_purchased",
  },
  { label: /行政编制(?:人?数)?$/, units: STAFF, measure: "staff_authorised", item: "行政编制" },
  { label: /事业编制(?:人?数)?$/, units: STAFF, measure: "staff_authorised", item: "事业编制" },
  { label: /(?:工勤|参公)编制(?:人?数)?$/, units: STAFF, measure: "staff_authorised", item: "其他编制" },
  { label: /编制(?:人数|数|总数|人员)?$/, units: STAFF, measure: "staff_authorised" },
  {
    label:
      /(?:年末|现有|其中)?实有(?:在职|工作|在编)?(?:人数|人员|教职工|职工)$|(?:在职|在编|在岗|在职在编|在编在岗)(?:人数|人员|教?职工|教职员工|教师|干部职工|干部|干警|民警|工作人员|医护人员|在编人员)(?:人?数)?$|在职在编(?:实有)?(?:行政|事业|工勤)?(?:人员)?$|实有在编$|^(?:20\d{2}年)?(?:年?末|现有?|实有)?在职$|现有(?:在职|在编)?(?:教职工|教职员工|干部职工|职工|干警|民警|工作人员)$/,
    units: ["人"],
    measure: "staff_actual",
  },
  { label: /预计参保人数$/, units: ["人", "万人"], measure: "insured_population", phase: "budget_initial" },
  { label: /(?:实际)?参保人数$/, units: ["人", "万人"], measure: "insured_population" },
];
