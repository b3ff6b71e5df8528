import type { RuleId } from "../../../../lib/checks/statements";
import { spentOf, sum } from "../model";
import type { PlacedFigure } from "../table";
import type { SoundDocument } from "./sound";

/** Puts one contradiction into a sound document; null where the document has no place for it. */
type Plant = (document: SoundDocument, pick: number) => string | null;

export interface PlantedFault {
  readonly rule: RuleId;
  readonly severity: "certain" | "soft";
  readonly plant: Plant;
}

const chosen = <Item>(list: readonly Item[], pick: number): Item | undefined =>
  list[pick % Math.max(1, list.length)];

const otherwise = (printed: string): string => (Number(printed) * 1.3 + 11.11).toFixed(2);

const replaceAt = (text: string, at: number, length: number, by: string): string =>
  `${text.slice(0, at)}${by}${text.slice(at + length)}`;

const NUMBER = /^\d+\.\d\d/;

/** One of the figures that fit is printed otherwise. */
const figure =
  (fits: (figure: PlacedFigure) => boolean, change = otherwise): Plant =>
  ({ text, figures }, pick) => {
    const one = chosen(
      figures.filter((f) => fits(f) && Number(NUMBER.exec(f.printed)?.[0] ?? 0) > 0),
      pick,
    );
    if (!one) return null;
    const printed = NUMBER.exec(one.printed)?.[0] ?? "";
    return replaceAt(text, one.char, printed.length, change(printed));
  };

/** The first group of one of the matches is replaced. */
const words =
  (pattern: RegExp, change: (found: string, pick: number) => string): Plant =>
  ({ text }, pick) => {
    const match = chosen([...text.matchAll(new RegExp(pattern.source, "gmd"))], pick);
    const [from, to] = match?.indices?.[1] ?? [];
    if (from === undefined || to === undefined) return null;
    return replaceAt(text, from, to - from, change(text.slice(from, to), pick));
  };

const rate = (found: string, pick: number): string => (Number(found) * 1.25 + 3 + (pick % 7)).toFixed(2);
const narrative = (measure: string) => (f: PlacedFigure) => f.table === "narrative" && f.measure === measure;

const certain = (rule: RuleId, plant: Plant): PlantedFault => ({ rule, severity: "certain", plant });
const soft = (rule: RuleId, plant: Plant): PlantedFault => ({ rule, severity: "soft", plant });

const RIGHT = [
  "31001\t房屋建筑物购建",
  "31003\t专用设备购置",
  "31005\t基础设施建设",
  "31006\t大型修缮",
  "31007\t信息网络及软件购置更新",
  "31008\t物资储备",
];

/** Figures of the middle block of the detail table, printed once more beside other labels. */
const repeatColumn: Plant = ({ text }) => {
  const rows = [...text.matchAll(/^30\d*\t[^\t\n]+\t[\d.]+\t302\d\d\t[^\t\n]+\t([1-9]\d*\.\d\d)(\t{3})$/dgm)];
  if (rows.length < 5) return null;
  return rows.slice(0, RIGHT.length).reduceRight((whole, row, i) => {
    const [from = 0, to = 0] = row.indices?.[2] ?? [];
    return replaceAt(whole, from, to - from, `\t${RIGHT[i]}\t${row[1]}`);
  }, text);
};

/** Travel of the detail table is booked under receptions, where that is more than all receptions of the year. */
const bookUnderReceptions: Plant = ({ text, figures }) => {
  const travel = /30211\t差旅费\t(\d+\.\d\d)/.exec(text);
  const receptions = figures.find(
    (f) => f.table === "three_public" && f.measure === "three_public.reception" && f.phase === "actual",
  );
  if (!travel || !receptions || Number(travel[1]) <= Number(receptions.printed) + 0.01) return null;
  return text.replace("30211\t差旅费", "30217\t公务接待费");
};

