import type { DraftFact, DraftSubject } from "../draft";
import { type SubjectIndex, subjectKey } from "../subjects";
import { isSpending } from "./part-of";
import { judgePrefix } from "./prefix";
import type { Topic } from "./topic";

const CLASSES: readonly (readonly [name: RegExp, code: string])[] = [
  [/工资福利支出$/, "301"],
  [/商品和?服务支出$/, "302"],
  [/对个人和家庭的?补助(?:支出)?$/, "303"],
  [/债务利息及费用支出$/, "307"],
  [/资本性支出（基本建设）$|^基本建设支出$/, "309"],
  [/(?:其他)?资本性支出$/, "310"],
  [/对企业补助(?:支出)?$/, "312"],
  [/对社会保障基金补助(?:支出)?$/, "313"],
];
/** Words that end a clause about an economic subject without being its name. */
const TAIL = /(?:（[35]\d{2}(?:\d{2})?）|共计|共|合计|决算数?|为|是|计|约|总额)+$/;

/** Finds economic subjects named in prose: classes by their words, sections by the names the document or the list has. */
export class EconomicPhrases {
  private readonly printed = new Map<string, DraftSubject | null>();

  constructor(
    tables: readonly DraftFact[],
    private readonly subjects: SubjectIndex,
  ) {
    for (const { measure, subject } of tables)
      if (measure === "economic_expenditure" && subject?.code?.length === 5) this.learn(subject);
  }

  /** One name under two codes names neither. */
  private learn(subject: DraftSubject): void {
    const key = subjectKey(subject.name);
    const known = this.printed.get(key);
    this.printed.set(key, known === undefined || known?.code === subject.code ? subject : null);
  }

  classAt(near: string): DraftSubject | null {
    const plain = near.replace(TAIL, "");
    if (!/(?:支出|补助|（基本建设）)$/.test(plain)) return null;
    for (const [name, code] of CLASSES) {
      const match = name.exec(plain);
      if (!match) continue;
      const before = plain
        .slice(0, match.index)
        .replace(/^.*(?:支出|经费)中/, "")
        .replace(/主要|用于|包括|^3\d{2}类?/g, "");
      return judgePrefix(before, null) === "plain" ? { code, name: match[0], printed: null } : null;
    }
    return null;
  }

  /** "办公费20.00万元" in a list of what running costs or personnel expenses were spent on. */
  sectionAt(near: string, year: number | null): DraftSubject | null {
    const name = near.replace(TAIL, "").replace(/^.*(?:包括|用于|其中)|^含/, "");
    const key = subjectKey(name);
    const printed = this.printed.get(key);
    if (printed !== undefined) return printed && { ...printed, name, printed: null };
    const listed = this.subjects.economicSections(name, year);
    return listed.length === 1 && listed[0] ? { code: listed[0], name, printed: null } : null;
  }
}

const BASIC = /基本支出|人员经费|公用经费|人员支出|公用支出/g;
/** "按经济分类，工资福利支出…": sorted anew, the whole is. */
const SORTED = /按[^，。；：]{0,8}经济[\u4e00-\u9fff]{0,4}分|按经济科目/g;
const TOTALS = /支出(?:决算)?(?:总计|合计)|财政拨款支出|本年支出|总支出/g;
const OTHER = /项目支出|项目资金|项目经费|支出(?:决算)?(?:总计|合计)|财政拨款支出|本年支出|总支出/g;

/**
 * Of what an economic subject is a part: basic expenditure, as in the accounts' own table (null), something else
 * that is named, or nobody knows (undefined).
 */
export function partOf(heard: string, heading: string, main: Topic | null): string | null | undefined {
  const basic = lastOf(BASIC, heard);
  const other = lastOf(OTHER, heard);
  if (lastOf(SORTED, heard) > Math.max(basic, other))
    return heard.match(TOTALS)?.at(-1) ?? wholeSorted(heading, main);
  if (basic >= 0 || other >= 0) {
    if (basic > other) return null;
    return heard.startsWith("项目", other) ? "项目支出" : (main?.printed ?? "支出合计");
  }
  if (/基本支出|人员经费|公用经费/.test(heading)) return null;
  if (/项目支出/.test(heading)) return "项目支出";
  if (heading.search(SORTED) >= 0) return wholeSorted(heading, main);
  return isSpending(main) ? main?.printed : undefined;
}

/** What is sorted anew where its total has not been named: the expenditure the text or the heading speaks of. */
function wholeSorted(heading: string, main: Topic | null): string | null | undefined {
  if (main && main.subject === null)
    return main.measures[0] === "basic_expenditure" ? null : isSpending(main) ? main.printed : undefined;
  if (!heading.includes("支出")) return undefined;
  return /基本支出/.test(heading) ? null : "支出合计";
}

function lastOf(words: RegExp, text: string): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}
