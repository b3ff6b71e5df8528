import type { Trap } from "./trap";

const section = (heading: string, ...text: readonly string[]): readonly string[] => [
  "第三部分 2023年度部门决算情况说明",
  heading,
  ...text,
];
const TOTALS = "一、收入支出决算总体情况说明";
const SPENDING = "三、支出决算情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";
const THREE = "七、“三公”经费支出决算情况说明";
const OTHER = "九、其他重要事项情况说明";

export const NARRATIVE_TRAPS: readonly Trap[] = [
  {
    sentence: "appropriations of the year that were spent are no revenue",
    text: section(
      "四、财政拨款收入支出决算总体情况说明",
      "财政拨款收入总计70.00万元，其中：年初财政拨款结转和结余10.00万元，本年财政拨款收入60.00万元。财政拨款支出总计70.00万元，其中：年末财政拨款结转和结余30.00万元，本年财政拨款支出40.00万元。",
    ),
    says: [
      "fiscal_appropriation_revenue_grand_total all 700000.00",
      "opening_balance all 100000.00",
      "fiscal_appropriation_revenue all 600000.00",
      "fiscal_appropriation_expenditure_grand_total all 700000.00",
      "closing_balance all 300000.00",
      "fiscal_appropriation_expenditure all 400000.00",
    ],
  },
  {
    sentence: "a page break stands inside a figure's unit",
    text: section(TOTALS, "2023 年度收、支总计 916.42 万", "元。与 2022 年相比，减少 20.08 万元。"),
    says: [
      "revenue_grand_total 9164200.00",
      "expenditure_grand_total 9164200.00",
      "revenue_grand_total prior_actual 2022 9365000.00 derived",
      "expenditure_grand_total prior_actual 2022 9365000.00 derived",
    ],
  },
  {
    sentence: "元, 万元 and 亿元 stand side by side",
    text: section(
      SPENDING,
      "本年支出合计0.02亿元，其中：基本支出120.00万元，项目支出800000.00元，经营支出0元。",
    ),
    says: [
      "expenditure_total 2000000.00",
      "basic_expenditure 1200000.00",
      "project_expenditure 800000.00",
      "operating_expenditure 0.00",
    ],
  },
  {
    sentence: "two figures for 收、支总计 are not one; what cannot be told apart is left out",
    text: section(TOTALS, "2023年度收、支总计4125.49,4143.91万元。", "2023年度本年收入合计4125.49万元。"),
    says: ["revenue_total 41254900.00"],
  },
  {
    sentence: "what fell short of a budget is measured against it, and is no previous year",
    text: section(
      THREE,
      "“三公”经费支出决算4.12万元，比2023年“三公”经费年初预算数6.00万元减少1.88万元，下降31.33%。",
    ),
    says: ["three_public.total 41200.00", "three_public.total budget_initial 60000.00"],
  },
  {
    sentence: "the denominators of two completion rates in one sentence are kept apart",
    text: section(
      GENERAL,
      "一般公共预算财政拨款支出年初预算为500.00万元，调整预算为560.00万元，支出决算为545.00万元，完成年初预算的109%，完成调整预算的97.32%。",
    ),
    says: [
      "budget_initial budget_initial general 5000000.00",
      "budget_adjusted budget_adjusted general 5600000.00",
      "general_public_budget_expenditure general 5450000.00",
      "budget_completion_rate general 109 %",
      "budget_completion_rate general 97.32 %",
    ],
  },
  {
    sentence: "与上年持平 states no figure, and 完成年初预算6.00万元的 a budget",
    text: section(THREE, "公务接待费支出1.12万元，完成年初预算2.00万元的56%，与上年持平。"),
    says: [
      "three_public.reception 11200.00",
      "three_public.reception budget_initial 20000.00",
      "three_public.completion_rate 〔公务接待费〕 56 %",
    ],
  },
  {
    sentence: "an increase in the reason given is no increase of the total",
    text: section(
      SPENDING,
      "本年支出合计900.00万元，比上年增加90.00万元，主要原因是新增河道项目，增加60.00万元，追加项目支出35.00万元，人员经费增加30.00万元。",
    ),
    says: ["expenditure_total 9000000.00", "expenditure_total prior_actual 2022 8100000.00 derived"],
  },
  {
    sentence: "a sum in brackets belongs to its parts, and the sentence goes on with the whole",
    text: section(
      SPENDING,
      "本年支出合计900.00万元（其中：基本支出500.00万元，项目支出400.00万元），比上年减少10.00万元。",
    ),
    says: [
      "expenditure_total 9000000.00",
      "basic_expenditure 5000000.00",
      "project_expenditure 4000000.00",
      "expenditure_total prior_actual 2022 9100000.00 derived",
    ],
  },
  {
    sentence: "a figure a head, a vehicle or a day is not the measure",
    text: section(
      THREE,
      "公务接待费支出1.12万元，人均接待费115元，每批次公务接待费800元。公务用车运行维护费3.00万元，车均公务用车运行维护费1.50万元，平均每辆1.50万元。",
    ),
    says: ["three_public.reception 11200.00", "three_public.vehicle_operation 30000.00"],
  },
  {
    sentence: "a limit and a range state no amount",
    text: section(
      OTHER,
      "政府采购支出总额60.00万元以上。单价50万元以上设备2台。机关运行经费支出5万元至10万元。公务接待费2.00万元/年。",
      SPENDING,
      "本年支出合计9.00万元。",
    ),
    says: ["expenditure_total 90000.00"],
  },
  {
    sentence: "three years in one sentence keep their own figures",
    text: section(
      THREE,
      "“三公”经费2023年决算4.12万元，2022年决算5.00万元。2021年、2022年、2023年“三公”经费分别为6.10万元、5.00万元、4.12万元。",
    ),
    says: [
      "three_public.total 41200.00",
      "three_public.total 41200.00",
      "three_public.total prior_actual 2021 61000.00",
      "three_public.total prior_actual 2022 50000.00",
      "three_public.total prior_actual 2022 50000.00",
    ],
  },
  {
    sentence: "the previous year can be given as an amount",
    text: section(
      GENERAL,
      "2023年度一般公共预算财政拨款支出545.00万元，与2022年度500.00万元相比，增加45.00万元，增长9%。",
    ),
    says: [
      "general_public_budget_expenditure general 5450000.00",
      "general_public_budget_expenditure prior_actual 2022 general 5000000.00",
      "general_public_budget_expenditure prior_actual 2022 general 5000000.00 derived",
    ],
  },
  {
    sentence: "a share is no amount, and its whole is not stated again",
    text: section(GENERAL, "一般公共预算财政拨款支出545.00万元，占本年支出合计900.00万元的60.56%。"),
    says: ["general_public_budget_expenditure general 5450000.00"],
  },
  {
    sentence: "what a region or another body spent is not the department's",
    text: section(
      THREE,
      "2023年，全县“三公”经费支出120.00万元，其中公务接待费80.00万元。下属水管站公务接待费0.50万元。县水文中心公务接待费支出0.70万元。本局公务接待费支出1.12万元。",
    ),
    says: ["three_public.reception 7000.00 ambiguous", "three_public.reception 11200.00"],
  },
  {
    sentence: "the budget of the whole government in a finance bureau's account of its work is not its own",
    text: section(
      "一、主要工作",
      "2023年，全县完成一般公共预算收入12.50亿元，一般公共预算支出35.60亿元。",
      SPENDING,
      "本年支出合计9.00万元。",
    ),
    says: ["expenditure_total 90000.00"],
  },
  {
    sentence: "parts of running costs bear the names of 三公 and are not they, but economic subjects",
    text: section(
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "公用经费88.60万元，主要包括：办公费20.00万元、公务接待费1.30万元、会议费2.00万元、公务用车运行维护费3.10万元。",
    ),
    says: [
      "public_expenses general 886000.00",
      "economic_expenditure general 30201 200000.00",
      "economic_expenditure general 30217 13000.00",
      "economic_expenditure general 30215 20000.00",
      "economic_expenditure general 30231 31000.00",
    ],
  },
  {
    sentence: "projects that were evaluated are no spending of their own",
    text: section(
      "八、预算绩效情况说明",
      "组织对2023年度项目支出开展绩效自评，共涉及项目支出810.05万元，占一般公共预算项目支出总额的97%，涉及一般公共预算支出810.05万元。",
      SPENDING,
      "本年支出合计900.00万元。",
    ),
    says: ["expenditure_total 9000000.00"],
  },
  {
    sentence:
      "foreign guests are counted apart, the public that comes to the office and samples are no guests",
    text: section(
      THREE,
      "公务接待费支出1.12万元，国内公务接待14批次、97人次（其中外事接待1批次3人次）。抽检水样120批次，接待群众来访500人次。",
    ),
    says: [
      "three_public.reception 11200.00",
      "reception_batches 14 批次",
      "reception_visitors 97 人次",
      "reception_batches 〔外事接待〕 1 批次",
      "reception_visitors 〔外事接待〕 3 人次",
    ],
  },
  {
    sentence: "a list of terms and an unfilled 增加（减少） state nothing",
    text: section(
      SPENDING,
      "本年支出合计9.00万元，增加（减少）0.00万元。",
      "第四部分 名词解释",
      "一、财政拨款收入：例如本级财政拨付的100.00万元。",
    ),
    says: ["expenditure_total 90000.00"],
  },
  {
    sentence: "the phase of a budget named in passing does not spread to the parts behind it",
    text: section(
      THREE,
      "“三公”经费支出决算4.12万元，完成年初预算6.00万元的68.67%，其中：公务接待费1.12万元，公务用车运行维护费3.00万元。",
    ),
    says: [
      "three_public.total 41200.00",
      "three_public.total budget_initial 60000.00",
      "three_public.completion_rate 68.67 %",
      "three_public.reception 11200.00",
      "three_public.vehicle_operation 30000.00",
    ],
  },
  {
    sentence: "money taken away, added or carried over is not the measure",
    text: section(
      OTHER,
      "压减“三公”经费支出0.88万元，新增项目支出35.00万元，上年结转项目支出20.00万元，争取项目支出500.00万元，扣除项目支出后12.00万元。",
      SPENDING,
      "本年支出合计9.00万元。",
    ),
    says: ["expenditure_total 90000.00"],
  },
  {
    sentence: "总收入 may hold what was carried over: only a table tells",
    text: section(TOTALS, "2023年度总收入916.42万元，总支出916.42万元。"),
    says: ["revenue_total 9164200.00 ambiguous", "expenditure_total 9164200.00 ambiguous"],
  },
  {
    sentence: "what a bracket counts ends with the bracket",
    text: section(
      THREE,
      "公务接待费支出0.36万元。2023年国内公务接待共5批次（其中外事接待0批次），48人次（其中外事接待0人次）。",
    ),
    says: [
      "three_public.reception 3600.00",
      "reception_batches 5 批次",
      "reception_batches 〔外事接待〕 0 批次",
      "reception_visitors 48 人次",
      "reception_visitors 〔外事接待〕 0 人次",
    ],
  },
  {
    sentence: "the second total of one sentence is of the same money as the first",
    text: section(
      "四、财政拨款收入支出决算总体情况说明",
      "2023年度财政拨款收入总计510.00万元、支出总计510.00万元。与2022年度相比，收入增加20.00万元，支出增加20.00万元。",
    ),
    says: [
      "fiscal_appropriation_revenue_grand_total all 5100000.00",
      "fiscal_appropriation_expenditure_grand_total all 5100000.00",
      "fiscal_appropriation_revenue_grand_total prior_actual 2022 all 4900000.00 derived",
      "fiscal_appropriation_expenditure_grand_total prior_actual 2022 all 4900000.00 derived",
    ],
  },
  {
    sentence: "government funds are no insurance funds",
    text: section(
      TOTALS,
      "2023年度本年收入合计120.00万元，其中：一般公共预算财政拨款收入100.00万元，政府性基金收入20.00万元。",
    ),
    says: [
      "revenue_total 1200000.00",
      "fiscal_appropriation_revenue general 1000000.00",
      "gov_fund_revenue gov_fund 200000.00",
    ],
  },
  {
    sentence: "economic subjects are parts of basic expenditure, unless the text says of what else",
    text: section(
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "2023年度基本支出300.00万元，其中：人员经费260.00万元，包括：工资福利支出250.00万元，对个人和家庭的补助10.00万元。公用经费40.00万元，包括：商品和服务支出39.00万元、资本性支出1.00万元。",
      "2023年度项目支出80.00万元，其中：商品和服务支出70.00万元。",
    ),
    says: [
      "basic_expenditure general 3000000.00",
      "personnel_expenses general 2600000.00",
      "economic_expenditure general 301 2500000.00",
      "economic_expenditure general 303 100000.00",
      "public_expenses general 400000.00",
      "economic_expenditure general 302 390000.00",
      "economic_expenditure general 310 10000.00",
      "project_expenditure general 800000.00",
      "economic_expenditure general 302 〔项目支出〕 700000.00",
    ],
  },
  {
    sentence: "the words before a measure name its fund, and 合计 leads on from the clause before",
    text: section(
      SPENDING,
      "使用一般公共预算财政拨款安排基本支出34.00万元，使用政府性基金财政拨款安排基本支出0万元。为履行职能而开支的机关运行经费，合计31.05万元。",
    ),
    says: [
      "basic_expenditure general 340000.00",
      "basic_expenditure gov_fund 0.00",
      "operating_expenses 310500.00",
    ],
  },
  {
    sentence: "kinds of vehicles are parts of all vehicles; receptions counted behind 外事接待费 are foreign",
    text: section(
      THREE,
      "公务接待费支出0.31万元，其中：国内接待费0.31万元，接待5批次、39人次。外事接待费0.00万元，接待0批次、0人次。",
      "截至2023年12月31日，共有车辆6辆，其中，一般公务用车2辆，执法执勤用车4辆。",
    ),
    says: [
      "three_public.reception 3100.00",
      "three_public.reception 〔国内接待〕 3100.00",
      "reception_batches 5 批次",
      "reception_visitors 39 人次",
      "three_public.reception 〔外事接待〕 0.00",
      "reception_batches 〔外事接待〕 0 批次",
      "reception_visitors 〔外事接待〕 0 人次",
      "vehicles 〔国有资产占用〕 6 辆",
    ],
  },
];
