import type { Fact } from "../records/schema";
import type { Evidence } from "./evidence";
import { formVerdict } from "./forms";
import { type Verdict, verdict } from "./state";

/** A level of detail cannot be judged where its table is not there or not read. */
function without(form: string, evidence: Evidence): Verdict {
  const { state, line } = formVerdict(form, evidence);
  if (state === "absent") return verdict("absent", "the table that would show it is not in the file", line);
  if (state === "present_zero") return verdict("not_applicable", "the table holds no figures", line);
  if (state === "empty_unexplained") return verdict("not_applicable", "the table is empty", line);
  return verdict("not_checkable", "the table that would show it could not be read", line);
}

/** How far the codes of a classification go down: digits of the longest. */
function depthVerdict(facts: readonly Fact[], wanted: number, form: string, evidence: Evidence): Verdict {
  const coded = facts.filter((fact) => fact.subject_code !== null);
  const deepest = coded.find((fact) => (fact.subject_code ?? "").length >= wanted);
  if (deepest) return verdict("present", "codes go down to the level asked for", deepest.line);
  if (coded[0]) return verdict("coarse", "codes stop above the level asked for", coded[0].line);
  return without(form, evidence);
}

const TABLES_BY_SUBJECT = ["income", "expenditure", "general_budget_expenditure", "general_expenditure"];

function hasMeasures(facts: readonly Fact[], measures: readonly string[]): Fact | null {
  const found = measures.map((measure) => facts.find((fact) => fact.measure === measure));
  return found.every((fact) => fact !== undefined) ? (found[0] ?? null) : null;
}

type Detail = (evidence: Evidence, form: string) => Verdict;

function partsVerdict(parts: readonly string[], whole: string): Detail {
  return (evidence, form) => {
    const apart = hasMeasures(evidence.facts, parts);
    if (apart) return verdict("present", "each part has a figure of its own", apart.line);
    const total = evidence.facts.find((fact) => fact.measure === whole && fact.phase !== "prior_actual");
    if (total) return verdict("coarse", "only the whole has a figure", total.line);
    return without(form, evidence);
  };
}

/** Requirements about detail, by the last part of their id. */
export const DETAILS: Readonly<Record<string, Detail>> = {
  function_item(evidence, form) {
    const prefix = form.startsWith("budget_") ? "budget_" : "";
    const facts = TABLES_BY_SUBJECT.flatMap((table) => evidence.factsOf(`${prefix}${table}`));
    return depthVerdict(
      facts.filter((fact) => fact.measure.startsWith("function_")),
      7,
      form,
      evidence,
    );
  },
  economic_kuan: (evidence, form) =>
    depthVerdict(
      evidence.factsOf(form).filter((fact) => fact.measure === "economic_expenditure"),
      5,
      form,
      evidence,
    ),
  basic_project(evidence, form) {
    const columns = new Set(evidence.factsOf(form).map((fact) => fact.column_id));
    if (columns.has("basic") && columns.has("project"))
      return verdict("present", "two columns keep them apart", evidence.factsOf(form)[0]?.line ?? null);
    return partsVerdict(["basic_expenditure", "project_expenditure"], "expenditure_total")(evidence, form);
  },
  three_public_items: partsVerdict(
    ["three_public.abroad", "three_public.vehicle_total", "three_public.reception"],
    "three_public.total",
  ),
  vehicle_split: partsVerdict(
    ["three_public.vehicle_purchase", "three_public.vehicle_operation"],
    "three_public.vehicle_total",
  ),
};

/** Two counts, the words of a sentence that states both, and for each the words that say there was nothing to count. */
interface Counts {
  readonly measures: readonly [string, string];
  readonly words: RegExp;
  readonly none: readonly [RegExp, RegExp];
}

const NOBODY_SENT =
  /(?:无|没有|未)[^。；，]{0,12}出国[^。；，]{0,10}(?:团组|人[员次]|活动|任务|出访)|未(?:安排|组织)[^。；，]{0,8}出国/;
const NOBODY_RECEIVED =
  /(?:无|没有|未)[^。；，]{0,10}接待[^。；，]{0,8}(?:批次|人[员次]|任务|活动|事项)|未发生[^。；，]{0,6}接待/;
const NOTHING_BOUGHT =
  /(?:无|没有|未)[^。；，]{0,8}(?:购置|更新|购买|新购)[^。；，]{0,6}车|车辆?[^。；，]{0,6}(?:无|没有|未)[^。；，]{0,4}(?:购置|更新|购买)/;
const NOTHING_HELD = /(?:无|没有)(?:保有)?公务用?车(?:辆)?(?:保有)?(?![^。；，]{0,6}(?:购置|费|支出))/;

const COUNTS: Readonly<Record<string, Counts>> = {
  abroad: {
    measures: ["abroad_groups", "abroad_visitors"],
    words: /出国[^。；]{0,60}\d+(?:个|批)[^。；]{0,30}\d+人/,
    none: [NOBODY_SENT, NOBODY_SENT],
  },
  vehicles: {
    measures: ["vehicles_purchased", "vehicles"],
    words: /购置[^。；]{0,40}\d+(?:辆|台)[^。；]{0,60}保有[^。；]{0,12}\d+(?:辆|台)/,
    none: [NOTHING_BOUGHT, NOTHING_HELD],
  },
  reception: {
    measures: ["reception_batches", "reception_visitors"],
    words: /接待[^。；]{0,40}\d+(?:个)?批次?[^。；]{0,30}\d+人/,
    none: [NOBODY_RECEIVED, NOBODY_RECEIVED],
  },
};

/** Two counts that belong together; one of them alone is half of what is asked for. */
export function countVerdict(name: string, evidence: Evidence): Verdict | null {
  const declared = COUNTS[name];
  if (!declared) return null;
  const found = declared.measures.map((measure) => evidence.facts.find((fact) => fact.measure === measure));
  if (found.every((fact) => fact !== undefined))
    return verdict("present", "both counts are stated", found[0]?.line ?? null);
  const passage = evidence.passages.find((one) => declared.words.test(one.text));
  if (passage) return verdict("present", "both counts are stated", passage.line);
  const said = declared.none.map((words) => evidence.passages.find(({ text }) => words.test(text)));
  if (found.every((fact, i) => fact !== undefined || said[i] !== undefined)) {
    const line = said.find((each) => each !== undefined)?.line ?? null;
    const nothing = found.every((fact) => fact === undefined);
    return nothing
      ? verdict("present_zero", "a sentence says that there was nothing to count", line)
      : verdict("present", "both counts are stated", line);
  }
  const one = found.find((fact) => fact !== undefined);
  if (one) return verdict("coarse", "one of the two counts is stated", one.line);
  if (!evidence.hasNarrative) return verdict("not_checkable", "the file holds no narrative");
  if (evidence.isPartial) return verdict("not_checkable", "a part of the file was not read");
  return verdict("absent", "no sentence or cell states the counts");
}
