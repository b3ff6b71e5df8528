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
const PROCURED: Partial<Readonly<Record<Item, MeasureId>>> = {
  goods: "procurement_goods",
  works: "procurement_works",
  services: "procurement_services",
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
  const tokens = knownTail(plain, tokensOf(plain));
  const [first] = tokens;
  if (!first) return null;
  const read = meaningOf(plain, tokens);
  const meaning = tokens.some((token) => isSpent(plain, token))
    ? { ...read, items: new Set([...read.items, SPENT]) }
    : read;
  if (meaning.computed !== null || meaning.offset !== null || meaning.items.size === 0) return null;
  const named = measuresOf(meaning, plain.slice(first.at));
  if (!named || (/结[转余]/.test(plain.slice(first.at)) && !BALANCE.test(named.measures[0] ?? "")))
    return null;
  const planned = BUDGETED.test(plain.slice(first.at)) ? "budget" : null;
  return { ...named, stage: meaning.phase ?? planned, start: from + first.at };
}

/** 支出决算 is one word of a header and tells a stage; in a text it tells the side as well. */
const isSpent = (plain: string, { at, end }: Token): boolean => /^支出决算/.test(plain.slice(at, end));
const SPENT: Item = "expenditure";

/** 项目支出结转和结余 heads a column of a fund's table, and in a text is a part of a balance. */
const BALANCE = /balance/;
/** 政府采购预算 is one word of the accounts and tells a stage all the same. */
const BUDGETED = /采购预算/;

/** The words behind the last unknown one, from the first that names something. */
function knownTail(plain: string, tokens: readonly Token[]): readonly Token[] {
  const known = tokens.slice(tokens.findLastIndex(({ concepts }) => concepts === null) + 1);
  const first = known.findIndex(
    (token) => isSpent(plain, token) || token.concepts?.some(({ is }) => is === "item" || is === "fund"),
  );
  return first < 0 ? [] : known.slice(first);
}

type Named = Pick<NamedByConcepts, "measures" | "fund">;

function measuresOf({ items, fund }: Meaning, printed: string): Named | null {
  const own = [...items].filter((item) => !GENERAL.has(item));
  const money: Fund | null = fund ?? (items.has("fiscal") ? "all" : null);
  const [item] = own;
  if (item) {
    const kind =
      own.length === 2 && items.has("procurement") ? own.find((each) => each !== "procurement") : item;
    const bought = kind && printed.includes("采购") ? PROCURED[kind] : undefined;
    const measure = bought ?? (own.length === 1 ? MEASURE[item] : undefined);
    if (measure === "procurement_total" && !printed.includes("政府采购")) return null;
    return measure ? { measures: [measure], ...(money ? { fund: money } : {}) } : null;
  }
  // 本年财政拨款 heads a column of revenue; where 支出 follows, it says only whose money was spent.
  const spentAlone = items.has("expenditure") && !printed.includes("收");
  const sides = (["revenue", "expenditure"] as const).filter(
    (side) => items.has(side) && !(side === "revenue" && spentAlone),
  );
  const measures = sides.flatMap((side) => totalOf(side, money, printed) ?? []);
  return measures.length === 0 ? null : { measures, ...(money ? { fund: money } : {}) };
}

/** The total of one side: with what was carried over (总计), of the year (合计, 本年), or of one kind of money. */
function totalOf(side: "revenue" | "expenditure", money: Fund | null, printed: string): MeasureId | null {
  if (/总计|总决算/.test(printed)) {
    if (money === null) return `${side}_grand_total`;
    return money === "all" || money === "general" ? `fiscal_appropriation_${side}_grand_total` : null;
  }
  if (money !== null) return /总/.test(printed) ? null : SIDES[money][side];
  return /合计|本年|当年/.test(printed) ? `${side}_total` : null;
}
