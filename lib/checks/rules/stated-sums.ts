import { shift } from "../../records/decimal";
import { isProse } from "../../records/prose";
import type { Fact } from "../../records/schema";
import { type Amount, addAmounts, amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { exceeds, sumCheck } from "../sum-check";
import { asPrinted, cellOf } from "../wording";

/** Wholes whose kinds the text lists behind them. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  revenue_total: [
    "fiscal_appropriation_revenue",
    "superior_subsidy_revenue",
    "undertaking_revenue",
    "operating_revenue",
    "affiliate_revenue",
    "other_revenue",
  ],
  expenditure_total: [
    "basic_expenditure",
    "project_expenditure",
    "remitted_to_superior",
    "operating_expenditure",
    "affiliate_subsidy_expenditure",
  ],
  general_public_budget_expenditure: ["basic_expenditure", "project_expenditure"],
};

/** Characters a list of parts reaches behind its whole. */
const REACH = 400;

const speaksAlike = (whole: Fact, part: Fact): boolean =>
  part.phase === whole.phase &&
  part.fiscal_year === whole.fiscal_year &&
  part.item === null &&
  part.subject_code === null &&
  part.subject_name === null &&
  part.origin !== "derived" &&
  part.status !== "ambiguous" &&
  (part.fund === whole.fund || (part.measure === "fiscal_appropriation_revenue" && part.fund === "all"));

/** The first statement of each kind behind a whole, up to the next whole. */
function partsBehind(index: FactIndex, whole: Fact, kinds: readonly string[]): readonly Fact[] {
  const start = whole.char ?? 0;
  const parts = new Map<string, Fact>();
  for (const fact of index.narrative) {
    const at = fact.char ?? 0;
    if (at <= start) continue;
    if (at > start + REACH || (fact.measure in KINDS && fact.origin !== "derived")) break;
    const kind = kinds.includes(fact.measure) ? fact.measure : null;
    if (kind !== null && !parts.has(kind) && speaksAlike(whole, fact)) parts.set(kind, fact);
    if (parts.has(FISCAL)) for (const fund of FUNDS) parts.delete(fund);
    const fund = kinds.includes(FISCAL) ? fundOf(fact) : null;
    if (
      fund !== null &&
      !parts.has(FISCAL) &&
      !parts.has(fund) &&
      speaksAlike({ ...whole, fund: fact.fund }, fact)
    )
      parts.set(fund, fact);
  }
  return [...parts.values()];
}

const FISCAL = "fiscal_appropriation_revenue";
const FUNDS: readonly string[] = ["general", "gov_fund", "state_capital"];

/** "一般公共预算财政拨款收入…，政府性基金预算财政拨款收入…": the appropriation by fund, where it is not stated as one. */
function fundOf({ measure, fund }: Fact): string | null {
  const byFund = measure === FISCAL || measure === "gov_fund_revenue" || measure === "state_capital_revenue";
  return byFund && fund !== null && FUNDS.includes(fund) ? fund : null;
}

/**
 * “本年支出合计…，其中：基本支出…，项目支出…”: kinds that exceed their whole contradict it; less may lie in what the
 * text leaves out, where it speaks of such kinds. A part whose figure fits in another unit is printed in the wrong one.
 */
function* run(index: FactIndex): Iterable<Check> {
  for (const [measure, kinds] of Object.entries(KINDS))
    for (const whole of index.of(measure)) {
      if (!isProse(whole.table) || whole.item !== null || whole.origin === "derived") continue;
      const parts = partsBehind(index, whole, kinds);
      if (parts.length < 2 || whole.status === "ambiguous") continue;
      const check = sumCheck(whole, parts);
      const slip = check.verdict === "different" ? unitSlip(whole, parts) : null;
      if (slip) yield slip;
      else if (check.verdict === "different" && !exceeds(check) && isUnread(index, whole, parts)) continue;
      else if (check.verdict !== "different" || exceeds(check) || !leavesOut(index, whole)) yield check;
      else yield { ...check, severity: "soft" };
    }
  yield* slipsOfOthers(index);
}

/** Wholes whose sums have rules of their own: a part printed in the wrong unit is told here alone. */
const OTHER_KINDS: Readonly<Record<string, readonly string[]>> = {
  "three_public.total": ["three_public.abroad", "three_public.vehicle_total", "three_public.reception"],
  "three_public.vehicle_total": ["three_public.vehicle_purchase", "three_public.vehicle_operation"],
  procurement_total: ["procurement_goods", "procurement_works", "procurement_services"],
};

function* slipsOfOthers(index: FactIndex): Iterable<Check> {
  for (const [measure, kinds] of Object.entries(OTHER_KINDS))
    for (const whole of index.of(measure)) {
      if (!isProse(whole.table) || whole.item !== null || whole.origin === "derived") continue;
      const parts = partsBehind(index, whole, kinds);
      const vehicles = partsBehind(index, whole, OTHER_KINDS["three_public.vehicle_total"] ?? []);
      const all = parts.some((part) => part.measure === "three_public.vehicle_total")
        ? parts
        : [...parts, ...vehicles];
      const listed = measure === "three_public.total" ? all : parts;
      const slip = listed.length < 2 ? null : unitSlip(whole, listed);
      if (slip) yield slip;
    }
}

/** Words of what else the whole may hold. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  revenue_total: /结转|结余|上级补助|经营收入|附属单位|非同级|专户|事业基金/,
  expenditure_total: /经营支出|上缴上级|附属单位|结余分配/,
  general_public_budget_expenditure: /上缴上级|经营支出/,
};

/** Whether the document speaks anywhere of what the list may have left out. */
const leavesOut = (index: FactIndex, whole: Fact): boolean =>
  index.document.text === "" || (OTHERS[whole.measure]?.test(index.document.text) ?? true);

/** A figure among the parts that states no measure of ours, or one in doubt or of a share, may be what is lacking. */
function isUnread(index: FactIndex, whole: Fact, parts: readonly Fact[]): boolean {
  const start = whole.char ?? 0;
  const end = Math.max(...parts.map(({ char }) => char ?? 0)) + NEXT_PART;
  const told = new Set<string>(parts.map(({ measure }) => measure));
  const open = (KINDS[whole.measure] ?? [])
    .filter((kind) => !told.has(kind))
    .flatMap((kind) => index.of(kind).filter(({ status, item }) => status === "ambiguous" || item !== null));
  return [...index.of("stated_amount"), ...open].some(
    ({ char }) => char !== null && char > start && char < end,
  );
}

/** Characters behind the last part in which another may be told. */
const NEXT_PART = 60;

const POWERS: Readonly<Record<string, number>> = { 元: 4, 万元: -4 };

function unitSlip(whole: Fact, parts: readonly Fact[]): Check | null {
  const stated = amountOf(whole);
  const all = parts.flatMap((part) => amountOf(part) ?? []);
  if (!stated || compareAmounts(stated, addAmounts(all)).verdict !== "different") return null;
  const slipped = parts.filter((part) => {
    const power = part.printed_unit === whole.printed_unit ? undefined : POWERS[part.printed_unit ?? ""];
    const amount = amountOf(part);
    if (power === undefined || !amount) return false;
    const moved: Amount = { value: moveBy(amount.value, power), half: moveBy(amount.half, power) };
    const rest = parts.flatMap((other) => (other === part ? [] : (amountOf(other) ?? [])));
    return compareAmounts(stated, addAmounts([...rest, moved])).verdict !== "different";
  });
  const [part] = slipped;
  if (!part || slipped.length > 1) return null;
  const [at, printed, of] = [cellOf(part), asPrinted(part), asPrinted(whole)];
  const unit = whole.printed_unit ?? "";
  return {
    ...sumCheck(whole, parts),
    facts: [part, whole, ...parts.filter((other) => other !== part)],
    kind: "unit",
    bearsOn: "first",
    says: {
      zh: `${at.zh}印作${printed.zh}，按合计${of.zh}与其他各项，单位应为${unit}`,
      en: `${at.en} is printed as ${printed.en}; by the total of ${of.en} and its other parts the unit should be ${unit}`,
    },
  };
}

const moveBy = (value: Amount["value"], power: number): Amount["value"] =>
  power >= 0 ? shift(value, power) : { digits: value.digits, scale: value.scale - power };

export const STATED_SUM_RULE = declareRule("stated_sum", run);
