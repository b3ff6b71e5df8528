/** Amounts of the model are whole 分 (0.01 元). */
export type Fen = bigint;

export type ItemFund = "general" | "gov_fund" | "state_capital" | "own";

/** One 项 of the functional classification with the money it received and spent. */
export interface ItemFlow {
  readonly code: string;
  readonly name: string;
  readonly fund: ItemFund;
  readonly opening: Fen;
  readonly revenue: Fen;
  readonly personnel: Fen;
  readonly publicExpenses: Fen;
  readonly project: Fen;
}

export interface EconomicAmount {
  readonly code: string;
  readonly name: string;
  readonly amount: Fen;
}

export interface ThreePublic {
  readonly abroad: Fen;
  readonly purchase: Fen;
  readonly operation: Fen;
  readonly reception: Fen;
}

/** The accounts of one department and one year: every sum of the published tables follows from them. */
export interface Accounts {
  readonly region: string;
  readonly regionCode: string;
  readonly bureau: string;
  readonly year: number;
  readonly items: readonly ItemFlow[];
  readonly personnel: readonly EconomicAmount[];
  readonly running: readonly EconomicAmount[];
  readonly threePublicBudget: ThreePublic;
  readonly threePublicActual: ThreePublic;
  readonly batches: number;
  readonly visitors: number;
  readonly vehicles: number;
  /** Totals of the previous year, for "与上年相比". */
  readonly prior: {
    readonly revenue: Fen;
    readonly expenditure: Fen;
    readonly grand: Fen;
    readonly general: Fen;
  };
  readonly initialBudget: Fen;
}

export const sum = (values: Iterable<Fen>): Fen => {
  let total = 0n;
  for (const value of values) total += value;
  return total;
};

export const basicOf = (item: ItemFlow): Fen => item.personnel + item.publicExpenses;
export const spentOf = (item: ItemFlow): Fen => basicOf(item) + item.project;
export const closingOf = (item: ItemFlow): Fen => item.opening + item.revenue - spentOf(item);

export function threePublicTotal(part: ThreePublic): Fen {
  return part.abroad + part.purchase + part.operation + part.reception;
}

/** A row of a table by subject: a 类, 款 or 项 with the items below it. */
export interface SubjectRow {
  readonly code: string;
  readonly name: string;
  readonly items: readonly ItemFlow[];
}

/** 类, 款 and 项 rows of some items in code order. */
export function subjectRows(items: readonly ItemFlow[], names: ReadonlyMap<string, string>): SubjectRow[] {
  const codes = new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  return [...codes].sort().map((code) => ({
    code,
    name: names.get(code) ?? code,
    items: items.filter((item) => item.code.startsWith(code)),
  }));
}
