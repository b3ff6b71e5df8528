import { add, type Decimal, decimal, isZero, subtract, sum, ZERO } from "../../records/decimal";
import type { MeasureId } from "../../records/measures";
import type { Fund, TableKind } from "../../records/vocabulary";
import type { DraftFact } from "../draft";
import { normalise } from "../unit";

/** What tables already read say about the totals of the others, exact in 元. */
export class Ledger {
  private readonly facts: DraftFact[] = [];

  add(facts: readonly DraftFact[]): void {
    this.facts.push(
      ...facts.filter((fact) => fact.number !== null && fact.status === null && fact.phase === "actual"),
    );
  }

  /** The totals of a table's columns by id, as far as other tables state them. */
  totalsFor(table: TableKind): Map<string, Decimal> {
    return new Map(SOURCES[table]?.(this) ?? []);
  }

  /** The one value of a measure outside subjects; null where it is not stated or stated twice. */
  value(table: TableKind, measure: MeasureId, fund?: Fund | null, columnId?: string): Decimal | null {
    const found = this.facts.filter(
      (fact) =>
        fact.table === table &&
        fact.measure === measure &&
        fact.subject === null &&
        (fund === undefined || fact.fund === fund) &&
        (columnId === undefined || fact.columnId === columnId),
    );
    const [only] = found;
    if (found.length !== 1 || !only?.number) return null;
    return normalise(only.number.value, only.number.decimals, only.number.unit ?? only.unit).exact;
  }
}

type Stated = [id: string, value: Decimal][];

const SOURCES: Partial<Readonly<Record<TableKind, (ledger: Ledger) => Stated>>> = {
  income: incomeTotals,
  expenditure: expenditureTotals,
  general_budget_expenditure: (ledger) => [
    ...fundTotals(ledger, "general"),
    ...known("basic", ledger.value("basic_detail", "basic_expenditure")),
    ...known("personnel", ledger.value("basic_detail", "personnel_expenses")),
    ...known("public", ledger.value("basic_detail", "public_expenses")),
  ],
  gov_fund: (ledger) => fundTotals(ledger, "gov_fund"),
  state_capital: (ledger) => fundTotals(ledger, "state_capital"),
};

function known(id: string, value: Decimal | null): Stated {
  return value === null ? [] : [[id, value]];
}

const T01 = "income_expenditure_total";
const T04 = "fiscal_total";
const FUNDS: readonly Fund[] = ["general", "gov_fund", "state_capital"];

/** The kinds of revenue of T01; what it leaves blank is nothing, where those printed add up to its total. */
function incomeTotals(ledger: Ledger): Stated {
  const total = ledger.value(T01, "revenue_total");
  if (total === null) return [];
  const whole = ledger.value(T01, "fiscal_appropriation_revenue", null);
  const funds = FUNDS.map((fund) => ledger.value(T01, "fiscal_appropriation_revenue", fund) ?? ZERO);
  const kinds: Stated = [
    ["fiscal", whole ?? sum(funds)],
    ["superior", ledger.value(T01, "superior_subsidy_revenue") ?? ZERO],
    ["undertaking", ledger.value(T01, "undertaking_revenue") ?? ZERO],
    ["operating", ledger.value(T01, "operating_revenue") ?? ZERO],
    ["affiliate", ledger.value(T01, "affiliate_revenue") ?? ZERO],
    ["other", ledger.value(T01, "other_revenue") ?? ZERO],
  ];
  return isZero(subtract(sum(kinds.map(([, value]) => value)), total)) ? [["total", total], ...kinds] : [];
}

/** Where all spending is fiscal there is none of the other kinds; where all of it is general, T05 has its parts. */
function expenditureTotals(ledger: Ledger): Stated {
  const total = ledger.value(T01, "expenditure_total");
  const fiscal = ledger.value(T04, "fiscal_appropriation_expenditure", "all");
  if (total === null || fiscal === null || !isZero(subtract(total, fiscal))) return known("total", total);
  const none: Stated = (["remitted", "operating", "affiliate"] as const).map((id) => [id, ZERO]);
  return [["total", total], ...none, ...partsOfFunds(ledger, total)];
}

const TABLES = [
  ["general_budget_expenditure", "general_public_budget_expenditure"],
  ["gov_fund", "gov_fund_expenditure"],
  ["state_capital", "state_capital_expenditure"],
] as const;

/** 基本支出 and 项目支出 over all funds, where the funds' tables add up to the whole. */
function partsOfFunds(ledger: Ledger, total: Decimal): Stated {
  const parts = TABLES.flatMap(([table, measure]) => {
    const spent = ledger.value(table, measure, undefined, "total");
    return spent === null
      ? []
      : [
          {
            spent,
            basic: ledger.value(table, "basic_expenditure", undefined, "basic") ?? ZERO,
            project: ledger.value(table, "project_expenditure", undefined, "project") ?? ZERO,
          },
        ];
  });
  const basic = sum(parts.map((part) => part.basic));
  const project = sum(parts.map((part) => part.project));
  const complete =
    isZero(subtract(sum(parts.map((part) => part.spent)), total)) &&
    isZero(subtract(add(basic, project), total));
  return complete
    ? [
        ["basic", basic],
        ["project", project],
      ]
    : [];
}

/** What T04 says of one fund: received, spent, left; blank is nothing where the fund's columns balance. */
function fundTotals(ledger: Ledger, fund: Fund): Stated {
  const spent = ledger.value(T04, "fiscal_appropriation_expenditure", fund);
  const revenue = ledger.value(T04, "fiscal_appropriation_revenue", fund);
  const opening = ledger.value(T04, "opening_balance", fund) ?? ZERO;
  const closing = ledger.value(T04, "closing_balance", fund) ?? ZERO;
  if (spent === null || revenue === null) return known("total", spent);
  const balance = subtract(add(revenue, opening), add(spent, closing));
  return isZero(balance)
    ? [
        ["total", spent],
        ["revenue", revenue],
        ["opening", opening],
        ["closing", closing],
      ]
    : [["total", spent]];
}

/** A value in 元 as a whole number of a table's own smallest printed unit; null where it is finer than that. */
export function inTableUnits(value: Decimal, unit: string, scale: number): number | null {
  const power = normalise(decimal("1"), 0, unit).exact;
  const factor = 10n ** BigInt(scale);
  const numerator = value.digits * factor * 10n ** BigInt(power.scale);
  const denominator = power.digits * 10n ** BigInt(value.scale);
  return numerator % denominator === 0n ? Number(numerator / denominator) : null;
}
