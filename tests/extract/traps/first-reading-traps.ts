import type { Trap } from "./trap";

const section = (heading: string, ...text: readonly string[]): readonly string[] => [
  "第三部分 2023年度部门决算情况说明",
  heading,
  ...text,
];
const TOTALS = "一、收入支出决算总体情况说明";
const SPENDING = "三、支出决算情况说明";

/** Wordings that a first reading of unseen accounts stumbled over, in sentences of our own. */
export const FIRST_READING_TRAPS: readonly Trap[] = [
  {
    sentence: "a change behind 其中 is of the figure its own percentage fits",
    text: section(
      TOTALS,
      "2023年度收入总计210.00万元，其中年初结转和结余5.00万元，较2022年增加10.00万元，增长5%。",
      "2023年度支出总计210.00万元，其中本年支出合计206.00万元，较2022年增加6.00万元，增长3%。",
    ),
    says: [
      "revenue_grand_total 2100000.00",
      "opening_balance 50000.00",
      "revenue_grand_total prior_actual 2022 2000000.00 derived",
      "expenditure_grand_total 2100000.00",
      "expenditure_total 2060000.00",
      "expenditure_total prior_actual 2022 2000000.00 derived",
    ],
  },
  {
    sentence: "a change larger than the figure it would be of is another's, and implies no previous year",
    text: section(TOTALS, "2023年度收入总计210.00万元，其中年初结转和结余5.00万元，较2022年增加10.00万元。"),
    says: ["revenue_grand_total 2100000.00", "opening_balance 50000.00"],
  },
  {
    sentence: "总收入 whose parts are the year's own revenue and what was carried over is the grand total",
    text: section(
      TOTALS,
      "本单位2023年度总收入105.00万元，其中本年收入100.00万元，年初结转和结余5.00万元。与2022年度决算数相比，总收入增加4.00万元。",
    ),
    says: [
      "revenue_grand_total 1050000.00",
      "revenue_total 1000000.00",
      "opening_balance 50000.00",
      "revenue_grand_total prior_actual 2022 1010000.00 derived",
    ],
  },
  {
    sentence: "what was spent more or less is a change, and 对比 a comparison",
    text: section(
      SPENDING,
      "本部门支出合计90.00万元，比上年多支出9.00万元。其中：基本支出60.00万元，比上年少支出1.00万元。与上年对比项目支出增加2.00万元。",
    ),
    says: [
      "expenditure_total 900000.00",
      "expenditure_total prior_actual 2022 810000.00 derived",
      "basic_expenditure 600000.00",
      "basic_expenditure prior_actual 2022 610000.00 derived",
    ],
  },
  {
    sentence: "the parts of a sentence beginning with 其中 are compared with the same year",
    text: section(
      "七、“三公”经费支出决算情况说明",
      "公务接待费支出3.00万元，因公出国（境）费支出1.00万元。",
      "2023年度“三公”经费支出决算数比2022年减少0.50万元。其中：公务接待费支出决算减少0.40万元；因公出国（境）费支出决算减少0.10万元。",
    ),
    says: [
      "three_public.reception 30000.00",
      "three_public.abroad 10000.00",
      "three_public.reception prior_actual 2022 34000.00 derived",
      "three_public.abroad prior_actual 2022 11000.00 derived",
    ],
  },
  {
    sentence: "a heading that ends in a full stop names the cost where the paragraph begins with a count",
    text: section(
      "七、“三公”经费支出决算情况说明",
      "4.公务接待费支出情况说明。",
      "2023年公务接待8批次，62人次，预算为2.50万元，支出决算为2.00万元，完成预算的80%。",
    ),
    says: [
      "reception_batches 8 批次",
      "reception_visitors 62 人次",
      "three_public.reception budget_initial 25000.00",
      "three_public.reception 20000.00",
      "three_public.completion_rate 〔公务接待费〕 80 %",
    ],
  },
  {
    sentence: "the review of a project speaks of the project, never of the department",
    text: section(
      "八、预算绩效情况说明",
      "1.河道清淤项目绩效自评综述：项目自评得分96分。全年预算数60.00万元，执行数57.00万元，完成预算的95%。",
      "2.根据年初设定的绩效目标，项目自评得分为90分。全年预算数为8.00万元，执行数为8.00万元。",
      SPENDING,
      "本年支出合计9.00万元。",
    ),
    says: [
      "project_score 〔河道清淤项目〕 96 分",
      "project_budget_adjusted budget_adjusted 〔河道清淤项目〕 600000.00",
      "project_executed 〔河道清淤项目〕 570000.00",
      "project_execution_rate 〔河道清淤项目〕 95 %",
      "project_score 90 分 ambiguous",
      "project_budget_adjusted budget_adjusted 80000.00 ambiguous",
      "project_executed 80000.00 ambiguous",
      "expenditure_total 90000.00",
    ],
  },
  {
    sentence: "costs of keeping the office running are basic, those of special tasks are project expenditure",
    text: section(
      SPENDING,
      "2023年度用于保障本单位正常运转的日常支出60.00万元。",
      "2023年度用于保障本单位完成特定任务，用于专项业务工作的经费支出30.00万元。",
      "2023年本部门履行职责的机关运行经费支出合计8.00万元。",
    ),
    says: ["basic_expenditure 600000.00", "project_expenditure 300000.00", "operating_expenses 80000.00"],
  },
  {
    sentence: "figures shared out by 分别为 belong to the names in their order",
    text: section(
      SPENDING,
      "本年支出合计90.00万元，其中：基本支出和项目支出分别为60.00万元和30.00万元。",
      "因公出国（境）费、公务用车购置及运行维护费、公务接待费支出决算分别为0.00万元、3.00万元、1.00万元。",
    ),
    says: [
      "expenditure_total 900000.00",
      "basic_expenditure 600000.00",
      "project_expenditure 300000.00",
      "three_public.abroad 0.00",
      "three_public.vehicle_total 30000.00",
      "three_public.reception 10000.00",
    ],
  },
  {
    sentence: "from one figure to another is last year's and this year's",
    text: section(
      "七、“三公”经费支出决算情况说明",
      "公务接待费由2022年的3.00万元减少到2.00万元，减少1.00万元；公务用车运行维护费从上年的5.00万元下降到4.00万元。",
      "2023年本单位机关运行经费支出15.00万元，2022年为16.00万元，减少1.00万元。",
    ),
    says: [
      "three_public.reception prior_actual 2022 30000.00",
      "three_public.reception 20000.00",
      "three_public.reception prior_actual 2022 30000.00 derived",
      "three_public.vehicle_operation prior_actual 2022 50000.00",
      "three_public.vehicle_operation 40000.00",
      "operating_expenses 150000.00",
      "operating_expenses prior_actual 2022 160000.00",
      "operating_expenses prior_actual 2022 160000.00 derived",
    ],
  },
  {
    sentence:
      "what a bracket says of the budget ends with the bracket; a comparison can hold its figure in one",
    text: section(
      "七、“三公”经费支出决算情况说明",
      "“三公”经费支出5.00万元（全年预算6.00万元，完成83.33%），其中：因公出国（境）费0.00万元（全年预算0.00万元）；公务接待费5.00万元（全年预算6.00万元）。与上年（7.00万元）相比，减少2.00万元。",
    ),
    says: [
      "three_public.total 50000.00",
      "three_public.total budget_adjusted 60000.00",
      "three_public.abroad 0.00",
      "three_public.abroad budget_adjusted 0.00",
      "three_public.reception 50000.00",
      "three_public.reception budget_adjusted 60000.00",
      "three_public.total prior_actual 2022 70000.00",
      "three_public.total prior_actual 2022 70000.00 derived",
    ],
  },
  {
    sentence: "本年支出 behind a fund's 本年收入 is that fund's",
    text: section(
      "四、财政拨款收入支出决算情况说明",
      "本年收入50.00万元；本年支出40.00万元。其中：",
      "1.政府性基金预算财政拨款本年收入20.00万元，比上年增加5.00万元；本年支出10.00万元。",
    ),
    says: [
      "fiscal_appropriation_revenue all 500000.00",
      "fiscal_appropriation_expenditure all 400000.00",
      "gov_fund_revenue gov_fund 200000.00",
      "gov_fund_revenue prior_actual 2022 gov_fund 150000.00 derived",
      "gov_fund_expenditure gov_fund 100000.00",
    ],
  },
  {
    sentence:
      "收入总额 that its kinds of revenue make up holds nothing carried over; 收入 alone is the total its rate fits",
    text: section(
      TOTALS,
      "2023年收入总额110.00万元，其中财政拨款100.00万元，其他收入10.00万元。支出总额105.00万元，其中基本支出75.00万元（人员经费60.00万元），项目支出30.00万元。",
      "收入比2022年增加10.00万元，增长10%；支出比2022年增加5.00万元，增长5%。",
    ),
    says: [
      "revenue_total 1100000.00",
      "fiscal_appropriation_revenue all 1000000.00",
      "other_revenue 100000.00",
      "expenditure_total 1050000.00",
      "basic_expenditure 750000.00",
      "personnel_expenses 600000.00",
      "project_expenditure 300000.00",
      "revenue_total prior_actual 2022 1000000.00 derived",
      "expenditure_total prior_actual 2022 1000000.00 derived",
    ],
  },
  {
    sentence: "what a project of a total investment spent this year is not the department's spending",
    text: section(
      SPENDING,
      "灌区改造项目总投资600.00万元，其中中央资金400.00万元，本年支出510.00万元。",
      "本部门本年支出合计900.00万元。",
    ),
    says: ["expenditure_total 9000000.00"],
  },
  {
    sentence:
      "of what money a cost was paid, and what a subject is made up of, are no totals of the department",
    text: section(
      SPENDING,
      "教育支出100.00万元，其中：基本支出80.00万元，项目支出20.00万元。",
      "“三公”经费支出10.00万元，其中：基本支出8.00万元，项目支出2.00万元。",
      "政府采购支出总额50.00万元，其中：财政拨款40.00万元，其他收入10.00万元。",
      "财政拨款收入500.00万元，其中：基本支出400.00万元，项目支出100.00万元。",
      "项目支出100.00万元，其中：一般公共预算拨款80.00万元，政府性基金20.00万元。",
      "会议费3.00万元，其中：一般公共预算拨款2.00万元，政府性基金1.00万元。",
    ),
    says: [
      "function_expenditure 205 1000000.00",
      "three_public.total 100000.00",
      "procurement_total 500000.00",
      "fiscal_appropriation_revenue all 5000000.00",
      "meeting_expenses 30000.00",
      "project_expenditure 1000000.00",
      "project_expenditure general 800000.00",
      "project_expenditure gov_fund 200000.00",
    ],
  },
  {
    sentence: "what may be a part of a figure nobody understood is in doubt",
    text: section(SPENDING, "各类经费开支30.00万元，其中：公务接待费2.00万元，项目支出8.00万元。"),
    says: ["three_public.reception 20000.00 ambiguous", "project_expenditure 80000.00 ambiguous"],
  },
  {
    sentence: "公用经费中 names what the items behind it are parts of",
    text: section(
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "公用经费50.00万元。公用经费中，办公费30.00万元，会议费4.00万元，公务接待费2.50万元。",
    ),
    says: [
      "public_expenses general 500000.00",
      "economic_expenditure general 30201 300000.00",
      "economic_expenditure general 30215 40000.00",
      "economic_expenditure general 30217 25000.00",
    ],
  },
  {
    sentence: "what was added to a budget halfway ends no topic; 决算支出 behind a cost is what was spent",
    text: section(
      SPENDING,
      "年初预算安排一般公共预算财政拨款支出480.00万元，年中追加62.00万元，调整后全年预算542.00万元，决算支出530.00万元。",
      "公务用车购置决算支出0.00万元。公务用车运行维护费：2023年3.00万元，2022年4.00万元。",
    ),
    says: [
      "budget_initial budget_initial general 4800000.00",
      "budget_adjusted budget_adjusted general 5420000.00",
      "general_public_budget_expenditure general 5300000.00",
      "three_public.vehicle_purchase 0.00",
      "three_public.vehicle_operation 30000.00",
      "three_public.vehicle_operation prior_actual 2022 40000.00",
    ],
  },
  {
    sentence: "only a comparison with the year before tells the year before",
    text: section(
      "二、收入决算情况说明",
      "2022年度收入合计90.00万元，比2021年增加5.00万元。2023年度收入合计100.00万元，比2019年增加30.00万元，比2022年增加10.00万元。",
      "2024年“三公”经费预算8.00万元，比2023年预算减少1.00万元。",
    ),
    says: [
      "revenue_total prior_actual 2022 900000.00",
      "revenue_total 1000000.00",
      "revenue_total prior_actual 2022 900000.00 derived",
      "three_public.total budget_initial 2024 80000.00",
    ],
  },
  {
    sentence: "spending sorted anew by economic classes is that of the whole",
    text: section(
      SPENDING,
      "支出合计90.00万元，按支出性质分：基本支出50.00万元，项目支出40.00万元；按经济分类：工资福利支出40.00万元，商品和服务支出50.00万元。",
    ),
    says: [
      "expenditure_total 900000.00",
      "basic_expenditure 500000.00",
      "project_expenditure 400000.00",
      "economic_expenditure 301 〔支出合计〕 400000.00",
      "economic_expenditure 302 〔支出合计〕 500000.00",
    ],
  },
  {
    sentence: "headings that run into their paragraphs: the figures show that the account is a department's",
    text: [
      "二、2023年度部门决算情况",
      "（一）收入。本部门2023年度总收入120.00万元，其中当年财政拨款收入95.00万元，其他收入5.00万元，上年结转20.00万元。",
      "（二）支出。本部门2023年度总支出110.00万元，其中基本支出60.00万元，项目支出50.00万元。",
      "（三）三公。2023年“三公”经费财政拨款决算数为3.00万元，①公务接待费3.00万元；②公务用车运行维护费0万元。",
      "（四）机关运行经费8.00万元。",
    ],
    says: [
      "revenue_grand_total 1200000.00",
      "fiscal_appropriation_revenue all 950000.00",
      "other_revenue 50000.00",
      "opening_balance 200000.00",
      "expenditure_total 1100000.00",
      "basic_expenditure 600000.00",
      "project_expenditure 500000.00",
      "three_public.total all 30000.00",
      "three_public.reception 30000.00",
      "three_public.vehicle_operation 0.00",
      "operating_expenses 80000.00",
    ],
  },
  {
    sentence: "（含所属单位） is the whole department; one figure of before is said of both equal totals",
    text: section(
      TOTALS,
      "平江县水利局（含所属单位）2023年度收入总计72.00万元，支出总计72.00万元，与2022年65.00万元相比，收入支出总计均增加7.00万元。",
    ),
    says: [
      "revenue_grand_total 720000.00",
      "expenditure_grand_total 720000.00",
      "revenue_grand_total prior_actual 2022 650000.00",
      "expenditure_grand_total prior_actual 2022 650000.00",
      "revenue_grand_total prior_actual 2022 650000.00 derived",
      "expenditure_grand_total prior_actual 2022 650000.00 derived",
    ],
  },
  {
    sentence: "short names of vehicle costs are parts of 三公; figures of last year in turn stay apart",
    text: section(
      "七、“三公”经费支出决算情况说明",
      "三公经费合计12.50万元：出国费0万元、车辆购置费0万元、车辆运行费10.00万元、接待费2.50万元。",
      SPENDING,
      "收入合计100.00万元，上年90.00万元；支出合计100.00万元，上年85.00万元。",
      "对2个项目开展自评，项目支出40.00万元。",
    ),
    says: [
      "three_public.total 125000.00",
      "three_public.abroad 0.00",
      "three_public.vehicle_purchase 0.00",
      "three_public.vehicle_operation 100000.00",
      "three_public.reception 25000.00",
      "revenue_total 1000000.00",
      "revenue_total prior_actual 2022 900000.00",
      "expenditure_total 1000000.00",
      "expenditure_total prior_actual 2022 850000.00",
    ],
  },
  {
    sentence:
      "本年支出 right behind one kind of money's 本年收入 is of that money, under any heading and behind 其中",
    text: section(
      "（一）财政拨款收支对比",
      "2023年度财政拨款本年收入79.00万元；本年支出82.00万元。其中，一般公共预算财政拨款本年收入49.00万元，本年支出52.00万元；政府性基金预算财政拨款本年收入30.00万元，本年支出30.00万元。",
    ),
    says: [
      "fiscal_appropriation_revenue all 790000.00",
      "fiscal_appropriation_expenditure all 820000.00",
      "fiscal_appropriation_revenue general 490000.00",
      "general_public_budget_expenditure general 520000.00",
      "gov_fund_revenue gov_fund 300000.00",
      "gov_fund_expenditure gov_fund 300000.00",
    ],
  },
  {
    sentence: "one figure is each measure's whose names stand before 均",
    text: section(
      TOTALS,
      "2023年度收入总计与支出总计均为38.40万元，上年均为30.00万元。",
      "七、“三公”经费",
      "因公出国（境）费用及公务用车购置费均为0。公务接待费全年支出1.20万元。",
    ),
    says: [
      "revenue_grand_total 384000.00",
      "expenditure_grand_total 384000.00",
      "revenue_grand_total prior_actual 2022 300000.00",
      "expenditure_grand_total prior_actual 2022 300000.00",
      "three_public.abroad 0.00",
      "three_public.vehicle_purchase 0.00",
      "three_public.reception 12000.00",
    ],
  },
  {
    sentence:
      "names behind 其中 are those directly below the subject, three classes need no 支出, a class may bear its code",
    text: section(
      "四、财政拨款支出情况",
      "法院（款）支出130.00万元，其中行政运行80.00万元，案件审判20.00万元，其他经费30.00万元。",
      "按类分：一般公共服务46.00万元、文化旅游体育与传媒13.00万元、社会保障和就业17.00万元。",
      "205教育支出25.00万元，其中2050305高等职业教育20.00万元。206教育支出5.00万元。",
    ),
    says: [
      "function_expenditure 20405 1300000.00",
      "function_expenditure 2040501 800000.00",
      "function_expenditure 2040504 200000.00",
      "function_expenditure 201 460000.00",
      "function_expenditure 207 130000.00",
      "function_expenditure 208 170000.00",
      "function_expenditure 205 250000.00",
      "function_expenditure 2050305 200000.00",
    ],
  },
  {
    sentence:
      "what insurance funds spent and kept follows their revenue; a body's own 累计结余 is none of theirs",
    text: section(
      "二、基金运行情况",
      "城乡居民基本医疗保险基金收入68.00万元，支出65.00万元，当期结余3.00万元，累计结余31.00万元。",
      SPENDING,
      "本单位累计结余9.00万元。",
    ),
    says: [
      "insurance_revenue 〔城乡居民基本医疗保险〕 680000.00",
      "insurance_expenditure 〔城乡居民基本医疗保险〕 650000.00",
      "insurance_current_balance 〔城乡居民基本医疗保险〕 30000.00",
      "insurance_closing_balance 〔城乡居民基本医疗保险〕 310000.00",
    ],
  },
  {
    sentence: "a triangle is a minus in a text too; 结转下年 is a balance, 财政补助收入 an appropriation",
    text: section(
      TOTALS,
      "本年收入12.00万元，其中财政补助收入13.00万元，其他收入△1.00万元。本年支出10.00万元，其中：基本支出10.00万元，结转下年2.00万元。",
    ),
    says: [
      "revenue_total 120000.00",
      "fiscal_appropriation_revenue all 130000.00",
      "other_revenue -10000.00",
      "expenditure_total 100000.00",
      "basic_expenditure 100000.00",
      "closing_balance 20000.00",
    ],
  },
  {
    sentence:
      "a subject behind a comma has no comma in its name; in brackets 其他 is a part, a bracket the accounts' own name",
    text: section(
      "四、具体情况",
      "公共安全支出（类）检察（款）行政运行（项）支出30.00万元，“两房”建设（项）支出43.00万元。",
      TOTALS,
      "总收入60.00万元，其中财政补助收入15.00万元、医疗收入（事业收入）25.00万元、其他收入20.00万元。",
      "收入总计60.00万元，支出总计60.00万元。收支总计较上年（70.00万元）减少14.29%。",
      "本年收入：60.00万元（财政拨款58.00万元，其他2.00万元）。",
    ),
    says: [
      "function_expenditure 2040401 300000.00",
      "function_expenditure 2040409 430000.00",
      "revenue_total 600000.00",
      "fiscal_appropriation_revenue all 150000.00",
      "undertaking_revenue 250000.00",
      "other_revenue 200000.00",
      "revenue_grand_total 600000.00",
      "expenditure_grand_total 600000.00",
      "revenue_grand_total prior_actual 2022 700000.00",
      "expenditure_grand_total prior_actual 2022 700000.00",
      "revenue_total 600000.00",
      "fiscal_appropriation_revenue all 580000.00",
      "other_revenue 20000.00",
    ],
  },
  {
    sentence:
      "nothing of several names together is nothing of each; a marked class behind 主要用于 is what the whole was spent on",
    text: section(
      SPENDING,
      "基本支出5.00万元；上缴上级支出、经营支出、对附属单位补助支出共0元，占总支出的0%。",
      "八、政府性基金预算财政拨款支出情况",
      "２０２３年度政府性基金预算财政拨款支出３０.００万元。主要用于其他支出（类）支出30.00万元，占100%。",
    ),
    says: [
      "basic_expenditure 50000.00",
      "remitted_to_superior 0.00",
      "operating_expenditure 0.00",
      "affiliate_subsidy_expenditure 0.00",
      "gov_fund_expenditure gov_fund 300000.00",
      "function_expenditure gov_fund 229 300000.00",
    ],
  },
  {
    sentence: "车辆运行维护 is the vehicles' operation, and a part without its whole ends what was spoken of",
    text: section(
      TOTALS,
      "2023年度收入总计30.00万元，支出总计30.00万元。",
      "四、“三公”经费",
      "“三公”经费方面：接待费4.00万元；车辆购置0，车辆运行维护7.20万元，比上年的9.00万元减少1.80万元，下降20%。",
    ),
    kinds: "all",
    says: [
      "revenue_grand_total 300000.00",
      "expenditure_grand_total 300000.00",
      "three_public.reception 40000.00",
      "three_public.vehicle_purchase 0.00",
      "three_public.vehicle_operation 72000.00",
      "three_public.vehicle_operation prior_actual 2022 90000.00",
      "three_public.vehicle_operation prior_actual 2022 90000.00 derived",
      "change_amount 〔公务用车运行维护费〕 -18000.00",
      "change_percent 〔公务用车运行维护费〕 -20 %",
    ],
  },
  {
    sentence: "parts of 三公 listed in the total's sentence leave the next sentence to the total",
    text: section(
      "四、“三公”经费",
      "“三公”经费：当年发生6.40万元，为公务用车运行维护费5.20万元、公务接待费1.20万元。2022年为8.00万元。",
    ),
    says: [
      "three_public.total 64000.00",
      "three_public.vehicle_operation 52000.00",
      "three_public.reception 12000.00",
      "three_public.total prior_actual 2022 80000.00",
    ],
  },
  {
    sentence: "决算收入 beside 年初预算收入 is the accounts'; a class may bear its code and 类",
    text: section(
      TOTALS,
      "2023年收入决算30.00万元，支出决算28.00万元。",
      "年初预算收入20.00万元，决算收入30.00万元；年初预算支出20.00万元，决算支出28.00万元。",
      "五、一般公共预算财政拨款支出决算情况说明",
      "一般公共预算财政拨款支出28.00万元。按功能分类科目，其中：201类一般公共服务支出20.00万元，208类社会保障和就业支出8.00万元。",
    ),
    says: [
      "revenue_total 300000.00",
      "expenditure_total 280000.00",
      "revenue_total budget_initial 200000.00 ambiguous",
      "revenue_total 300000.00",
      "budget_initial budget_initial 200000.00 ambiguous",
      "expenditure_total 280000.00",
      "general_public_budget_expenditure general 280000.00",
      "function_expenditure general 201 200000.00",
      "function_expenditure general 208 80000.00",
    ],
  },
  {
    sentence: "paragraphs below 其中： list the kinds of what was spent; sums may be written in words",
    text: section(
      "二、财政拨款支出情况",
      "财政拨款支出26.00万元，其中：",
      "（一）一般公共服务6.00万元；",
      "（二）农林水20.00万元。",
      "三、收入决算情况说明",
      "本年收入合计人民币贰拾陆万伍仟元，其中财政拨款收入二十六万元，其他收入五千元（大写：伍仟元整）。",
    ),
    says: [
      "fiscal_appropriation_expenditure all 260000.00",
      "function_expenditure 201 60000.00",
      "function_expenditure 213 200000.00",
      "revenue_total 265000.00",
      "fiscal_appropriation_revenue all 260000.00",
      "other_revenue 5000.00",
    ],
  },
  {
    sentence:
      "a budget compared behind several parts may be the whole's; the sentence says which budget it means",
    text: section(
      "七、“三公”经费支出决算情况",
      "“三公”经费支出9.00万元，其中：公务接待费3.00万元，公务用车运行维护费6.00万元，较上年12.00万元减少。",
      "与全年预算相比，“三公”经费支出预算数10.00万元，决算数9.00万元。",
      "公务用车购置费0.00万元，用于经批准购置的0辆公务用车。",
    ),
    says: [
      "three_public.total 90000.00",
      "three_public.reception 30000.00",
      "three_public.vehicle_operation 60000.00",
      "three_public.vehicle_operation prior_actual 2022 120000.00 ambiguous",
      "three_public.total budget_adjusted 100000.00",
      "three_public.total 90000.00",
      "three_public.vehicle_purchase 0.00",
      "vehicles_purchased 0 辆",
    ],
  },
  {
    sentence: "a balance may name its fund between 年末 and 结转",
    text: section(
      TOTALS,
      "2023年度收入总计30.00万元，支出总计30.00万元。",
      "三、结转结余情况",
      "2023年度年末一般公共预算财政拨款结转和结余2.00万元。",
    ),
    says: [
      "revenue_grand_total 300000.00",
      "expenditure_grand_total 300000.00",
      "closing_balance general 20000.00",
    ],
  },
  {
    sentence: "what is sorted by class before a colon is the whole; the classes are of its fund",
    text: section(
      "四、财政拨款支出决算情况",
      "财政拨款支出14.00万元，其中：一般公共预算财政拨款支出10.00万元，政府性基金预算财政拨款支出4.00万元。",
      "一般公共预算财政拨款支出按功能分类：一般公共服务支出6.00万元，社会保障和就业支出3.00万元，住房保障支出1.00万元。",
    ),
    says: [
      "fiscal_appropriation_expenditure all 140000.00",
      "general_public_budget_expenditure general 100000.00",
      "gov_fund_expenditure gov_fund 40000.00",
      "function_expenditure general 201 60000.00",
      "function_expenditure general 208 30000.00",
      "function_expenditure general 221 10000.00",
    ],
  },
  {
    sentence: "相比增加 is a change, and 支出决算数 beside 收入决算数 the other side",
    text: section(
      TOTALS,
      "收入决算数为30.00万元，与上年决算数28.00万元相比增加2.00万元；支出决算数为30.00万元。",
    ),
    says: [
      "revenue_total 300000.00 ambiguous",
      "revenue_total prior_actual 2022 280000.00 ambiguous",
      "expenditure_total 300000.00 ambiguous",
    ],
  },
  {
    sentence: "below 预算执行情况 a budget without a name is the department's",
    text: section(
      TOTALS,
      "收入总计30.00万元，支出总计30.00万元。",
      "二、预算执行情况",
      "年初预算批复20.00万元，全年预算28.00万元。",
    ),
    says: [
      "revenue_grand_total 300000.00",
      "expenditure_grand_total 300000.00",
      "budget_initial budget_initial 200000.00",
      "budget_adjusted budget_adjusted 280000.00",
    ],
  },
];
