import { readLabel } from "../../accounts/meaning";
import type { MeasureId } from "../../records/measures";
import type { Phase } from "../../records/vocabulary";
import { type DraftFact, draft, type TableContext } from "../draft";
import { bareLabel, plainLabel } from "../label";
import { isMoneyUnit } from "../unit";
import { type Amount, amountsIn, isBound } from "./amounts";
import type { Paragraph } from "./flow";
import { nearClause } from "./phrase";
import { firstMention } from "./subject-mention";

/** Words without which no paragraph reviews a project; most have none of them. */
const HINTS = ["执行数", "自评", "项目：", "项目:"];
const REVIEW =
  /自评综述|项目[^。；;]{0,24}自评(?:得分|评分|总分|分数|为)|(?:全年|实际|项目|预算)?执行数|项目[：:](?:20\d{2}年度?)?(?:年初|全年|批复)?预算/;

/** Below a title that names one project: its money and its score. */
const OF_PROJECT = /(?:项目|专项)(?:预算|资金|总?得分|自评|绩效)|实际(?:支出|使用)|(?:预算)?执行率/;
const QUOTED = /[“”"‘’「]([^“”"‘’「」]{3,40})[”"’」](?:专项|项目|资金|经费)/;
const TITLED = /20\d{2}年?度?([^，。；]{3,40}?)(?:项目|专项)(?:资金|支出|经费)*(?:绩效|自评)/;

/** The one project a report is about, by its title (“薄弱环节改善”项目绩效自评报告); null where it names none. */
export function projectInTitle(title: string): string | null {
  const named = QUOTED.exec(title)?.[1] ?? TITLED.exec(plainLabel(title))?.[1] ?? null;
  return named === null || NOBODY.test(named) || /整体|部门|单位/.test(named) ? null : named;
}

interface Stated {
  readonly words: RegExp;
  readonly project: MeasureId;
  readonly overall: MeasureId | null;
  readonly phase: Phase;
}

/** What a figure of a review states, by the end of its clause. */
const MONEY: readonly Stated[] = [
  {
    words: /年初(?:批复)?预算(?:数|金额|资金|安排)?(?:总额)?$/,
    project: "project_budget_initial",
    overall: "budget_initial",
    phase: "budget_initial",
  },
  {
    words: /预算(?:数|金额|资金|安排)?(?:总额)?$/,
    project: "project_budget_adjusted",
    overall: "budget_adjusted",
    phase: "budget_adjusted",
  },
  {
    words: /执行(?:数|金额)?$|实际(?:支出|使用|执行)(?:数|金额)?$/,
    project: "project_executed",
    overall: "expenditure_total",
    phase: "actual",
  },
];
const RATE: Stated = {
  words: /(?:完成|占|为)(?:全年|年初|调整后?)?预算(?:数|金额)?的?$|(?:执行|完成)率$/,
  project: "project_execution_rate",
  overall: "budget_completion_rate",
  phase: "actual",
};
const SCORE: Stated = {
  words: /(?:自评|评价|综合|绩效)(?:得分|评分|总分|分数)?$|^总?得分$/,
  project: "project_score",
  overall: "performance_score",
  phase: "actual",
};
const LEADS_ON = /(?:共计|合计|为|是|共|达到?|约|：)+$/;

/** "…项目绩效自评综述", "…项目全年预算数": the name stands before the words every review has. */
const NAMED =
  /([^,，。；;：:\s]{2,50}?)(?:专项)?(?:支出)?(?:部门)?(?:绩效)?(?:目标)?(?:自评(?:综述|情况|结果|得分|评分|表)|的?(?:全年|年初|调整后)预算)/g;
/** "高标准农田建设项目：年初预算…". */
const HEADED = /(?:^|[。；\n])([^,，。；;：:\s]{2,40}项目)：/g;
const NOBODY =
  /^(?:该|本|此|各|其|上述|每个|\d+个|[一二三四五六七八九十]+个)?(?:一级|二级|部门|单位|预算|重点|主要)*(?:项目|支出|绩效)*(?:支出)?$|^(?:20\d{2}年?度?|[本当全]年度?|年初|调整后?的?)+$|^(?:根据|按照|其中|组织|通过)/;

/**
 * The figures of a paragraph that reviews a project (预算数, 执行数, 执行率, 得分), under the project's name; in doubt
 * where the name is not told. Null for any other paragraph, and where the document evaluates the whole (`overall`) and
 * no project is named.
 */
export function projectReview(
  context: TableContext,
  paragraph: Paragraph,
  heading: string,
  { overall, project }: { readonly overall: boolean; readonly project: string | null },
): DraftFact[] | null {
  const { text } = paragraph;
  const reviews = HINTS.some((word) => text.includes(word)) && REVIEW.test(text);
  if (!reviews && (project === null || !OF_PROJECT.test(text))) return null;
  if (firstMention(text) < text.length) return null;
  if (isOfAccounts(text) || (overall && nameIn(text) === null && nameIn(heading) === null)) return null;
  const amounts = amountsIn(text).filter((amount) => !isBound(text, amount));
  let from = 0;
  return amounts.flatMap((amount) => {
    const near = nearClause(text.slice(from, amount.start)).replace(LEADS_ON, "");
    from = amount.end;
    const stated = statedBy(near, amount);
    return stated
      ? reviewFact(
          context,
          paragraph,
          amount,
          stated,
          nameIn(text.slice(0, amount.start)) ?? nameIn(heading) ?? project,
        )
      : [];
  });
}

function statedBy(near: string, { unit }: Amount): Stated | undefined {
  if (unit === "%") return RATE.words.test(near) ? RATE : undefined;
  if (unit === "分") return SCORE.words.test(near) ? SCORE : undefined;
  return isMoneyUnit(unit) ? MONEY.find(({ words }) => words.test(near)) : undefined;
}

function reviewFact(
  context: TableContext,
  paragraph: Paragraph,
  amount: Amount,
  { project, overall, phase }: Stated,
  name: string | null,
): DraftFact[] {
  const whole = name !== null && /整体/.test(name);
  if (whole && overall === null) return [];
  const cell = { text: amount.printed, place: paragraph.placeAt(amount.start) };
  const doubt = name === null ? ({ status: "ambiguous", reason: "which project is not told" } as const) : {};
  return [
    draft(context, whole && overall ? overall : project, amount.number, cell, {
      unit: amount.unit,
      phase,
      item: whole ? null : name,
      row: name,
      basis: phase === "budget_adjusted" ? "全年预算" : phase === "budget_initial" ? "年初预算" : null,
      ...doubt,
    }),
  ];
}

/** "2022年财政拨款年初预算…，执行数…": what is reviewed bears the accounts' own words. */
function isOfAccounts(text: string): boolean {
  const names = namesIn(text);
  return names.length > 0 && names.every((name) => readLabel(name).unknown === "");
}

function namesIn(text: string): readonly string[] {
  const plain = plainLabel(text);
  return [...plain.matchAll(NAMED), ...plain.matchAll(HEADED)]
    .map((match) => bareLabel(match[1] ?? "").replace(/^.*(?:其中|综述)/, ""))
    .filter((name) => name.length >= 2 && !NOBODY.test(name));
}

/** The project named last; null where the words name none. */
function nameIn(text: string): string | null {
  return namesIn(text).at(-1) ?? (/整体支出|整体绩效/.test(text) ? "整体支出" : null);
}
