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
];
