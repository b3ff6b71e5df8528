import type { Fund, Phase } from "../records/vocabulary";

/** What an amount is of: the words of rows and columns that name a measure or a part of one. */
export type Item =
  | "revenue"
  | "expenditure"
  | "grand_total"
  | "opening"
  | "closing"
  | "carry"
  | "surplus"
  | "basic"
  | "project"
  | "personnel"
  | "public"
  | "fiscal"
  | "superior"
  | "undertaking"
  | "education_fee"
  | "operating_revenue"
  | "affiliate"
  | "other_revenue"
  | "remitted"
  | "operating_expenditure"
  | "affiliate_subsidy"
  | "non_fiscal_balance"
  | "distribution"
  | "special_account"
  | "three_public"
  | "abroad"
  | "vehicle"
  | "vehicle_purchase"
  | "vehicle_operation"
  | "reception"
  | "meeting"
  | "training"
  | "operating_costs"
  | "procurement"
  | "goods"
  | "works"
  | "services";

/** A part names its whole as well: 人员经费 is basic expenditure, 公务用车购置费 one of the “三公” expenses. */
export const WHOLE_OF: Partial<Readonly<Record<Item, Item>>> = {
  personnel: "basic",
  public: "basic",
  education_fee: "undertaking",
  fiscal: "revenue",
  superior: "revenue",
  undertaking: "revenue",
  operating_revenue: "revenue",
  affiliate: "revenue",
  other_revenue: "revenue",
  special_account: "revenue",
  basic: "expenditure",
  project: "expenditure",
  remitted: "expenditure",
  operating_expenditure: "expenditure",
  affiliate_subsidy: "expenditure",
  vehicle_purchase: "vehicle",
  vehicle_operation: "vehicle",
  abroad: "three_public",
  vehicle: "three_public",
  reception: "three_public",
  goods: "procurement",
  works: "procurement",
  services: "procurement",
};

/** A phase as its word names it; `budget` leaves open which budget is meant. */
export type PhaseWord = "actual" | "budget_initial" | "budget_adjusted" | "budget" | "estimated";

export type Concept =
  | { readonly is: "item"; readonly item: Item }
  | { readonly is: "phase"; readonly phase: PhaseWord }
  | { readonly is: "year"; readonly offset: number }
  | { readonly is: "fund"; readonly fund: Fund }
  /** A difference between amounts, a rate or a share of them, or the word that sets them against each other. */
  | { readonly is: "change" }
  | { readonly is: "percent" }
  | { readonly is: "compare" }
  | { readonly is: "whole" }
  /** Words over the columns of labels, not of amounts. */
  | { readonly is: "frame"; readonly frame: Frame }
  | { readonly is: "nothing" };

export type Frame = "label" | "code" | "name" | "class" | "section" | "subitem" | "line" | "remark";

export interface Word {
  readonly pattern: RegExp;
  readonly concepts: readonly Concept[];
}

export type { Phase };