/** For every rule a contradiction of its kind, at a place the pick decides. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  certain(
    "table_total",
    figure((f) => f.table === "income_expenditure_total" && f.measure === "revenue_total"),
  ),
  certain(
    "two_sides",
    figure((f) => f.table === "income_expenditure_total" && f.measure === "revenue_grand_total"),
  ),
  certain(
    "row_sum",
    figure((f) => f.table === "expenditure" && f.subject?.length === 7),
  ),
  certain(
    "balance_flow",
    figure((f) => f.table === "gov_fund" && f.measure === "closing_balance"),
  ),
  certain(
    "hierarchy_sum",
    figure((f) => f.table === "expenditure" && f.subject?.length === 7),
  ),
  certain(
    "economic_sum",
    figure((f) => f.table === "basic_detail" && f.subject?.length === 5),
  ),
  certain("basic_parts", figure(narrative("public_expenses"))),
  certain(
    "three_public_sum",
    figure((f) => f.table === "three_public" && f.measure === "three_public.total"),
  ),
  certain("three_public_basic", bookUnderReceptions),
  certain("procurement_sum", figure(narrative("procurement_goods"))),
  certain(
    "stated_sum",
    figure(narrative("project_expenditure"), (printed) => (Number(printed) + 40).toFixed(2)),
  ),
  certain(
    "unit_slip",
    figure(narrative("expenditure_total"), (printed) => (Number(printed) * 10_000).toFixed(2)),
  ),
  certain("restated", figure(narrative("expenditure_total"))),
  certain("report_against_accounts", ({ text }) => {
    const row = /^(局机关及二级机构汇总\t)(\d+\.\d\d)\t(\d+\.\d\d)\t(\d+\.\d\d)/m.exec(text);
    if (!row) return null;
    const [all, head, total, opening, general] = row;
    const added = (printed = "0"): string => (Number(printed) + 40).toFixed(2);
    return text.replace(all, `${head}${added(total)}\t${opening}\t${added(general)}`);
  }),
  certain(
    "listed_items",
    figure((f) => narrative("budget_initial")(f) && f.subject?.length === 7),
  ),
  certain("economic_in_text", words(/其中工资福利支出(\d+\.\d\d)万元/, otherwise)),
  soft("operating_public", figure(narrative("operating_expenses"))),
  certain("change_percent", words(/(?:增加|减少)\d+\.\d\d万元，(?:增长|下降)(\d+\.\d\d)%/, rate)),
  certain(
    "change_amount",
    words(
      /与上年相比，(?:[^，。]{0,8})((?:增加|减少)\d+\.\d\d)万元/,
      (found) => `${found.slice(0, 2)}${otherwise(found.slice(2))}万元，${found}`,
    ),
  ),
  certain("share_percent", words(/占(?:基本支出|本年支出合计)?的?(\d{1,2}\.\d\d)%/, rate)),
  certain("completion_rate", words(/完成(?:年初)?预算的(\d+\.\d\d)%/, rate)),
  certain(
    "zero_budget_rate",
    words(/费支出预算为(\d+\.\d\d)万元，[^。]{0,40}完成预算的(?!0\.00%)/, () => "0.00"),
  ),
  certain(
    "comparison_word",
    words(/决算数(小于)(?:年初)?预算数/, () => "大于"),
  ),
  certain(
    "form_funds",
    words(/^\t其中：当年财政拨款\t\t(\d+\.\d\d)/, (found) => otherwise(found)),
  ),
  certain(
    "form_execution_rate",
    words(/\t10\t(\d+\.\d\d)%\t/, (found) => (Number(found) - 20).toFixed(2)),
  ),
  certain("rate_out_of_range", ({ text }) => {
    const row = /^\t合计\t\t(\d+\.\d\d)\t(\d+\.\d\d)\t(\d+\.\d\d)\t10\t\d+\.\d\d%/m.exec(text);
    if (!row) return null;
    const [all, initial, , executed = "0"] = row;
    const low = (Number(executed) / 4).toFixed(2);
    const over = ((100 * Number(executed)) / Number(low)).toFixed(2);
    return text.replace(all, `\t合计\t\t${initial}\t${low}\t${executed}\t10\t${over}%`);
  }),
  certain(
    "execution_score",
    words(/\t10\t\d+\.\d\d%\t(\d+(?:\.\d\d)?)$/, (found) => (Number(found) - 4).toFixed(2)),
  ),
  certain(
    "weight_sum",
    words(/\t(20|30|10)\t\d+\t$/, (found) => String(Number(found) + 7)),
  ),
  certain(
    "score_sum",
    words(/^总分\t{6}100\t(\d+(?:\.\d\d)?)/, (found) => (Number(found) - 3).toFixed(2)),
  ),
  certain(
    "grade_band",
    words(/等级：(优|良)$/, (found) => (found === "优" ? "中" : "差")),
  ),
  soft(
    "target_met",
    words(/群众满意度\t90%\t(93)%/, () => "81"),
  ),
  certain("stated_absent", ({ accounts, text }) => {
    const spent = sum(accounts.items.filter((item) => item.fund === "gov_fund").map(spentOf));
    const said = `${accounts.year}年度本单位无政府性基金收入，未发生政府性基金支出。`;
    return spent > 1_000_000n
      ? text.replace(
          `${accounts.year}年度部门整体支出绩效自评报告`,
          (title) => `政府性基金说明\n\n${said}\n\n${title}`,
        )
      : null;
  }),
  soft(
    "named_but_empty",
    words(/主要(?:包括|用于)[^。]{0,40}?(办公费、)/, (found) => `${found}取暖费、`),
  ),
  certain(
    "wrong_year",
    words(/截[至止](\d{4})年12月/, (found) => String(Number(found) - 2)),
  ),
  certain(
    "template_residue",
    words(/(主要(?:是因为|原因是))/, (found) => `${found}XX单位`),
  ),
  certain("repeated_column", repeatColumn),
  soft(
    "column_numbers",
    words(/^\d{7}\t[^\t\n]+\t((?:\d+\.\d\d\t){6}\d+\.\d\d)$/, () => "1\t2\t3\t4\t5\t6\t7"),
  ),
  certain(
    "bad_code",
    words(/^\d{6}(\d)\t/, () => ""),
  ),
  soft(
    "table_unit",
    words(/单位：(万元)/, () => "元"),
  ),
];
