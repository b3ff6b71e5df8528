import { z } from "zod";

/** Phase of the budget cycle an amount belongs to. */
export const PHASES = ["actual", "budget_initial", "budget_adjusted", "prior_actual"] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** Source of money: all funds, general public budget, government funds, state capital budget. */
export const FUNDS = ["all", "general", "gov_fund", "state_capital"] as const;
export const Fund = z.enum(FUNDS);
export type Fund = z.infer<typeof Fund>;

export const STATUSES = ["validated", "consistent", "reported", "clash", "ambiguous", "undefined"] as const;
/**
 * How far a figure can be vouched for: validated (two independent confirmations), consistent (one),
 * reported (none), clash (an identity proves a contradiction), ambiguous (several readings balance),
 * undefined (the value does not exist, with a reason).
 */
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const Origin = z.enum(["printed", "derived", "corrected"]);
export type Origin = z.infer<typeof Origin>;

/** What a bureau's figures cover: one department, the whole of a region, or the region's own level (本级). */
export const SCOPES = ["department", "region_whole", "region_level"] as const;
export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

export const TABLES = [
  "income_expenditure_total",
  "income",
  "expenditure",
  "fiscal_total",
  "general_budget_expenditure",
  "basic_detail",
  "three_public",
  "gov_fund",
  "state_capital",
  "performance_overall",
  "performance_project",
  "performance_report",
  "insurance_fund",
  "project_fund",
  "asset_report",
  "narrative",
  "published_page",
] as const;
/** Kind of table a figure was printed in; independent of the printed table number, which differs by province. */
export const TableKind = z.enum(TABLES);
export type TableKind = z.infer<typeof TableKind>;

export const FINDING_KINDS = [
  "total_mismatch",
  "table_vs_narrative",
  "hierarchy_sum",
  "identity",
  "wrong_percentage",
  "wrong_change",
  "duplicate_cells",
  "bad_code",
  "unit",
  "score_sum",
  "rate_out_of_range",
  "wrong_year",
  "template_residue",
  "balance_mismatch",
  "repetition",
] as const;
export const FindingKind = z.enum(FINDING_KINDS);
export type FindingKind = z.infer<typeof FindingKind>;

export const SEVERITIES = ["certain", "rounding", "soft"] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;
