import type { FindingKind } from "../records/vocabulary";

/** What a rule says, apart from how it is computed: pages name rules without loading them. */
export interface RuleStatement {
  readonly kind: FindingKind;
  readonly zh: string;
  readonly en: string;
  /** The identity in the field's notation. */
  readonly identity: string;
  readonly identityEn: string;
  readonly toleranceZh: string;
  readonly toleranceEn: string;
}

const SUM = {
  toleranceZh: "各数末位半个单位之和",
  toleranceEn: "half the last printed digit of every figure, added up",
};
const RATE = {
  toleranceZh: "分子、分母与比率各自末位半个单位所容的区间；截去尾数的不算错",
  toleranceEn:
    "the interval left open by half the last printed digit of numerator, denominator and rate; a rate cut off instead of rounded is no error",
};
const EXACT = { toleranceZh: "无：须完全一致", toleranceEn: "none: it holds or it does not" };
const WORDS = { toleranceZh: "不涉及数值", toleranceEn: "no number involved" };

const define = (
  kind: FindingKind,
  title: readonly [zh: string, en: string],
  identity: readonly [zh: string, en: string],
  tolerance: typeof SUM,
): RuleStatement => ({
  kind,
  zh: title[0],
  en: title[1],
  identity: identity[0],
  identityEn: identity[1],
  ...tolerance,
});

