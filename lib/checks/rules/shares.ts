import { formatDecimal, isZero } from "../../records/decimal";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { type Amount, amountOf, compareRate, percentOf } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import { rateCheck } from "../rate-check";
import { REMARK } from "../remark";
import type { Check } from "../rule";

interface Base {
  readonly words: RegExp;
  readonly measures: readonly string[];
}

/** What a share is of, where the text says so: 占…的. */
const NAMED: readonly Base[] = [
  { words: /货物支出/, measures: ["procurement_goods"] },
  { words: /工程支出/, measures: ["procurement_works"] },
  { words: /服务支出金额|服务采购/, measures: ["procurement_services"] },
  {
    words: /(?:财政拨款|公共预算)总支出/,
    measures: ["general_public_budget_expenditure", "fiscal_appropriation_expenditure"],
  },
  { words: /采购(?:支出)?总额/, measures: ["procurement_total"] },
  { words: /中小企业合同/, measures: ["procurement_sme"] },
  {
    words: /财政拨款(?:总收入|收入总[计额])/,
    measures: ["fiscal_appropriation_revenue", "fiscal_appropriation_revenue_grand_total"],
  },
  { words: /本年(?:度)?收入(?:合计)?|收入合计/, measures: ["revenue_total"] },
  { words: /本年(?:度)?支出(?:合计)?|支出合计/, measures: ["expenditure_total"] },
  { words: /收入总[额量计数]|总收入|收入决算/, measures: ["revenue_total", "revenue_grand_total"] },
  { words: /支出总[额量计数]|总支出|支出决算/, measures: ["expenditure_total", "expenditure_grand_total"] },
  { words: /基本支出/, measures: ["basic_expenditure"] },
  {
    words: /财政拨款支出|一般公共预算支出/,
    measures: ["general_public_budget_expenditure", "fiscal_appropriation_expenditure"],
  },
];

const REVENUES =
  /^(?:fiscal_appropriation|gov_fund|state_capital|superior_subsidy|undertaking|operating|affiliate|other)_revenue$/;
const EXPENDITURES =
  /^(?:basic|project|operating)_expenditure$|^remitted_to_superior$|^affiliate_subsidy_expenditure$/;

/** The whole of a fund that has one of its own. */
const wholeOfFund = ({ fund }: Fact): readonly string[] =>
  fund === "gov_fund" || fund === "state_capital" ? [`${fund}_expenditure`] : [];

/** What a share is of, where only its place tells. */
function impliedBase(part: Fact, near: readonly Fact[], line: string): readonly string[] | null {
  if (part.measure.startsWith("three_public.")) return ["three_public.total"];
  if (part.measure === "function_expenditure")
    return [
      ...wholeOfFund(part),
      "general_public_budget_expenditure",
      "fiscal_appropriation_expenditure",
      "expenditure_total",
    ];
  if (part.measure === "personnel_expenses" || part.measure === "public_expenses")
    return [
      "basic_expenditure",
      "expenditure_total",
      "general_public_budget_expenditure",
      "fiscal_appropriation_expenditure",
    ];
  const first = near.find(
    (fact) => fact.unit === "元" && fact.origin !== "derived" && fact !== part,
  )?.measure;
  // “本年支出的具体构成为：”: the total stands in the paragraph before.
  if (REVENUES.test(part.measure) && /收入的?(?:具体)?构成/.test(line)) return ["revenue_total"];
  if (EXPENDITURES.test(part.measure) && /支出的?(?:具体)?构成/.test(line)) return ["expenditure_total"];
  if (REVENUES.test(part.measure))
    return first === "revenue_total" || first === "fiscal_appropriation_revenue"
      ? [first, "revenue_total"]
      : null;
  if (EXPENDITURES.test(part.measure))
    return first === "expenditure_total" || first === "general_public_budget_expenditure" ? [first] : null;
  return null;
}

function* run(index: FactIndex): Iterable<Check> {
  for (const share of index.of("share_percent").filter((fact) => isProse(fact.table))) {
    const near = index.near(share);
    const part = near.findLast(
      (fact) =>
        fact.row === share.row && fact.unit === "元" && fact.phase === "actual" && fact.origin !== "derived",
    );
    const stated = amountOf(share);
    const amount = part && amountOf(part);
    if (!part || !stated || !amount) continue;
    const named =
      /占(?:比)?([^，。；：]*?)的?(?:比例|比重)?(?:为|是)?$/.exec(index.wordsBetween(part, share))?.[1] ?? "";
    const measures =
      named && !part.measure.startsWith("three_public.")
        ? NAMED.find(({ words }) => words.test(named))?.measures
        : impliedBase(part, near, index.wordsOfLine(part));
    if (!measures) continue;
    const candidates = bases(index, near, part, measures);
    const check = compareAll(share, part, stated, amount, candidates);
    if (check) yield check;
  }
}

/** Every printed value of the total, the nearest first: a share that fits any of them is not contradicted. */
function bases(
  index: FactIndex,
  near: readonly Fact[],
  part: Fact,
  measures: readonly string[],
): readonly Fact[] {
  const fits = (fact: Fact): boolean =>
    measures.includes(fact.measure) &&
    fact !== part &&
    fact.phase === "actual" &&
    fact.subject_code === null &&
    fact.item === null &&
    fact.origin !== "derived" &&
    fact.fiscal_year === part.fiscal_year;
  const close = near.filter(fits).reverse();
  const far = measures.flatMap((measure) => index.of(measure).filter(fits));
  return [...new Set([...close, ...far])];
}

function compareAll(
  share: Fact,
  part: Fact,
  stated: Amount,
  amount: Amount,
  candidates: readonly Fact[],
): Check | null {
  let first: Check | null = null;
  for (const base of candidates) {
    const total = amountOf(base);
    if (!total) continue;
    if (isZero(total.value)) {
      first ??= undefinedShare(share, part, base, stated);
      continue;
    }
    const ratio = percentOf(amount, total);
    if (!ratio) continue;
    const check: Check = {
      ...rateCheck(share, [part, base], stated, ratio, `${part.printed} ÷ ${base.printed}`, {
        zh: `“${share.item ?? part.row ?? ""}”所占比例`,
        en: `the share of “${share.item ?? part.row ?? ""}”`,
      }),
      bearsOn: "first",
    };
    if (compareRate(stated, ratio).verdict !== "different") return check;
    first ??= check;
  }
  return first;
}

/** 占 0% of a total that is nothing: common wording, but there is no such share. */
function undefinedShare(share: Fact, part: Fact, base: Fact, stated: Amount): Check {
  return {
    facts: [share, part, base],
    ...REMARK,
    actual: stated.value,
    formula: `${part.printed} ÷ ${base.printed}`,
    severity: "soft",
    kind: "rate_out_of_range",
    bearsOn: "first",
    says: {
      zh: `“${share.item ?? ""}”写明占${formatDecimal(stated.value)}%，而总数为零，无所谓占比`,
      en: `a share of ${formatDecimal(stated.value)}% is given for “${share.item ?? ""}”, but the total is zero and has no shares`,
    },
  };
}

export const SHARE_RULE = declareRule("share_percent", run);
