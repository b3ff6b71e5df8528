import type { Trap } from "./trap";

const section = (heading: string, ...text: readonly string[]): readonly string[] => [
  "第三部分 2023年度部门决算情况说明",
  heading,
  ...text,
];
const TOTALS = "一、收入支出决算总体情况说明";
const INCOME = "二、收入决算情况说明";
const SPENDING = "三、支出决算情况说明";
const FISCAL = "四、财政拨款收入支出决算总体情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";
const BASIC = "六、基本支出决算情况说明";
const THREE = "七、“三公”经费支出决算情况说明";
const OTHER = "九、其他重要事项情况说明";

/** Sentences that list figures, carry what they speak of on, or leave the unit to the reader. */
export const DISCOURSE_TRAPS: readonly Trap[] = [
  {
    sentence: "shares of a list belong to the items in order",
    kinds: "all",
    text: section(
      INCOME,
      "本年收入合计500.00万元。其中财政拨款收入、事业收入和其他收入分别为400.00万元、80.00万元、20.00万元，占本年收入的80%、16%和4%。",
    ),
    says: [
      "fiscal_appropriation_revenue all 4000000.00",
      "other_revenue 200000.00",
      "revenue_total 5000000.00",
      "share_percent all 〔财政拨款收入〕 80 %",
      "share_percent 〔事业收入〕 16 %",
      "share_percent 〔其他收入〕 4 %",
      "undertaking_revenue 800000.00",
    ],
  },
  {
    sentence: "rates behind 分别 belong to the items before it",
    text: section(
      THREE,
      "公务接待费决算2.00万元，公务用车运行维护费决算9.00万元，分别完成年初预算的50%和90%。",
    ),
    says: [
      "three_public.reception 20000.00",
      "three_public.vehicle_operation 90000.00",
      "three_public.completion_rate 〔公务接待费〕 50 %",
      "three_public.completion_rate 〔公务用车运行维护费〕 90 %",
    ],
  },
  {
    sentence: "a list that has more items than names is nobody's",
    kinds: "all",
    text: section(
      INCOME,
      "本年收入合计500.00万元，财政拨款收入400.00万元，事业收入100.00万元，分别增长3%、5%。",
    ),
    says: [
      "fiscal_appropriation_revenue all 4000000.00",
      "revenue_total 5000000.00",
      "undertaking_revenue 1000000.00",
    ],
  },
  {
    sentence: "years of a list have their own figures",
    text: section(SPENDING, "2022年、2023年本年支出合计分别为480.00万元、500.00万元。"),
    says: ["expenditure_total 5000000.00", "expenditure_total prior_actual 2022 4800000.00"],
  },
  {
    sentence: "phases of a list have their own figures",
    text: section(THREE, "“三公”经费年初预算、支出决算分别为12.00万元、9.00万元。"),
    says: ["three_public.total 90000.00", "three_public.total budget_initial 120000.00"],
  },
  {
    sentence: "an item before a colon is what the figures behind it are about",
    text: section(
      THREE,
      "公务接待费：2023年年初预算1.20万元，决算0.86万元。公务用车运行维护费：年初预算9.60万元，决算8.94万元。",
    ),
    says: [
      "three_public.reception 8600.00",
      "three_public.reception budget_initial 12000.00",
      "three_public.vehicle_operation 89400.00",
      "three_public.vehicle_operation budget_initial 96000.00",
    ],
  },
  {
    sentence: "the flow of each money is its own",
    text: section(
      FISCAL,
      "一般公共预算财政拨款年初结转36.00万元，本年收入782.00万元，本年支出794.00万元，年末结转24.00万元。政府性基金预算财政拨款年初结转12.00万元，本年收入64.00万元，本年支出70.00万元，年末结转6.00万元。",
    ),
    says: [
      "closing_balance general 240000.00",
      "closing_balance gov_fund 60000.00",
      "fiscal_appropriation_revenue general 7820000.00",
      "general_public_budget_expenditure general 7940000.00",
      "gov_fund_expenditure gov_fund 700000.00",
      "gov_fund_revenue gov_fund 640000.00",
      "opening_balance general 360000.00",
      "opening_balance gov_fund 120000.00",
    ],
  },
  {
    sentence: "a whole whose parts are funds is of all funds, whatever the heading",
    text: section(
      GENERAL,
      "2023年度财政拨款支出470.00万元，其中：一般公共预算财政拨款420.00万元，政府性基金预算财政拨款50.00万元。",
    ),
    says: [
      "fiscal_appropriation_expenditure all 4700000.00",
      "general_public_budget_expenditure general 4200000.00",
      "gov_fund_expenditure gov_fund 500000.00",
    ],
  },
  {
    sentence: "behind the parts of a budget a semicolon leads back to the whole",
    text: section(
      THREE,
      "“三公”经费年初预算26.00万元，其中：公务用车运行维护费18.00万元、公务接待费8.00万元；支出决算21.00万元，其中：公务用车运行维护费16.00万元、公务接待费5.00万元。",
    ),
    says: [
      "three_public.reception 50000.00",
      "three_public.reception budget_initial 80000.00",
      "three_public.total 210000.00",
      "three_public.total budget_initial 260000.00",
      "three_public.vehicle_operation 160000.00",
      "three_public.vehicle_operation budget_initial 180000.00",
    ],
  },
  {
    sentence: "支出 behind a subject's budget is what was spent",
    text: section(GENERAL, "1.农林水支出（类）水利（款）行政运行（项），年初预算70.00万元，支出75.00万元；"),
    says: [
      "budget_initial budget_initial general 2130301 700000.00",
      "function_expenditure general 2130301 750000.00",
    ],
  },
  {
    sentence: "the unit at the end of a sentence is that of its figures",
    text: section(SPENDING, "本年支出合计1711.00，其中：基本支出1024.50，项目支出686.50（单位：万元）。"),
    says: [
      "basic_expenditure 10245000.00",
      "expenditure_total 17110000.00",
      "project_expenditure 6865000.00",
    ],
  },
  {
    sentence: "groups of three digits may be set apart by spaces, and a unit torn",
    text: section(
      SPENDING,
      "本年支出合计 2 309.95 万元，其中：基本支出 1 544.20 万 元，项目支出 765. 75 万元。",
    ),
    says: [
      "basic_expenditure 15442000.00",
      "expenditure_total 23099500.00",
      "project_expenditure 7657500.00",
    ],
  },
  {
    sentence: "nothing needs no unit",
    text: section(SPENDING, "本年支出合计1711.00万元。", OTHER, "本单位为事业单位，机关运行经费为0。"),
    says: ["expenditure_total 17110000.00", "operating_expenses 0.00"],
  },
  {
    sentence: "the items of an economic class follow it",
    text: section(BASIC, "工资福利支出90.00万元，包括基本工资：40.00万元，津贴补贴：50.00万元。"),
    says: [
      "economic_expenditure 301 900000.00",
      "economic_expenditure 30101 400000.00",
      "economic_expenditure 30102 500000.00",
    ],
  },
  {
    sentence: "the words of earlier years for the totals and for balances used",
    text: section(TOTALS, "本单位支出为500.00万元。用事业基金弥补收支差额3.00万元。年末在职教职工81人。"),
    says: [
      "non_fiscal_balance_used 30000.00",
      "expenditure_total 5000000.00 ambiguous",
      "staff_actual 81 人",
    ],
  },
  {
    sentence: "a heading that runs into its paragraph says what it is about",
    text: section(
      "二、收入情况。2023年收入365.00万元，其中：财政拨款300.00万元，事业收入65.00万元。",
      "三、财政拨款收支情况。财政拨款收入300.00万元，支出298.00万元。",
    ),
    says: [
      "fiscal_appropriation_expenditure all 2980000.00",
      "fiscal_appropriation_revenue all 3000000.00",
      "fiscal_appropriation_revenue all 3000000.00",
      "revenue_total 3650000.00",
      "undertaking_revenue 650000.00",
    ],
  },
  {
    sentence: "a unit stated once for the whole text holds below its headings",
    text: section("（单位：万元）", INCOME, "本年收入合计822.00，其中：财政拨款收入702.00，事业收入120。"),
    says: [
      "fiscal_appropriation_revenue all 7020000.00",
      "revenue_total 8220000.00",
      "undertaking_revenue 1200000.00",
    ],
  },
  {
    sentence: "the budgets of a list are those of the parts before it",
    text: section(
      THREE,
      "“三公”经费支出决算2.00万元，其中公务用车运行维护费1.50万元，公务接待费0.50万元，预算分别为2.00万元、0.80万元。",
    ),
    says: [
      "three_public.reception 5000.00",
      "three_public.reception budget_initial 8000.00",
      "three_public.total 20000.00",
      "three_public.vehicle_operation 15000.00",
      "three_public.vehicle_operation budget_initial 20000.00",
    ],
  },
  {
    sentence: "a bare 支出 behind a budget is what was spent of it, and so are the parts behind",
    text: section(
      THREE,
      "“三公”经费预算5.00万元，支出3.20万元，其中：公务接待费1.20万元（预算2.00万元），公务用车运行维护费2.00万元（预算3.00万元）。",
    ),
    says: [
      "three_public.reception 12000.00",
      "three_public.reception budget_initial 20000.00",
      "three_public.total 32000.00",
      "three_public.total budget_initial 50000.00",
      "three_public.vehicle_operation 20000.00",
      "three_public.vehicle_operation budget_initial 30000.00",
    ],
  },
  {
    sentence: "a change behind several parts may be the whole's",
    kinds: "all",
    text: section(
      THREE,
      "“三公”经费支出共计5.30万元，其中公务用车运行维护费4.10万元，公务接待费1.20万元，较上年下降8%。",
    ),
    says: [
      "change_percent 〔公务接待费〕 -8 % ambiguous",
      "three_public.reception 12000.00",
      "three_public.total 53000.00",
      "three_public.vehicle_operation 41000.00",
    ],
  },
  {
    sentence: "a numbered paragraph stands below no heading that ran into the one before",
    text: section(
      GENERAL,
      "1.结构情况。教育支出60.00万元，住房保障支出40.00万元。",
      "2.具体情况。年初预算为90.00万元，支出决算为100.00万元。",
    ),
    says: [
      "budget_initial budget_initial general 900000.00",
      "function_expenditure general 205 600000.00",
      "function_expenditure general 221 400000.00",
      "general_public_budget_expenditure general 1000000.00",
    ],
  },
  {
    sentence: "what was spent behind a balance is not the balance",
    text: section(
      "八、政府性基金预算财政拨款支出决算情况说明",
      "政府性基金预算财政拨款年初结转结余3.00万元，支出决算为46.00万元。",
    ),
    says: ["gov_fund_expenditure gov_fund 460000.00", "opening_balance gov_fund 30000.00"],
  },
  {
    sentence:
      "a part that bears only a fund's name is the whole's of that fund, and what its bracket holds too",
    text: section(
      FISCAL,
      "财政拨款年初结转和结余30.00万元，其中：一般公共预算20.00万元、政府性基金预算10.00万元。",
      "财政拨款支出300.00万元，其中：一般公共预算280.00万元（基本支出200.00万元、项目支出80.00万元），政府性基金预算20.00万元。",
    ),
    says: [
      "basic_expenditure general 2000000.00",
      "fiscal_appropriation_expenditure all 3000000.00",
      "general_public_budget_expenditure general 2800000.00",
      "gov_fund_expenditure gov_fund 200000.00",
      "opening_balance all 300000.00",
      "opening_balance general 200000.00",
      "opening_balance gov_fund 100000.00",
      "project_expenditure general 800000.00",
    ],
  },
  {
    sentence: "the years of one list hold for the next",
    text: section(
      TOTALS,
      "2023年、2022年收入总计分别为50.00万元、40.00万元，支出总计分别为50.00万元、40.00万元。",
    ),
    says: [
      "expenditure_grand_total 500000.00",
      "expenditure_grand_total prior_actual 2022 400000.00",
      "revenue_grand_total 500000.00",
      "revenue_grand_total prior_actual 2022 400000.00",
    ],
  },
  {
    sentence: "receptions counted apart belong to the money named last",
    text: section(
      THREE,
      "公务接待费10.00万元，接待90批次，900人次，其中：外事接待支出1.00万元，3批次，30人次；其他国内公务接待支出9.00万元，接待870人次，87批次。",
    ),
    says: [
      "reception_batches 90 批次",
      "reception_batches 〔国内接待〕 87 批次",
      "reception_batches 〔外事接待〕 3 批次",
      "reception_visitors 900 人次",
      "reception_visitors 〔国内接待〕 870 人次",
      "reception_visitors 〔外事接待〕 30 人次",
      "three_public.reception 100000.00",
      "three_public.reception 〔国内接待〕 90000.00",
      "three_public.reception 〔外事接待〕 10000.00",
    ],
  },
  {
    sentence: "a year before a colon is said of what the heading names",
    text: section(
      SPENDING,
      "本年支出合计80.00万元。",
      "九、机关运行经费：",
      "2023年：9.00万元；2022年：10.00万元。",
    ),
    says: [
      "expenditure_total 800000.00",
      "operating_expenses 90000.00",
      "operating_expenses prior_actual 2022 100000.00",
    ],
  },
  {
    sentence: "the stages of one list hold for the next",
    text: section(
      THREE,
      "“三公”经费年初预算、全年预算、决算分别为9.00万元、8.00万元、7.00万元。其中：公务接待费分别为3.00万元、2.00万元、1.00万元。",
    ),
    says: [
      "three_public.reception 10000.00",
      "three_public.reception budget_adjusted 20000.00",
      "three_public.reception budget_initial 30000.00",
      "three_public.total 70000.00",
      "three_public.total budget_adjusted 80000.00",
      "three_public.total budget_initial 90000.00",
    ],
  },
  {
    sentence: "each change of a list may have its own direction",
    kinds: "all",
    text: section(
      INCOME,
      "本年收入合计500.00万元，包括财政拨款收入400.00万元、事业收入80.00万元、其他收入20.00万元，较上年分别增长4%、下降12%、增长8%。",
    ),
    says: [
      "change_percent all 〔财政拨款收入〕 4 %",
      "change_percent 〔事业收入〕 -12 %",
      "change_percent 〔其他收入〕 8 %",
      "fiscal_appropriation_revenue all 4000000.00",
      "other_revenue 200000.00",
      "revenue_total 5000000.00",
      "undertaking_revenue 800000.00",
    ],
  },
  {
    sentence: "what stands behind a bracket goes on with what stood before it",
    kinds: "all",
    text: section(
      SPENDING,
      "本年支出合计80.00万元。",
      OTHER,
      "机关运行经费支出20.00万元，与2022年（18.00万元）相比增加2.00万元。",
    ),
    says: [
      "change_amount 〔机关运行经费〕 20000.00",
      "expenditure_total 800000.00",
      "operating_expenses 200000.00",
      "operating_expenses prior_actual 2022 180000.00",
      "operating_expenses prior_actual 2022 180000.00 derived",
    ],
  },
];