/** Every rule documents are checked against, in the order findings are listed. */
export const RULE_STATEMENTS = {
  table_total: define(
    "total_mismatch",
    ["总计、合计等于各项之和", "Totals equal the sum of their rows"],
    [
      "总计 = 本年收入（支出）合计 + 结转结余等；本年合计 = 各类之和；合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算",
      "grand total = year's total + balances; year's total = sum of its kinds; all funds = general + government funds + state capital",
    ],
    SUM,
  ),
  two_sides: define(
    "balance_mismatch",
    ["收入总计等于支出总计", "Both sides have one grand total"],
    ["收入总计 = 支出总计", "revenue grand total = expenditure grand total"],
    SUM,
  ),
  row_sum: define(
    "identity",
    ["各栏相加等于合计栏", "Columns of a row add up to its total column"],
    ["合计 = Σ 各栏", "total = Σ columns"],
    SUM,
  ),
  balance_flow: define(
    "balance_mismatch",
    [
      "年末结余等于年初结余加收入减支出",
      "Closing balance equals opening balance plus revenue minus expenditure",
    ],
    ["年末 = 年初 + 收入 − 支出", "closing = opening + revenue − expenditure"],
    SUM,
  ),
  hierarchy_sum: define(
    "hierarchy_sum",
    [
      "合计等于各类之和，类等于款之和，款等于项之和",
      "A total equals the sum of its classes, a class of its sections, a section of its items",
    ],
    ["类 = Σ 款，款 = Σ 项", "class = Σ sections, section = Σ items"],
    SUM,
  ),
  economic_sum: define(
    "hierarchy_sum",
    [
      "经济分类的类等于款之和，人员经费等于301与303之和，公用经费等于其余各类之和",
      "Economic classes equal the sum of their sections; personnel is 301 + 303, public expenses the other classes",
    ],
    [
      "301 = Σ 301xx；人员 = 301 + 303；公用 = 302 + 307 + 309 + 310 + …",
      "301 = Σ 301xx; personnel = 301 + 303; public = 302 + 307 + 309 + 310 + …",
    ],
    SUM,
  ),
  basic_parts: define(
    "identity",
    ["基本支出等于人员经费加公用经费", "Basic expenditure equals personnel plus public expenses"],
    ["基本支出 = 人员经费 + 公用经费", "basic = personnel + public"],
    SUM,
  ),
  three_public_sum: define(
    "identity",
    [
      "“三公”合计 = 出国 + 用车 + 接待，用车 = 购置 + 运行",
      "Three public total = travel + vehicles + reception; vehicles = purchase + operation",
    ],
    [
      "合计 = 出国 + 用车 + 接待；用车 = 购置 + 运行",
      "total = travel + vehicles + reception; vehicles = purchase + operation",
    ],
    SUM,
  ),
  three_public_basic: define(
    "identity",
    [
      "基本支出中的出国、接待、用车不多于“三公”经费的同一项",
      "Travel, reception and vehicles in basic expenditure do not exceed the same part of three public",
    ],
    [
      "30212 ≤ 出国；30217 ≤ 接待；30231 ≤ 用车运行；31013 ≤ 用车购置",
      "30212 ≤ travel; 30217 ≤ reception; 30231 ≤ operation; 31013 ≤ purchase",
    ],
    SUM,
  ),
  procurement_sum: define(
    "identity",
    ["政府采购总额等于货物、工程、服务之和", "Procurement equals goods plus works plus services"],
    ["总额 = 货物 + 工程 + 服务", "total = goods + works + services"],
    SUM,
  ),
  unit_slip: define(
    "unit",
    ["同一数字不相差一万倍", "One figure is not ten thousand times another statement of it"],
    ["表 ÷ 文字 ≠ 10⁴, 10⁸", "table ÷ narrative ≠ 10⁴, 10⁸"],
    RATE,
  ),
  table_unit: define(
    "unit",
    ["各表的单位相称", "The units of the tables fit each other"],
    [
      "一表的单位与其余各表不同，且无他处印证、换成它们的单位也说得通，即存疑",
      "a table in another unit than all others is in doubt where nothing else states its figures and the others' unit would do as well",
    ],
    EXACT,
  ),
  restated: define(
    "table_vs_narrative",
    ["同一数字在各表与文字说明中一致", "A figure is the same wherever it is stated"],
    ["表一 = 表二 = … = 表九 = 文字说明", "T01 = T02 = … = T09 = narrative"],
    SUM,
  ),
  report_against_accounts: define(
    "table_vs_narrative",
    [
      "绩效自评报告的收支与决算表一致",
      "The performance report's revenue and expenditure are those of the accounts",
    ],
    ["自评报告 = 决算表", "report = accounts"],
    SUM,
  ),
  stated_sum: define(
    "total_mismatch",
    ["文字中的合计等于其后所列各类之和", "Totals in the text equal the kinds listed behind them"],
    [
      "本年支出合计 = 基本支出 + 项目支出 + …；本年收入合计 = 财政拨款收入 + 事业收入 + …",
      "expenditure of the year = basic + project + …; revenue of the year = fiscal appropriation + institutional + …",
    ],
    SUM,
  ),
  listed_items: define(
    "hierarchy_sum",
    [
      "文字“其中”逐项所列之和等于所说总数",
      "The items the narrative lists add up to the total they are listed under",
    ],
    ["总数 = Σ 各项", "total = Σ items listed"],
    SUM,
  ),
  economic_in_text: define(
    "table_vs_narrative",
    ["文字所述经济分类与基本支出表一致", "Economic classes in the narrative are those of the detail table"],
    ["文字 301、302、303 = 基本支出表", "narrative 301, 302, 303 = detail table"],
    SUM,
  ),
  operating_public: define(
    "identity",
    ["机关运行经费等于公用经费", "Operating expenses of an organ are its public expenses"],
    ["机关运行经费 = 公用经费（行政单位、参公单位）", "operating = public expenses (administrative organs)"],
    SUM,
  ),
  change_percent: define(
    "wrong_change",
    ["增减幅度 = 增减额 ÷ 上年（预算）数", "Change in percent = change ÷ base"],
    ["幅度 = 增减额 ÷（本年数 − 增减额）", "g = Δ ÷ (x − Δ)"],
    RATE,
  ),
  change_amount: define(
    "wrong_change",
    ["增减额 = 本年数 − 上年数，且只有一个", "Change = this year − previous year, and there is one of it"],
    ["增减额 = 本年数 − 上年数", "Δ = x − x₀"],
    SUM,
  ),
  share_percent: define(
    "wrong_percentage",
    ["占比 = 部分 ÷ 所说的总数", "Share = part ÷ the total named"],
    ["占比 = 部分 ÷ 总数", "share = part ÷ total"],
    RATE,
  ),
  completion_rate: define(
    "wrong_percentage",
    ["完成预算 = 决算数 ÷ 预算数", "Completion = actual ÷ budget"],
    ["完成率 = 决算数 ÷ 预算数", "r = A ÷ B"],
    RATE,
  ),
  zero_budget_rate: define(
    "rate_out_of_range",
    [
      "预算为零时没有完成比例；未支出的，可写作0，写作100%的多为模板用语",
      "A budget of zero has no completion rate; with nothing spent, 0% is no contradiction, and 100% the wording of many templates",
    ],
    ["预算 = 0 ⇒ 无完成率，或决算数 = 完成率 = 0", "B = 0 ⇒ no rate, or A = r = 0"],
    EXACT,
  ),
  comparison_word: define(
    "wrong_change",
    ["“大于、小于、等于预算”与数字相符", "“Above, below, equal to the budget” agrees with the figures"],
    ["决算数 >、<、= 预算数", "A >, <, = B"],
    SUM,
  ),
  form_funds: define(
    "total_mismatch",
    ["自评表资金合计等于各来源之和", "Funds of a performance form equal the sum of their sources"],
    [
      "合计 = 当年财政拨款 + 上年结转资金 + 其他资金",
      "total = this year's appropriation + carried over + other",
    ],
    SUM,
  ),
  form_execution_rate: define(
    "wrong_percentage",
    ["执行率 = 全年执行数 ÷ 全年预算数", "Execution rate = executed ÷ adjusted budget"],
    ["执行率 = 全年执行数 ÷ 全年预算数", "rate = executed ÷ adjusted budget"],
    RATE,
  ),
  rate_out_of_range: define(
    "rate_out_of_range",
    ["执行数不超过全年预算数", "Execution does not exceed the adjusted budget"],
    ["执行率 ≤ 100%", "rate ≤ 100 %"],
    RATE,
  ),
  execution_score: define(
    "score_sum",
    [
      "执行率得分 = 分值 × 执行率，不超过分值",
      "Score of the execution rate = weight × rate, at most the weight",
    ],
    ["得分 = 分值 × min(执行率, 1)", "score = weight × min(rate, 1)"],
    RATE,
  ),
  weight_sum: define(
    "score_sum",
    ["各指标分值之和等于总分值", "Weights of the indicators add up to the full mark"],
    [
      "100 = 执行率分值 + Σ 指标分值；一级指标（n 分）= Σ 其指标分值",
      "100 = weight of execution + Σ weights; a first-level group of n = Σ its weights",
    ],
    SUM,
  ),
  score_sum: define(
    "score_sum",
    [
      "各项得分之和等于总得分，得分不超过分值",
      "Scores add up to the total score; no score exceeds its weight",
    ],
    ["总得分 = Σ 得分；得分 ≤ 分值", "total = Σ scores; score ≤ weight"],
    SUM,
  ),
  grade_band: define(
    "score_sum",
    ["等级与得分所在档次相符", "The grade is that of the score's band"],
    ["90 优、80 良、60 中（另有说明的从其说明）", "90, 80, 60 unless the form says otherwise"],
    EXACT,
  ),
  target_met: define(
    "identity",
    [
      "完成值与指标值同单位，未达标不得满分",
      "Target and result share a unit; a missed target earns no full score",
    ],
    ["完成值 < 指标值 ⇒ 得分 < 分值", "result < target ⇒ score < weight"],
    EXACT,
  ),
  stated_absent: define(
    "table_vs_narrative",
    ["说“没有”的，别处没有金额", "What is said to be absent has no amount elsewhere"],
    ["“没有” ⇒ 0", "“none” ⇒ 0"],
    EXACT,
  ),
  named_but_empty: define(
    "table_vs_narrative",
    ["文字列举的支出在明细表中有数", "Expenses the narrative names have a figure in the detail table"],
    ["列举 ⇒ ≠ 0", "named ⇒ ≠ 0"],
    EXACT,
  ),
  wrong_year: define(
    "wrong_year",
    ["文字所说年度就是本决算的年度", "The year spoken of is the year of the accounts"],
    ["所述年度 = 决算年度", "year stated = year of the accounts"],
    WORDS,
  ),
  template_residue: define(
    "template_residue",
    ["没有残留模板文字", "No words of the template are left over"],
    ["无 XX、“增加（减少）”、填写说明", "no XX, “increase (decrease)”, instructions"],
    WORDS,
  ),
  repeated_column: define(
    "duplicate_cells",
    ["相邻两栏不应逐行重复同一组数字", "Two neighbouring blocks do not repeat one set of figures row by row"],
    ["左栏 ≠ 右栏", "block i ≠ block i+1"],
    EXACT,
  ),
  column_numbers: define(
    "repetition",
    ["数字不是表头的栏次或年份", "Figures are not the column numbers or the year of the form's header"],
    ["(a₁, a₂, …) ≠ (1, 2, …)；a ≠ 表头年份", "(a₁, a₂, …) ≠ (1, 2, …); a ≠ year of the header"],
    EXACT,
  ),
  bad_code: define(
    "bad_code",
    ["科目编码完整且与名称相符", "Subject codes are whole and belong to their names"],
    [
      "类三位、款五位、项七位；编码 ↔ 名称，各表一致",
      "3, 5 and 7 digits; code ↔ name, the same in every table",
    ],
    EXACT,
  ),
} as const satisfies Readonly<Record<string, RuleStatement>>;

export type RuleId = keyof typeof RULE_STATEMENTS;

/** Rules about codes and names, which ask the official list of subjects and not what a figure is. */
export const RULES_OF_SUBJECTS: ReadonlySet<string> = new Set<RuleId>(["bad_code", "named_but_empty"]);
