import type { Passage } from "../../records/checked-document";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { REMARK } from "../remark";
import type { Check } from "../rule";

const BRACKET = "[（(]";
const END = "[）)]";

/** Words only a template has: places left to fill, alternatives left to choose, instructions left to delete. */
const RESIDUES: readonly RegExp[] = [
  /[XＸ×✕]{2,}\s*(?=单位|部门|局|厅|委|办|中心|项目|年|月|万元|元|个|人|辆|次|[%％]|县|市|省|区|镇)/i,
  /(?:为|约|共|增长|下降|占)[XＸ×]{2,}/i,
  new RegExp(
    `${BRACKET}(?:填写)?(?:单位|部门|项目|科目)(?:的)?(?:名称|全称)${END}(?=[^填：:]{0,12}[\\d年度一二三四五六七八九十的在为])`,
  ),
  new RegExp(
    `(?:增加|增长|上升|大于)${BRACKET}(?:或)?(?:减少|下降|降低|小于|持平)[^）)]{0,6}${END}\\s*(?:了)?\\d`,
  ),
  /(?:增加|增长|上升|大于)[/／](?:减少|下降|降低|小于)\s*\d/,
  new RegExp(`${BRACKET}或者?(?:上年|年初|预算|决算)[^）)]{0,8}${END}`),
  /当?表格?数据为空时|[若如]本?(?:单位|部门)[无没][^。]{0,30}请?说明/,
  /总结归纳本(?:部门|单位)[（(](?:部门|单位)[）)]/,
  /可以?从[^。]{10,80}等方面(?:进行)?(?:归纳|总结|分析)/,
  new RegExp(
    `${BRACKET}(?:可用表格形式反映|此处[填说]|请(?:填|说明|根据|列|注明|删|据实|自行))[^）)]{0,30}${END}`,
  ),
  /(?:自评|评价)报告范本|[（(](?:范本|模板|参考样式)[）)]/,
  /请(?:各单位|各部门|根据实际|据实|自行|删除|填写|列明)[^。，]{0,20}(?:填写|填列|说明|修改|调整|删除|列示)/,
];

/** Any of them: most passages hold none, which one look tells. */
const RESIDUE = new RegExp(RESIDUES.map(({ source }) => source).join("|"), "i");

/** The first words of the template in a text, in the order of the list. */
function residueIn(text: string): RegExpExecArray | null {
  if (!RESIDUE.test(text)) return null;
  for (const pattern of RESIDUES) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}

/** A passage of the template, once a pattern. */
function* run(index: FactIndex): Iterable<Check> {
  for (const passage of index.document.passages) {
    const found = residueIn(passage.text);
    if (found) yield residue(passage, found);
  }
}

/** What is said in brackets to whoever fills a template is no statement of the bureau. */
export function isTemplate(text: string): boolean {
  return residueIn(text) !== null;
}

/** Words beside which a person may be named: only the template's own are quoted. */
const PERSONAL = /联系|电话|签字|负责人|填表|审核人|\d{7}/;

/** Enough to find the place by; a document's sentences are not republished. */
const QUOTED = 20;

const shorten = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

function residue(passage: Passage, match: RegExpExecArray): Check {
  const start = Math.max(0, match.index - 12);
  const around = passage.text.slice(start, match.index + match[0].length + 12).trim();
  const quoted = shorten(PERSONAL.test(around) ? match[0] : around);
  return {
    facts: [],
    passages: [passage],
    ...REMARK,
    says: { zh: `残留模板文字：“${quoted}”`, en: `words of the template are left over: “${quoted}”` },
  };
}

export const RESIDUE_RULE = declareRule("template_residue", run);
