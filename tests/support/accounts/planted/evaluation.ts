import type { Accounts, Fen } from "../model";
import { spentOf, sum } from "../model";
import type { TextWriter } from "../text-writer";

const wan = (fen: Fen): string => {
  const rounded = (fen + 5000n) / 10000n;
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, "0")}`;
};

/** Whole 万元-cents, so that sums of printed figures hold exactly. */
const rounded = (fen: Fen): Fen => ((fen + 5000n) / 10000n) * 10000n;

const points = (hundredths: bigint): string =>
  hundredths % 100n === 0n
    ? String(hundredths / 100n)
    : `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;

const INDICATORS = [
  ["产出指标（50分）", "数量指标", "巡查次数", "12次", "12次", 20],
  ["", "质量指标", "验收合格率", "95%", "96%", 20],
  ["", "时效指标", "按期完成率", "100%", "100%", 10],
  ["效益指标（30分）", "社会效益指标", "服务覆盖率", "90%", "92%", 30],
  ["满意度指标（10分）", "服务对象满意度指标", "群众满意度", "90%", "93%", 10],
] as const;

/** A self-evaluation of the accounts in which every sum, rate, score and grade holds. */
export function renderEvaluation(writer: TextWriter, accounts: Accounts, lost: number): void {
  const { year, items, personnel, region, bureau } = accounts;
  const general = items.filter((item) => item.fund === "general");
  const executed = rounded(sum(items.map(spentOf)));
  const carried = (((executed / 20000n) * 1000n) / 10000n) * 10000n;
  const adjusted = rounded((executed * 21n) / 20n) + 10000n;
  const initial = rounded(executed / 2n) + 10000n;
  const scaled = (executed * 1_000_000n) / adjusted;
  const rate = (scaled + 50n) / 100n;
  const rateScore = (rate + 5n) / 10n;
  const lostPoints = BigInt(lost % 9);
  const of = (code: string): Fen =>
    sum(personnel.filter((entry) => entry.code.startsWith(code)).map((entry) => entry.amount));
  writer.line(`${year}年度部门整体支出绩效自评报告`);
  writer.line();
  writer.line(
    `本单位人员经费${wan(sum(general.map((item) => item.personnel)))}万元，其中工资福利支出${wan(of("301"))}万元，对个人和家庭的补助${wan(of("303"))}万元，均为${year}年基本支出。`,
  );
  writer.line();
  const row = (...cells: readonly string[]): void => writer.line(cells.join("\t"));
  const revenue = sum(items.map((item) => item.revenue));
  const opening = sum(items.map((item) => item.opening));
  const byFund = (fund: string): Fen =>
    sum(items.filter((item) => item.fund === fund).map((item) => item.revenue));
  writer.line("年度收入情况");
  writer.line("单位：万元");
  row("机构名称", "收入合计", "其中：", "", "", "");
  row("", "", "上年结转", "公共财政拨款", "政府基金拨款", "国有资本经营拨款");
  row(
    "局机关及二级机构汇总",
    wan(revenue + opening),
    wan(opening),
    wan(byFund("general")),
    wan(byFund("gov_fund")),
    wan(byFund("state_capital")),
  );
  writer.line();
  writer.line(`${year}年度部门整体支出绩效自评表`);
  row("部门名称", `${region}${bureau}`, "", "", "", "", "", "", "");
  row(
    "资金情况 (万元)",
    "年度资金总额",
    "",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "分值",
    "执行率",
    "得分（分值×执行率）",
  );
  const percent = `${rate / 100n}.${String(rate % 100n).padStart(2, "0")}%`;
  row("", "合计", "", wan(initial), wan(adjusted), wan(executed), "10", percent, points(rateScore));
  row(
    "",
    "其中：当年财政拨款",
    "",
    wan(initial - carried),
    wan(adjusted - carried),
    wan(executed - carried),
    "",
    "",
    "",
  );
  row("", "上年结转资金", "", wan(carried), wan(carried), wan(carried), "", "", "");
  row("", "其他资金", "", "", "", "", "", "", "");
  row("年度总体目标", "预期目标", "", "", "", "实际完成情况", "", "", "");
  row("", "保障运转。", "", "", "", "运转得到保障。", "", "", "");
  row(
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  );
  for (const [kind, group, name, target, actual, weight] of INDICATORS) {
    const score = weight === 30 ? BigInt(weight) - lostPoints : BigInt(weight);
    row("", kind, group, name, target, actual, String(weight), String(score), "");
  }
  const total = (90n - lostPoints) * 100n + rateScore;
  row("总分", "", "", "", "", "", "100", points(total), `等级：${total >= 9000n ? "优" : "良"}`);
  writer.line();
  writer.line("备注：1. “执行率” = “全年执行数” / “全年预算数”。");
  writer.line("2. 分数对应等级：优 90—100，良 80—90，中 60—80，差 60 以下。");
}
