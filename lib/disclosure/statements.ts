import type { Evidence } from "./evidence";
import { type Verdict, verdict } from "./state";

interface Sign {
  /** Measures any of which states it. */
  readonly measures?: readonly string[];
  /** A heading or sentence that states it. */
  readonly words: RegExp;
  /** Passages under such a heading speak of something else, whatever they name. */
  readonly notUnder?: RegExp;
  /** Passages of these words speak of something else. */
  readonly notOf?: RegExp;
}

const CHANGE = "增加|减少|增长|下降|持平|上升|降低|无(?:增减)?变化|基本一致";
const CAUSE = "原因|主要(?:是|系|用于)|由于|因为|系";
/** What a body is charged with names what others do and it oversees. */
const DUTIES = /职责|职能/;
/** Parts of the spending that are explained by themselves. */
const PARTS = /三公|出国|接待|用车|车辆|机关运行|运行经费|会议费|培训费|采购|资产/;

/** Statements by the last part of their requirement's id, for accounts and budgets alike. */
const SIGNS: Readonly<Record<string, Sign>> = {
  duties: {
    words:
      /^.{0,20}(?:职责|职能)|(?:主要|部门|单位|工作|基本)(?:职责|职能)|(?:工作部门|机构|事业单位|行政单位)[^。]{0,60}(?:负责|承担|主管)/,
  },
  organisation: {
    words: /机构(?:设置|情况|组成)|内设(?:机构|科室|处室)|(?:决算|预算)(?:编制)?(?:单位|范围)/,
  },
  change: { words: new RegExp(`(?:${CHANGE})[^。]*(?:${CAUSE})`), notUnder: PARTS, notOf: PARTS },
  three_public_change: {
    words: new RegExp(`(?:三公|出国|接待|用车|车辆)[^。]*(?:${CHANGE}|小于|大于|低于|高于|等于|完成)[^。]*`),
  },
  operating_expenses: {
    measures: ["operating_expenses"],
    words: /机关运行经费[^。]{0,60}(?:\d|无|没有|不涉及|未)|(?:无|没有|不涉及)[^。]{0,20}机关运行经费/,
  },
  procurement: {
    measures: ["procurement_total", "procurement_goods", "procurement_works", "procurement_services"],
    words:
      /政府采购[^。]{0,60}(?:\d|无|没有|不涉及|未(?:发生|安排))|(?:无|没有|未(?:发生|安排))[^。]{0,20}政府采购/,
  },
  procurement_sme: { words: /中小(?:微)?企业[^。]*\d|(?:无|没有|未)[^。]{0,30}中小企业/ },
  assets: {
    words:
      /国有资产(?:占用|占有|使用)|单(?:位)?(?:价|台)[^。]{0,12}\d+万元(?:以上|（含）)[^。]{0,30}\d+(?:台|套|辆)|共?有车辆\d+辆/,
    notUnder: DUTIES,
  },
  performance: { words: /绩效(?:自评|评价|管理|目标|情况|评估)/, notUnder: DUTIES },
  targets: { words: /绩效目标/, notUnder: DUTIES },
  terms: { words: /名词解释|专业(?:性)?(?:名词|名称)|^(?:\d、|[一二三四五六七八九十]+、)?.{2,24}[：:]是?指/ },
  budget_comparison: {
    measures: ["budget_completion_rate"],
    words: /年初预算[^。]*(?:完成|决算数)[^。]*\d/,
  },
  meeting_training: {
    measures: ["meeting_expenses", "training_expenses"],
    words: /(?:会议费|培训费)[^。]{0,30}\d/,
  },
};

/** Bodies that are no organs have no operating expenses of organs, and mostly say so. */
const NO_ORGAN = /学校|大学|学院|中学|小学|幼儿园|医院|卫生院|中心|研究院|研究所|馆$/;

const NOTHING_BOUGHT =
  /(?:无|没有|不涉及|未(?:发生|安排|进行|开展))[^。；，]{0,20}政府采购|政府采购[^。；，]{0,20}(?:无|没有|不涉及|未(?:发生|安排|进行|开展))/;

/** Who bought nothing awarded nothing. */
function boughtNothing({ facts, passages }: Evidence): boolean {
  const bought = facts.filter(({ measure, phase }) => measure === "procurement_total" && phase === "actual");
  return bought.length > 0
    ? bought.every(({ value }) => value !== null && Number(value) === 0)
    : passages.some(({ text, under, isTerm }) => !isTerm && !DUTIES.test(under) && NOTHING_BOUGHT.test(text));
}

export function statementVerdict(name: string, evidence: Evidence): Verdict | null {
  const sign = SIGNS[name];
  if (!sign) return null;
  const fact = evidence.facts.find((one) => sign.measures?.includes(one.measure));
  if (fact) return verdict("present", "its figure is stated", fact.line);
  const passage = evidence.passages.find(
    ({ text, under, isTerm }) =>
      (name === "terms" || !isTerm) &&
      sign.words.test(text) &&
      !sign.notUnder?.test(under) &&
      !sign.notOf?.test(text),
  );
  if (passage) return verdict("present", "a heading or sentence states it", passage.line);
  if (!evidence.hasNarrative) return verdict("not_checkable", "the file holds no narrative");
  if (evidence.isPartial) return verdict("not_checkable", "a part of the file was not read");
  const bureau = evidence.extraction.bureau;
  if (name === "operating_expenses" && NO_ORGAN.test(bureau?.name ?? ""))
    return verdict("not_applicable", "the body is no organ of government");
  if (name === "procurement_sme" && boughtNothing(evidence))
    return verdict("not_applicable", "nothing was procured");
  return verdict("absent", "no heading or sentence states it");
}
