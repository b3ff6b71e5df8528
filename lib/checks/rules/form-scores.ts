import type { Passage } from "../../records/checked-document";
import { absolute, compare, decimal, subtract } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { addAmounts, amountOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check, Words } from "../rule";
import { sumCheck } from "../sum-check";
import { inUnit } from "../wording";
import { type Form, formsOf, isTotalScore, nameOf } from "./form-groups";

const SUMS = /^(?:总分|指标合计|合计)$/;
const isIndicator =
  (measure: string) =>
  (fact: Fact): boolean =>
    fact.measure === measure && fact.item !== null && !SUMS.test(fact.item);

/** Weights (or scores) of the indicators and of the execution rate; null where a row was not read as points. */
function pointsOf({ facts }: Form, measure: "weight" | "score"): readonly Fact[] | null {
  const rate = facts.filter(
    (fact) => fact.measure === (measure === "weight" ? "project_weight" : "project_execution_score"),
  );
  const rows = facts.filter(isIndicator(`indicator_${measure}`));
  const all = [...rate.slice(0, 1), ...rows];
  return rows.length > 0 && all.every((fact) => fact.unit === "分" && amountOf(fact)) ? all : null;
}

const fullMark = ({ facts }: Form): Fact | undefined =>
  facts.find((fact) => fact.measure === "indicator_weight" && fact.item === "总分");

function* runWeights(index: FactIndex): Iterable<Check> {
  for (const form of formsOf(index)) {
    const weights = pointsOf(form, "weight");
    const total = fullMark(form);
    const name = nameOf(form);
    if (weights && total)
      yield unlessMissing(
        pointCheck(total, weights, [], { zh: `${name.zh}的总分值`, en: `the full mark of ${name.en}` }),
        false,
      );
    yield* groups(index, form);
  }
}

const HEADING = /^(产出|效益|满意度|成本|过程|投入|决策|管理)(?:目标|指标)?[（(](\d{1,3})分[）)]$/;

/** 一级指标 that name their points: 效益指标（30分）. */
function* groups(index: FactIndex, form: Form): Iterable<Check> {
  const heads = index.document.passages.flatMap((passage) => {
    const match = HEADING.exec(passage.bare);
    return match && passage.line >= form.start && passage.line <= form.end
      ? [{ passage, name: match[1] ?? "", points: match[2] ?? "" }]
      : [];
  });
  const rows = form.facts
    .filter(isIndicator("indicator_weight"))
    .filter((fact) => fact.item !== "预算执行率");
  const last = fullMark(form)?.line ?? Number.POSITIVE_INFINITY;
  for (const [i, head] of heads.entries()) {
    const end = heads[i + 1]?.passage.line ?? last;
    const members = rows.filter((fact) => (fact.line ?? 0) >= head.passage.line && (fact.line ?? 0) < end);
    if (members.length > 0 && members.every((fact) => fact.unit === "分"))
      yield groupCheck(head, members, nameOf(form));
  }
}

function groupCheck(
  head: { readonly passage: Passage; readonly name: string; readonly points: string },
  members: readonly Fact[],
  form: { readonly zh: string; readonly en: string },
): Check {
  const sum = addAmounts(members.flatMap((fact) => amountOf(fact) ?? [])).value;
  const points = decimal(head.points);
  const formula = members.map((fact) => fact.printed).join(" + ");
  return {
    facts: members,
    passages: [head.passage],
    verdict: compare(sum, points) === 0 ? "equal" : "different",
    expected: points,
    actual: sum,
    tolerance: decimal("0"),
    formula,
    subject: form,
    bearsOn: "first",
    says: {
      zh: `${form.zh}的${head.name}指标标明${head.points}分，其各项分值之和为${inUnit(sum, "分").zh}`,
      en: `${form.en} gives the group “${head.name}” ${head.points} points, but its weights add up to ${inUnit(sum, "分").en}`,
    },
  };
}

function* runScores(index: FactIndex): Iterable<Check> {
  for (const form of formsOf(index)) {
    const scores = pointsOf(form, "score");
    const weights = pointsOf(form, "weight");
    const total = form.facts.find(isTotalScore);
    const name = nameOf(form);
    if (scores && total && scores.length === weights?.length)
      yield unlessMissing(
        pointCheck(
          total,
          scores,
          [total, ...scores.filter((fact) => fact.measure === "project_execution_score")],
          { zh: `${name.zh}的总得分`, en: `the total score of ${name.en}` },
        ),
        isComplete(form, weights),
      );
    yield* aboveWeight(form);
  }
}

function* aboveWeight(form: Form): Iterable<Check> {
  for (const score of form.facts.filter(isIndicator("indicator_score"))) {
    const weight = form.facts.find(
      (fact) => fact.measure === "indicator_weight" && fact.line === score.line && fact.item === score.item,
    );
    const [given, full] = [amountOf(score), weight && amountOf(weight)];
    if (!weight || !given || !full || score.unit !== "分" || weight.unit !== "分") continue;
    if (compare(given.value, full.value) <= 0) continue;
    yield {
      facts: [score, weight],
      verdict: "different",
      expected: full.value,
      actual: given.value,
      tolerance: decimal("0"),
      formula: `${score.printed} > ${weight.printed}`,
      subject: nameOf(form),
      bearsOn: "first",
      says: {
        zh: `指标“${score.item ?? ""}”得分${score.printed}，超过分值${weight.printed}`,
        en: `the indicator “${score.item ?? ""}” scores ${score.printed} of ${weight.printed} points`,
      },
    };
  }
}

/** Points are given, not measured: only those computed from a rate, and a total of such, can have been rounded. */
function pointCheck(total: Fact, points: readonly Fact[], rounded: readonly Fact[], subject: Words): Check {
  const check = sumCheck(total, points, [], subject);
  const tolerance = addAmounts(rounded.flatMap((fact) => amountOf(fact) ?? [])).half;
  const { expected, actual } = check;
  if (!expected || !actual || check.verdict === "equal") return { ...check, tolerance };
  const within = compare(absolute(subtract(actual, expected)), tolerance) <= 0;
  return { ...check, tolerance, verdict: within ? "rounding" : "different" };
}

/** Every row was read where the weights make up the full mark. */
function isComplete(form: Form, weights: readonly Fact[]): boolean {
  const full = fullMark(form);
  return full !== undefined && pointCheck(full, weights, [], { zh: "", en: "" }).verdict === "equal";
}

/** Points say nothing about money. Too few of them may be a row that was not read. */
function unlessMissing(check: Check, complete: boolean): Check {
  const tooMany = check.expected && check.actual && compare(check.expected, check.actual) > 0;
  return { ...check, bearsOn: "first", ...(tooMany || complete ? {} : { severity: "soft" as const }) };
}

export const WEIGHT_RULE = declareRule("weight_sum", runWeights);
export const SCORE_RULE = declareRule("score_sum", runScores);
