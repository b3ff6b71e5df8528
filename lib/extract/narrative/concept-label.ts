import type { Item } from "../../accounts/concept";
import { type Meaning, meaningOf, type Token, tokensOf } from "../../accounts/meaning";
import type { MeasureId } from "../../records/measures";
import type { Fund } from "../../records/vocabulary";

/** What words of the accounts name together. */
export interface NamedByConcepts {
  readonly measures: readonly MeasureId[];
  readonly fund?: Fund;
  readonly stage: Meaning["phase"];
  /** Where the words begin. */
  readonly start: number;
}

/** Words further back than this are no part of a name. */
const REACH = 30;

/** Items that are one measure whatever the fund. */
const MEASURE: Partial<Readonly<Record<Item, MeasureId>>> = {
  three_public: "three_public.total",
  abroad: "three_public.abroad",
  vehicle: "three_public.vehicle_total",
  vehicle_purchase: "three_public.vehicle_purchase",
  vehicle_operation: "three_public.vehicle_operation",
  reception: "three_public.reception",
  meeting: "meeting_expenses",
  training: "training_expenses",
  operating_costs: "operating_expenses",
  procurement: "procurement_total",
  basic: "basic_expenditure",
  project: "project_expenditure",
  personnel: "personnel_expenses",
  public: "public_expenses",
  superior: "superior_subsidy_revenue",
  undertaking: "undertaking_revenue",
  operating_revenue: "operating_revenue",
  affiliate: "affiliate_revenue",
  other_revenue: "other_revenue",
  remitted: "remitted_to_superior",
  operating_expenditure: "operating_expenditure",
  affiliate_subsidy: "affiliate_subsidy_expenditure",
  non_fiscal_balance: "non_fiscal_balance_used",
  distribution: "balance_distribution",
  opening: "opening_balance",
  closing: "closing_balance",
};
/** Items that only say whose money it is, or which side, beside another. */
const GENERAL: ReadonlySet<Item> = new Set(["revenue", "expenditure", "fiscal"]);

const SIDES: Readonly<Record<Fund, Readonly<Record<"revenue" | "expenditure", MeasureId>>>> = {
  all: { revenue: "fiscal_appropriation_revenue", expenditure: "fiscal_appropriation_expenditure" },
  general: { revenue: "fiscal_appropriation_revenue", expenditure: "general_public_budget_expenditure" },
  gov_fund: { revenue: "gov_fund_revenue", expenditure: "gov_fund_expenditure" },
  state_capital: { revenue: "state_capital_revenue", expenditure: "state_capital_expenditure" },
};

/** The measure the known words at the end of a clause name together; null where they name none. */
export function conceptsAtEnd(text: string): NamedByConcepts | null {
  const from = Math.max(0, text.length - REACH);
  const plain = text.slice(from);
  const tokens = knownTail(tokensOf(plain));
  const [first] = tokens;
  if (!first) return null;
  const meaning = meaningOf(plain, tokens);
  if (meaning.computed !== null || meaning.offset !== null || meaning.items.size === 0) return null;
  const named = measuresOf(meaning);
  if (!named || (/结[转余]/.test(plain.slice(first.at)) && !BALANCE.test(named.measures[0] ?? "")))
    return null;
  const planned = BUDGETED.test(plain.slice(first.at)) ? "budget" : null;
  return { ...named, stage: meaning.phase ?? planned, start: from + first.at };
}

/** 项目支出结转和结余 heads a column of a fund's table, and in a text is a part of a balance. */
const BALANCE = /balance/;
/** 政府采购预算 is one word of the accounts and tells a stage all the same. */
const BUDGETED = /采购预算/;

/** The words behind the last unknown one, from the first that names something. */
function knownTail(tokens: readonly Token[]): readonly Token[] {
  const known = tokens.slice(tokens.findLastIndex(({ concepts }) => concepts === null) + 1);
  const first = known.findIndex(({ concepts }) => concepts?.some(({ is }) => is === "item" || is === "fund"));
  return first < 0 ? [] : known.slice(first);
}

function measuresOf({ items, fund, whole }: Meaning): Pick<NamedByConcepts, "measures" | "fund"> | null {
  const own = [...items].filter((item) => !GENERAL.has(item));
  const money: Fund | null = fund ?? (items.has("fiscal") ? "all" : null);
  const [item] = own;
  if (item) {
    const measure = MEASURE[item];
    return measure && own.length === 1 ? { measures: [measure], ...(money ? { fund: money } : {}) } : null;
  }
  if (whole || money === null) return null;
  const sides = (["revenue", "expenditure"] as const).filter((side) => items.has(side));
  return sides.length === 0 ? null : { measures: sides.map((side) => SIDES[money][side]), fund: money };
}
