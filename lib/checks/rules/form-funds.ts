import { compare, decimal, multiply } from "../../records/decimal";
import type { Fact } from "../../records/schema";
import { type Amount, amountOf, compareAmounts, compareRate, percentOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { rateCheck } from "../rate-check";
import type { Check, Words } from "../rule";
import { sumCheck } from "../sum-check";
import { type Form, formsOf, nameOf } from "./form-groups";

const FUNDS = /(?:^|· )(?:当年财政拨款|财政拨款|上年结转资金|上年结转|其他资金)$/;
const AMOUNTS = [
  "budget_initial",
  "budget_adjusted",
  "project_budget_initial",
  "project_budget_adjusted",
  "project_executed",
  "expenditure_total",
];
const isPart = (fact: Fact): boolean => fact.item !== null && FUNDS.test(fact.item);
const ofForm = (form: Form, measure: string): Fact | undefined =>
  form.facts.find((fact) => fact.measure === measure && !isPart(fact));

/** 年度资金总额 of each column is the sum of its sources; a column with no source printed proves nothing. */
function* runFunds(index: FactIndex): Iterable<Check> {
  for (const form of formsOf(index)) {
    for (const measure of AMOUNTS) {
      const total = ofForm(form, measure);
      const parts = form.facts.filter((fact) => fact.measure === measure && isPart(fact));
      if (!total || parts.length === 0) continue;
      const name = nameOf(form);
      const check = sumCheck(total, parts, [], {
        zh: `${name.zh}“${total.column ?? ""}”的资金合计`,
        en: `the total of “${total.column ?? ""}” in ${name.en}`,
      });
      const labels = labelsBelow(index, total);
      const tooMuch = check.expected && check.actual && compare(check.expected, check.actual) > 0;
      if (isNested(labels) || (!tooMuch && labels.some(isOtherSource))) continue;
      yield tooMuch || namesAllSources(labels) ? check : { ...check, severity: "soft" };
    }
  }
}

const SOURCES = [/财政拨款/, /结转/, /其他资金/];
const REACH = 60;

/** What stands between the total and the goals: the form's sources of money, and cells beside them. */
function labelsBelow(index: FactIndex, total: Fact): readonly string[] {
  const from = total.line ?? 0;
  const labels: string[] = [];
  for (let line = from; line < from + REACH; line++) {
    for (const { bare: label } of index.onLine(line)) {
      if (/总体目标|绩效指标/.test(label)) return labels;
      labels.push(label);
    }
  }
  return [];
}

/** The template's three sources stand below the total: nothing else can be part of it. */
const namesAllSources = (labels: readonly string[]): boolean =>
  SOURCES.every((source) => labels.some((label) => source.test(label)));

/** 中央补助, 单位资金, 财政专户管理资金 …: a part of the total that is none of the template's. */
const isOtherSource = (label: string): boolean =>
  /(?:补助|拨款|资金|收入|贷款|自筹|债券)$/.test(label) &&
  !/(?:财政拨款|结转资金|结转|其他资金|年度资金|项目资金)$/.test(label);

/** 财政拨款 above 当年财政拨款: one is part of the other. */
const isNested = (labels: readonly string[]): boolean =>
  labels.some((label) => /当年财政拨款$/.test(label)) &&
  labels.some((label) => /(?<!当年)财政拨款$/.test(label));

interface Execution {
  readonly form: Form;
  readonly rate: Fact;
  readonly stated: Amount;
  readonly executed: Fact;
  readonly adjusted: Fact;
  readonly initial: Fact | undefined;
}

function* executions(index: FactIndex): Iterable<Execution> {
  for (const form of formsOf(index)) {
    for (const rate of form.facts) {
      if (rate.measure !== "project_execution_rate" && rate.measure !== "budget_completion_rate") continue;
      const beside = (...measures: string[]): Fact | undefined =>
        form.facts.find(
          (fact) => measures.includes(fact.measure) && fact.item === rate.item && fact.row === rate.row,
        );
      const executed = beside("project_executed", "expenditure_total");
      const adjusted = beside("project_budget_adjusted", "budget_adjusted");
      const stated = amountOf(rate);
      if (stated && executed && adjusted && !isPart(rate))
        yield {
          form,
          rate,
          stated,
          executed,
          adjusted,
          initial: beside("project_budget_initial", "budget_initial"),
        };
    }
  }
}

const RATE_DEFINED = /执行率[“”"]*[=＝][“”"]*全年执行数[“”"]*[/÷][“”"]*全年预算数/;
const SCORE_DEFINED = /分值[“”"]*[×xX*][“”"]*执行率/;

/** The form's own note says what its rate is of; without one a rate of the initial budget may be meant. */
function* runRate(index: FactIndex): Iterable<Check> {
  const defined = index.document.passages.some(({ bare }) => RATE_DEFINED.test(bare));
  for (const { form, rate, stated, executed, adjusted, initial } of executions(index)) {
    const ratio = ratioOf(executed, adjusted);
    if (!ratio) continue;
    const name = nameOf(form);
    const check = rateCheck(
      rate,
      [executed, adjusted],
      stated,
      ratio,
      `${executed.printed} ÷ ${adjusted.printed}`,
      {
        zh: `${name.zh}的执行率`,
        en: `the execution rate in ${name.en}`,
      },
    );
    const ofInitial = initial && ratioOf(executed, initial);
    const meant = ofInitial != null && compareRate(stated, ofInitial).verdict !== "different";
    if (check.verdict !== "different" || !meant || !initial) yield check;
    else
      yield {
        ...check,
        facts: [...check.facts, initial],
        note: wrongBase(initial),
        ...(defined ? {} : { severity: "soft" }),
      };
  }
}

function wrongBase(initial: Fact): Words {
  return {
    zh: `所印比率是按年初预算数${initial.printed}算的。`,
    en: `The printed rate was computed from the initial budget, ${initial.printed}.`,
  };
}

function ratioOf(executed: Fact, budget: Fact): Amount | null {
  const [spent, planned] = [amountOf(executed), amountOf(budget)];
  return spent && planned ? percentOf(spent, planned) : null;
}

const FULL: Amount = { value: decimal("100"), half: decimal("0") };
const FAR_BEYOND = decimal("150");

/** More executed than the adjusted budget, which by its name covers all that was granted. */
function* runRange(index: FactIndex): Iterable<Check> {
  for (const { form, rate, stated, executed, adjusted } of executions(index)) {
    if (compare(stated.value, FULL.value) <= 0 || compareAmounts(stated, FULL).verdict !== "different")
      continue;
    const name = nameOf(form);
    yield {
      facts: [rate, executed, adjusted],
      verdict: "different",
      expected: FULL.value,
      actual: stated.value,
      tolerance: stated.half,
      formula: `${executed.printed} > ${adjusted.printed}`,
      subject: name,
      bearsOn: "first",
      severity: compare(stated.value, FAR_BEYOND) > 0 ? "certain" : "soft",
      says: {
        zh: `${name.zh}的执行率为${rate.printed}，执行数${executed.printed}超过全年预算数${adjusted.printed}`,
        en: `the execution rate in ${name.en} is ${rate.printed}: ${executed.printed} was spent of an adjusted budget of ${adjusted.printed}`,
      },
    };
  }
}

const HUNDREDTH = decimal("0.01");

/** Where the form says 得分 = 分值 × 执行率. */
function* runScore(index: FactIndex): Iterable<Check> {
  const defined = index.document.passages.some(({ bare }) => SCORE_DEFINED.test(bare));
  for (const { form, rate, stated } of executions(index)) {
    const beside = (...measures: string[]): Fact | undefined =>
      form.facts.find(
        (fact) => measures.includes(fact.measure) && fact.row === rate.row && fact.line === rate.line,
      );
    const weight = beside("project_weight", "indicator_weight");
    const score = beside("project_execution_score", "indicator_score");
    const [full, given] = [weight && amountOf(weight), score && amountOf(score)];
    if (!weight || !score || !full || !given) continue;
    const share = compare(stated.value, FULL.value) > 0 ? FULL.value : stated.value;
    const expected: Amount = {
      value: multiply(multiply(full.value, share), HUNDREDTH),
      half: multiply(multiply(full.value, stated.half), HUNDREDTH),
    };
    const { verdict, tolerance } = compareAmounts(given, expected);
    const name = nameOf(form);
    yield {
      facts: [score, weight, rate],
      verdict,
      expected: expected.value,
      actual: given.value,
      tolerance,
      formula: `${weight.printed} × ${rate.printed}`,
      subject: { zh: `${name.zh}的执行率得分`, en: `the score of the execution rate in ${name.en}` },
      bearsOn: "first",
      severity: defined ? "certain" : "soft",
    };
  }
}

export const FORM_FUNDS_RULE = declareRule("form_funds", runFunds);
export const FORM_RATE_RULE = declareRule("form_execution_rate", runRate);
export const RATE_RANGE_RULE = declareRule("rate_out_of_range", runRange);
export const EXECUTION_SCORE_RULE = declareRule("execution_score", runScore);
