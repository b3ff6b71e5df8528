import type { MeasureId } from "../../records/measures";
import type { Phase } from "../../records/vocabulary";
import { plainLabel } from "../label";
import { insuredGroup } from "./insurance";
import { COUNT_LABELS } from "./lexicon";
import type { Topic } from "./topic";

/** What a count of persons, vehicles or receptions states. */
export interface Counted {
  readonly measure: MeasureId;
  readonly item: string | null;
  readonly unit: string;
  readonly phase: Phase;
  readonly row: string;
}

/** What was read before the count: the last count of the sentence, the topic, the text. */
export interface CountContext {
  readonly counted: { readonly measure: MeasureId; readonly item: string | null } | null;
  readonly topic: Topic | null;
  readonly sentence: string;
  /** The counts are those of one occasion, beside all that were counted before. */
  readonly occasion: boolean;
  /** Text of the paragraph up to the figure, and the section's heading before it. */
  readonly heard: string;
}

/** Visitors of an office that receives the public are its work, not its guests. */
const PUBLIC = /群众|上访|信访|咨询|游客|参观|患者|门诊|学生|考生|办事|求助|旅客|当事人/;

/** The measure a count states, by its unit and the words before it; null where they name none. */
export function countAt(near: string, unit: string, context: CountContext): Counted | null {
  if (context.occasion) return null;
  if (/应参保|人均|平均|每|预计接待/.test(near)) return null;
  const stated = near
    .replace(/(?:分别|合计|共计|总计|累计|共|约|达到?|计|为|是|(?<![保实现])有)+$/, "")
    .replace(/(?<=购置|购买|新购|更新)的$/, "");
  if (PUBLIC.test(stated)) return null;
  const found = COUNT_LABELS.find((entry) => entry.units.includes(unit) && entry.label.test(stated));
  if (found?.measure === "vehicles" && context.counted?.item === "国有资产占用") return null;
  if (found?.measure.startsWith("reception_") && !/公务接待|三公|接待费/.test(context.heard + stated))
    return null;
  if (found)
    return {
      measure: found.measure,
      item: found.item ?? itemOf(found.measure, stated, context),
      unit: recordUnit(found.measure, unit),
      phase: found.phase ?? "actual",
      row: stated,
    };
  const implied = impliedCount(stated, unit, context);
  if (!implied) return null;
  const item = foreignItem(stated) ?? context.counted?.item ?? foreignTopic(stated, context.topic);
  return { measure: implied, item, unit: recordUnit(implied, unit), phase: "actual", row: stated };
}

function recordUnit(measure: MeasureId, unit: string): string {
  if (measure === "reception_batches") return "批次";
  if (measure === "reception_visitors" || measure === "abroad_visitors") return "人次";
  if (measure === "abroad_groups") return "个";
  return measure.startsWith("vehicles") ? "辆" : unit;
}

function itemOf(measure: MeasureId, stated: string, context: CountContext): string | null {
  if (measure.startsWith("reception_"))
    return (
      foreignItem(stated) ?? foreignTopic(stated, context.topic) ?? foreignPair(measure, stated, context)
    );
  if (measure === "insured_population") return insuredGroup(stated, context.heard);
  return measure.startsWith("staff_") ? bodyOf(context.sentence) : null;
}

/** Foreign guests are counted apart from all guests. */
function foreignItem(stated: string): string | null {
  if (/国（境）外/.test(stated)) return "国（境）外接待";
  return /外事|外宾|外国|涉外/.test(stated) ? "外事接待" : null;
}

/** "外事接待费0万元，接待0批次": what is counted is what was spoken of. */
function foreignTopic(stated: string, topic: Topic | null): string | null {
  if (topic?.item === "国内接待" && topic.printed.startsWith("其他")) return topic.item;
  const item = topic?.measures[0] === "three_public.reception" ? topic.item : null;
  return item !== null && item !== "国内接待" && !/国内/.test(stated) ? item : null;
}

/** "其中外事接待0批，累计接待0人次": the persons are those of the receptions just counted. */
function foreignPair(measure: MeasureId, stated: string, { counted }: CountContext): string | null {
  const pair = measure === "reception_visitors" && counted?.measure === "reception_batches";
  return pair && !/国内/.test(stated) ? counted.item : null;
}

function bodyOf(text: string): string | null {
  return (
    plainLabel(text)
      .match(/局?机关(?!事业)|二级机构|下属单位|所属单位/g)
      ?.at(-1) ?? null
  );
}

const WORDLESS = /^(?:人员|来访人员|来宾|人数|人次|接待|接待人数|接待人次|共接待|批次|涉及|参加|[（）])*$/;

/** Words for all that were received, or for a kind of them. */
const OF_ALL = /外事|外宾|国（境）|国内|人数|人次|批次|团组|来宾|客人|来访|对象|人员/;

/** "接待42批次、391人次，包括：接待省局检查2批次16人次": the guests of one occasion are among those counted. */
export const isOccasion = (near: string, counted: CountContext["counted"]): boolean =>
  (counted?.measure.startsWith("reception_") ?? false) &&
  GUESTS.test(near) &&
  !WORDLESS.test(near) &&
  !OF_ALL.test(near);

/** "接待上级检查35批次", where the text is about receptions. */
const GUESTS = /^(?:20\d{2}年度?|全年|本年|共|累计)*接待[\u4e00-\u9fff]{2,12}$/;

/** "编制45人，实有43人", "编制92人，实际88人". */
const IN_POST = /^(?:(?:年末|现|实际)?(?:实有|在编|在岗)|实际|现有)(?:在职|在编)?(?:人数|人员)?$/;

/** "接待2批次，30人次", "0个团组，0人": the second count has no measure's words of its own. */
function impliedCount(near: string, unit: string, context: CountContext): MeasureId | null {
  if (context.counted?.measure === "staff_authorised" && unit === "人" && IN_POST.test(near))
    return "staff_actual";
  if (!WORDLESS.test(near)) {
    const guests = context.topic?.measures[0] === "three_public.reception" && GUESTS.test(near);
    return guests && unit === "批次" ? "reception_batches" : null;
  }
  const persons = unit === "人次" || unit === "人";
  const before = context.counted?.measure;
  if (before === "reception_batches") return persons ? "reception_visitors" : null;
  if (before === "abroad_groups") return persons ? "abroad_visitors" : null;
  const receiving = context.topic?.measures[0] === "three_public.reception" || /接待/.test(near);
  if (!receiving || /出国|团组/.test(near)) return null;
  return unit === "人次" ? "reception_visitors" : unit === "批次" ? "reception_batches" : null;
}
