import type { DraftFact } from "../draft";
import { mayBeGrand } from "./either";
import { sameAmount } from "./same-amount";

type Side = "revenue" | "expenditure";
const KINDS = ["total", "grand_total"] as const;
type Kind = (typeof KINDS)[number];

/**
 * 总收入 and 总支出 that nothing else told apart from grand totals: grand totals of both sides are equal, so two that
 * differ are the year's; equal ones can be either. Where the parts of one side settled its words, the other side's
 * same words mean the same.
 */
export function settleTotals(facts: readonly DraftFact[]): readonly DraftFact[] {
  if (!facts.some(isOpen)) return facts;
  return facts.map((fact) => {
    const kind = isOpen(fact) ? kindOf(fact, facts) : null;
    if (kind === null || (kind === "grand_total" && !fact.either)) return fact;
    const measure = kind === "grand_total" ? (fact.either ?? fact.measure) : fact.measure;
    return { ...fact, measure, ...SETTLED };
  });
}

/** The difference that told them apart does not confirm them. */
const SETTLED = { status: null, reason: null, placedBy: "identity" } as const;

const isOpen = ({ status, reason, row }: DraftFact): boolean =>
  status === "ambiguous" && reason === mayBeGrand(row ?? "");

function sideOf({ measure, row }: DraftFact): Side | null {
  if (measure.startsWith("change_")) return (row ?? "").includes("收") ? "revenue" : "expenditure";
  return measure === "revenue_total" ? "revenue" : measure === "expenditure_total" ? "expenditure" : null;
}

function kindOf(fact: DraftFact, facts: readonly DraftFact[]): Kind | null {
  const side = sideOf(fact);
  if (side === null) return null;
  const other: Side = side === "revenue" ? "expenditure" : "revenue";
  const stated = (of: Side): readonly DraftFact[] =>
    facts.filter(
      (each) =>
        each.measure === `${of}_total` &&
        isOpen(each) &&
        each.fund === fact.fund &&
        (fact.measure.startsWith("change_") || (each.phase === fact.phase && each.year === fact.year)),
    );
  const [own] = stated(side);
  const [twin] = stated(other);
  if (twin === undefined) return settledKind(other, fact.row ?? "", facts);
  const differ = own !== undefined && isOne(stated(side)) && isOne(stated(other)) && !isSame(own, twin);
  return differ ? "total" : null;
}

/** What the other side's words of a pair mean, 总收入 beside 总支出. */
function settledKind(side: Side, row: string, facts: readonly DraftFact[]): Kind | null {
  const twin = row.replace(/收入|支出/, side === "revenue" ? "收入" : "支出");
  const means = (kind: Kind): boolean =>
    facts.some((fact) => fact.measure === `${side}_${kind}` && fact.status === null && fact.row === twin);
  return KINDS.find(means) ?? null;
}

function isSame(a: DraftFact, b: DraftFact): boolean {
  if (a.number === null || b.number === null) return false;
  return sameAmount({ number: a.number, unit: a.unit }, { number: b.number, unit: b.unit });
}

/** Stated once, or always the same. */
function isOne(stated: readonly DraftFact[]): boolean {
  const [first, ...rest] = stated;
  return first !== undefined && rest.every((each) => isSame(first, each));
}
