import type { Trap } from "./trap";

/** Ways of wording met in one province or another, in sentences of our own. */
export const WORDING_TRAPS: readonly Trap[] = [
  {
    sentence: "a measure's words are followed by 支出, its budget by 全年支出预算",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费支出决算情况说明",
      "公务接待费全年支出预算3.00万元，支出决算1.30万元。",
      "人员经费支出29.50万元和公用经费支出3.50万元。",
    ],
    says: [
      "three_public.reception budget_adjusted 30000.00",
      "three_public.reception 13000.00",
      "personnel_expenses 295000.00",
      "public_expenses 35000.00",
    ],
  },
  {
    sentence: "a colon stands between the words and the figure",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "一、收入支出决算总体情况说明",
      "收入总计：300.12万元。与2022年度相比，收入总计增加12.00万元。",
    ],
    says: ["revenue_grand_total 3001200.00", "revenue_grand_total prior_actual 2022 2881200.00 derived"],
  },
  {
    sentence: "of which fund a cost was paid is no measure of its own",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费支出决算情况说明",
      "2023年度“三公”经费支出决算8.90万元（其中：一般公共预算支出8.90万元；政府性基金预算支出0万元）。与上年相比，减少0.60万元。",
    ],
    says: ["three_public.total 89000.00", "three_public.total prior_actual 2022 95000.00 derived"],
  },
  {
    sentence: "a list number runs into a year or a code",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "五、一般公共预算财政拨款支出决算情况说明",
      "1.2023年一般公共预算财政拨款支出58.00万元。",
      "2.2080505机关事业单位基本养老保险缴费支出9.00万元，较上年决算数增加0.50万元。",
      "3.2120101行政运行6.20万元。",
    ],
    says: [
      "general_public_budget_expenditure general 580000.00",
      "function_expenditure general 2080505 90000.00",
      "function_expenditure prior_actual 2022 general 2080505 85000.00 derived",
      "function_expenditure general 2120101 62000.00",
    ],
  },
  {
    sentence: "the budget and the previous year a measure is held against stand in its own clause",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费支出决算情况说明",
      "“三公”经费比年初预算30.00万元减少3.20万元；“三公”经费较2022年决算数32.50万元减少5.70万元。",
    ],
    says: ["three_public.total budget_initial 300000.00", "three_public.total prior_actual 2022 325000.00"],
  },
  {
    sentence: "收入决算 is the year's revenue where the total is another figure",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "二、收入决算情况说明",
      "2023年度收支总决算182.35万元。2023年度收入决算170.00万元，其中：财政拨款收入169.00万元。",
    ],
    says: [
      "revenue_grand_total 1823500.00",
      "expenditure_grand_total 1823500.00",
      "revenue_total 1700000.00",
      "fiscal_appropriation_revenue all 1690000.00",
    ],
  },
  {
    sentence: "what was saved is no measure and ends none",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "三、支出决算情况说明",
      "九、其他重要事项情况说明",
      "2023年政府采购预算60.00万元，实际采购52.00万元，节约资金8.00万元。其中货物类22.00万元，工程类20.00万元，服务类10.00万元。",
    ],
    says: [
      "procurement_total budget_initial 600000.00",
      "procurement_total 520000.00",
      "procurement_goods 220000.00",
      "procurement_works 200000.00",
      "procurement_services 100000.00",
    ],
  },
  {
    sentence: "the heading names the cost where the paragraph does not",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费、会议费支出决算情况说明",
      "2.会议费支出情况",
      "预算1.00万元，支出决算0.60万元，完成预算的60%。",
    ],
    says: [
      "meeting_expenses budget_initial 10000.00",
      "meeting_expenses 6000.00",
      "budget_completion_rate 〔会议费〕 60 %",
    ],
  },
  {
    sentence: "what running costs are spent on stands before their name",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "其中：基本工资、津贴补贴等人员经费11.00万元，办公费、印刷费等公用经费1.00万元。",
    ],
    says: ["personnel_expenses general 110000.00", "public_expenses general 10000.00"],
  },
  {
    sentence: "each part is held against its own budget in turn",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费支出决算情况说明",
      "因公出国（境）费支出决算2.60万元，完成年初预算6.00万元的43.33%；公务用车购置及运行维护费支出3.30万元，其中公务用车购置费全年预算数0万元，决算数0万元；公务用车运行维护费决算3.30万元。公务用车购置数0辆，保有量5辆。",
    ],
    says: [
      "three_public.abroad 26000.00",
      "three_public.abroad budget_initial 60000.00",
      "three_public.completion_rate 〔因公出国（境）费〕 43.33 %",
      "three_public.vehicle_total 33000.00",
      "three_public.vehicle_purchase budget_adjusted 0.00",
      "three_public.vehicle_purchase 0.00",
      "three_public.vehicle_operation 33000.00",
      "vehicles_purchased 0 辆",
      "vehicles 5 辆",
    ],
  },
  {
    sentence: "persons behind foreign receptions are foreign, whatever was counted before",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费支出决算情况说明",
      "公务接待费决算数为2.00万元。全年国内公务接待25批，累计接待200人次，其中外事接待1批，累计接待4人次。",
    ],
    says: [
      "three_public.reception 20000.00",
      "reception_batches 25 批次",
      "reception_visitors 200 人次",
      "reception_batches 〔外事接待〕 1 批次",
      "reception_visitors 〔外事接待〕 4 人次",
    ],
  },
  {
    sentence: "both totals in brackets, the previous year behind",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "一、收入支出决算总体情况说明",
      "2023年度收入总计876.54万元（其中：本年收入合计850.00万元，年初结转和结余26.54万元）。支出总计876.54万元（其中：本年支出合计870.00万元，结余分配0万元，年末结转和结余6.54万元）。",
    ],
    says: [
      "revenue_grand_total 8765400.00",
      "revenue_total 8500000.00",
      "opening_balance 265400.00",
      "expenditure_grand_total 8765400.00",
      "expenditure_total 8700000.00",
      "balance_distribution 0.00",
      "closing_balance 65400.00",
    ],
  },
  {
    sentence: "a school speaks of itself as 学校 only if it is one",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "一、收入支出决算总体情况说明",
      "学校2023年度收入总计15.00万元。",
    ],
    says: ["revenue_grand_total 150000.00 ambiguous"],
  },
  {
    sentence: "revenue and expenditure of one fund where the section is about it",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "（五）政府性基金预算收支决算情况说明",
      "2023年度年初结转结余0.00万元，年末结转结余0.00万元。本年收入50.00万元，较上年决算数减少30.00万元。本年支出50.00万元。",
    ],
    says: [
      "opening_balance gov_fund 0.00",
      "closing_balance gov_fund 0.00",
      "gov_fund_revenue gov_fund 500000.00",
      "gov_fund_revenue prior_actual 2022 gov_fund 800000.00 derived",
      "gov_fund_expenditure gov_fund 500000.00",
    ],
  },
  {
    sentence: "项级 items listed line by line with their codes",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "五、一般公共预算财政拨款支出决算情况说明",
      "2023年度一般公共预算财政拨款支出447.00万元。其中：",
      "2050202小学教育200.00万元；",
      "2210201住房公积金26.00万元。",
    ],
    says: [
      "general_public_budget_expenditure general 4470000.00",
      "function_expenditure general 2050202 2000000.00",
      "function_expenditure general 2210201 260000.00",
    ],
  },
  {
    sentence: "支出决算 behind a revenue is not that revenue",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "二、收入决算情况说明",
      "三、支出决算情况说明",
      "财政拨款收入80.00万元，支出决算为70.00万元。",
    ],
    says: ["fiscal_appropriation_revenue all 800000.00", "expenditure_total 700000.00 ambiguous"],
  },
  {
    sentence: "总收入 and 总支出 of insurance funds are the funds', planned and real",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "二、收入决算情况说明",
      "三、支出决算情况说明",
      "2023年度县级医疗保险基金预算总收入450.00万元，其中统筹基金210.00万元；实际总收入420.00万元，其中统筹基金180.00万元。",
      "2023年城乡居民基本医疗保险基金收入234.00万元，基金支出213.00万元，年末累计结存89.00万元。",
    ],
    says: [
      "insurance_revenue budget_initial 〔县级医疗保险〕 4500000.00",
      "insurance_revenue 〔县级医疗保险〕 4200000.00",
      "insurance_revenue 〔城乡居民基本医疗保险〕 2340000.00",
      "insurance_expenditure 〔城乡居民基本医疗保险〕 2130000.00",
      "insurance_closing_balance 〔城乡居民基本医疗保险〕 890000.00",
    ],
  },
  {
    sentence: "公共财政预算 is the former name of 一般公共预算",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "二、收入决算情况说明",
      "财政拨款收入28.00万元。其中：公共财政预算财政拨款收入26.00万元，政府性基金收入2.00万元。",
      "三、支出决算情况说明",
      "基本支出19.00万元。主要是为完成日常工作任务而发生的各项支出，其中人员经费17.00万元，日常公用经费2.00万元。",
    ],
    says: [
      "fiscal_appropriation_revenue all 280000.00",
      "fiscal_appropriation_revenue general 260000.00",
      "gov_fund_revenue gov_fund 20000.00",
      "basic_expenditure 190000.00",
      "personnel_expenses 170000.00",
      "public_expenses 20000.00",
    ],
  },
  {
    sentence:
      "本级及所属各单位 is the whole department; guests are counted behind the words for who they were",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费支出决算情况说明",
      "公务接待费支出5.00万元，主要是压减接待。2023年度接待上级检查35批次，280人次。",
      "十、其他重要事项支出决算情况说明",
      "平江县水利局本级及所属各单位政府采购支出总额90.00万元。平江县水利局本级等2家单位的机关运行经费支出42.00万元。本部门会议费支出1.00万元。",
    ],
    says: [
      "three_public.reception 50000.00",
      "reception_batches 35 批次",
      "reception_visitors 280 人次",
      "procurement_total 900000.00",
      "operating_expenses 420000.00",
      "meeting_expenses 10000.00",
    ],
  },
  {
    sentence: "parts behind a colon are parts without 其中",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "二、收入决算说明",
      "三、支出决算说明",
      "四、政府采购支出决算情况说明",
      "全年政府采购支出42.00万元：货物12.00万元，工程10.00万元，服务20.00万元。",
    ],
    says: [
      "procurement_total 420000.00",
      "procurement_goods 120000.00",
      "procurement_works 100000.00",
      "procurement_services 200000.00",
    ],
  },
  {
    sentence: "a budget named behind what was spent is that figure's alone, and leaves the next one in doubt",
    text: [
      "第三部分 2023年度部门决算情况说明",
      "七、“三公”经费支出决算情况说明",
      "八、其他重要事项支出决算情况说明",
      "其中：公务用车运行维护费1.50万元、年初预算1.80万元；公务接待费0.30万元、年初预算0.20万元。",
      "“三公”经费支出1.80万元，年初预算2.00万元，其中：因公出国（境）费0.10万元。",
    ],
    says: [
      "three_public.vehicle_operation 15000.00",
      "three_public.vehicle_operation budget_initial 18000.00",
      "three_public.reception 3000.00",
      "three_public.reception budget_initial 2000.00",
      "three_public.total 18000.00",
      "three_public.total budget_initial 20000.00",
      "three_public.abroad budget_initial 1000.00 ambiguous",
    ],
  },
];
