import type { MeasureId } from "../../records/measures";
import { bareLabel, plainLabel } from "../label";
import { changePhrase } from "./change-phrase";
import { labelAtEnd } from "./label-match";
import { type ChangePhrase, nearClause, OLD_FUND } from "./phrase";
import { judgePrefix } from "./prefix";
import type { Section } from "./section";
import type { SubjectPhrases } from "./subject-phrase";
import { labelTopic, subjectTopic, type Topic } from "./topic";

/** Characters of a paragraph its first words can reach. */
const OPENING = 80;

/** "3．公务接待费支出情况。2023年度…": the first words of a paragraph name what it is about. */
export function openingTopic(text: string, section: Section): Topic | null {
  const opening =
    /^[\s#*]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*(?:20\d{2}年度?)?([^。：:，,\d]{3,30}?)(?:支出)?(?:决算)?(?:情况)?(?:说明)?[。：:]/.exec(
      plainLabel(text.slice(0, OPENING)),
    )?.[1];
  const found = opening ? labelAtEnd(opening) : null;
  return found && judgePrefix(found.prefix, null) === "plain"
    ? labelTopic(found.label, section.fund, found.printed)
    : null;
}

const CLASS_OPENED =
  /^[\s#*]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*(?:2[0-3]\d)?([\u4e00-\u9fff、]{2,20}?)(?:（类）)?。/;

/** "1.社会保障和就业支出。主要用于…": a class of subjects as the first words of a paragraph. */
export function classOpened(text: string, { fund }: Section, subjects: SubjectPhrases): Topic | null {
  const name = CLASS_OPENED.exec(plainLabel(text.slice(0, OPENING)))?.[1];
  const subject = name === undefined ? null : subjects.classOf(name);
  return subject && subjectTopic(subject, fund);
}

/** "3、公务用车费：…": the paragraph has a head of its own, known or not. */
export const hasOwnHead = (text: string): boolean =>
  /^[\s#*]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*[^，,。；;：:\d]{2,24}[：:]/.test(text);

const NAMES_WHOLE =
  /(?:^|[，,。；;：:])[\s#*]*([^，,。；;：:]{2,40}?)(?:支出)?(?:决算)?(?:中[，,：:]|(?:主要)?包[括含][：:，,]?(?=[^，,。；;：:]*$))/;

/** "收入中：", "支出预算包括：": one side as a whole. */
const BARE_SIDE = /^(?:20\d{2}年度?|本年度?|全年|本?部门|本?单位)*(收入|支出)(?:预算)?$/;
const PLAIN = { fund: null, item: null, subject: null } as const;

/** "一般公共预算支出按功能分类：", "支出分项情况：": the whole whose kinds follow. */
const SORTED_WHOLE =
  /(?:^|[，,。；;：:])[\s#*]*([^，,。；;：:]{2,40}?(?:支出|收入))(?:决算)?(?:按[^，。；：:]{0,12}分类?[^，。；：:]{0,4}|(?:分项|构成|结构|具体|明细)(?:支出|项目|情况|构成)*)[：:]/;

/** "公用经费中，办公费…", "总收入包括：本年收入…": what the figures behind are parts of. */
export function wholeNamed(own: string, section: Section): Topic | null {
  const sorted = /[：:]/.test(own) ? SORTED_WHOLE.exec(plainLabel(own))?.[1] : undefined;
  if (sorted === undefined && !/中|包[括含]/.test(own)) return null;
  const words = sorted?.replace(OLD_FUND, "一般公共预算") ?? NAMES_WHOLE.exec(plainLabel(own))?.[1];
  const side = BARE_SIDE.exec(words ?? "")?.[1];
  if (side && section.fund === null)
    return { ...PLAIN, measures: [side === "收入" ? "revenue_total" : "expenditure_total"], printed: side };
  const found = words ? labelAtEnd(words) : null;
  return found && judgePrefix(found.prefix, null) === "plain"
    ? labelTopic(found.label, section.fund, found.printed)
    : null;
}

const SIDE_OPENED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(?:20\d{2}年度?)?(?:本年|全年|本部门|本单位)*(收入|支出)(?:决算)?(?:情况)?[：:]/;

/** "2022年度收入：财政拨款收入…，其他收入…，合计1586万元": the side whose kinds the paragraph adds up. */
export function sideSummed(text: string, section: Section): Topic | null {
  const side = SIDE_OPENED.exec(plainLabel(text.slice(0, OPENING)))?.[1];
  if (!side || section.fund !== null) return null;
  const of = side === "收入" ? "revenue" : "expenditure";
  const measure: MeasureId = /结转|结余/.test(text) ? `${of}_grand_total` : `${of}_total`;
  return { measures: [measure], fund: null, item: null, subject: null, printed: `${side}合计` };
}

const OF_MONEY = /资金|预算|支出|经费|收支/;

const OF_ONE_PROJECT = /项目|专项/;
const PLANNED = /(?:年初|全年|调整后?的?)预算/;

/** Whether a text begins with what was planned, then what was executed of it, with nothing else named. */
function tellsPlanAndExecution(text: string): boolean {
  const [first = ""] = text.split("。", 1);
  const [plain = ""] = first.split(OF_ONE_PROJECT, 1);
  const planned = plain.search(PLANNED);
  return planned >= 0 && plain.includes("执行", planned);
}

/**
 * In a report on a department's whole spending, below "（二）部门资金情况" or in a sentence about nothing else, 年初预算,
 * 全年预算数 and 执行数 are of that.
 */
export function evaluatedSpending({ heading }: Section, text: string): Topic | null {
  if (OF_ONE_PROJECT.test(heading)) return null;
  if (!OF_MONEY.test(heading) && !tellsPlanAndExecution(text)) return null;
  return { measures: ["expenditure_total"], fund: null, item: null, subject: null, printed: "整体支出" };
}

/** "2.公务接待费支出情况" above the paragraph: costs of one kind, where the text names none. */
export function headingTopic(section: Section): Topic | null {
  const topic = openingTopic(`${section.heading}。`, section);
  return topic && /^(?:three_public\.|meeting_|training_|operating_expenses)/.test(topic.measures[0] ?? "")
    ? topic
    : null;
}

const OF_HEADING = /(?:决算|预算)?(?:总体|具体|结构|使用|执行)?(?:情况)?(?:的?说明)?[：。]?$/;

/** "五、一般公共预算财政拨款支出决算情况说明": what the first figures below are about, where they name nothing. */
export function sectionTopic({ heading, above, fund }: Section): Topic | null {
  for (const words of OF_ITS_OWN.test(heading) ? [heading] : [heading, above]) {
    const found = labelAtEnd(bareLabel(words).replace(OF_HEADING, ""));
    if (
      found &&
      EXPENDITURE.test(found.label.measures[0] ?? "") &&
      judgePrefix(found.prefix, null) === "plain"
    )
      return labelTopic(found.label, fund, found.printed);
  }
  return null;
}

/** A heading that names a kind of money: what it is about is not what the one above it is about. */
const OF_ITS_OWN = /(?:支出|收入|经费|费)$/;

const EXPENDITURE = /^(?:general_public_budget|fiscal_appropriation|gov_fund|state_capital)_expenditure$/;

/** "收入支出总计与上年相比，增加…": the measure stands in the clause of the comparison. */
export function namedBefore(lead: string): ChangePhrase | null {
  const clauses = lead.split(/[，,；;：:。！？!?\n]/);
  const before = clauses.at(-2);
  return before && /(?:相比|比较|对比|相较)$/.test(plainLabel(before))
    ? changePhrase(`${nearClause(before)}增加`)
    : null;
}

/** A project's own paragraph: its heading names the project and no part of the accounts. */
export function projectHeading(heading: string): string | null {
  if (heading === "" || /情况|说明|决算|支出|收入|概况|报告|绩效|预算/.test(heading)) return null;
  return bareLabel(heading);
}
