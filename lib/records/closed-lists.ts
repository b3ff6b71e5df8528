/** The closed lists of the records, apart from their schemas: pages name them without loading a validator. */

/**
 * Phase of the budget cycle an amount belongs to. `estimated` is what a budget prints as the execution of the year
 * before: made before the accounts, never the same as prior_actual.
 */
export const PHASES = ["actual", "budget_initial", "budget_adjusted", "prior_actual", "estimated"] as const;

/** Source of money: all funds, general public budget, government funds, state capital budget. */
export const FUNDS = ["all", "general", "gov_fund", "state_capital"] as const;

/** What the indicators of a place count. */
export const INDICATORS = [
  "population_resident",
  "population_registered",
  "gdp",
  "area",
  "pupils_primary",
  "pupils_secondary",
  "hospital_beds",
  "insured_employee_pension",
  "insured_employee_medical",
] as const;

/**
 * How a figure of a table was given its column: by lines of the page, a cell of its own, the row of column numbers,
 * the words above it, the order of the cells, or a sum. A sum that placed a figure does not confirm it.
 */
export const PLACED_BY = ["ruling", "cell", "anchor", "header", "order", "identity"] as const;

export const STATUSES = ["validated", "consistent", "reported", "clash", "ambiguous", "undefined"] as const;

/** What a bureau's figures cover: one department, the whole of a region, or the region's own level (本级). */
export const SCOPES = ["department", "region_whole", "region_level"] as const;

/** Tables in which a department states its own money. */
export const STANDARD_TABLES = [
  "income_expenditure_total",
  "income",
  "expenditure",
  "fiscal_total",
  "general_budget_expenditure",
  "basic_detail",
  "fiscal_expenditure",
  "three_public",
  "gov_fund",
  "state_capital",
] as const;

/** The forms of a department's budget and its text: what is planned, never what was spent. */
export const BUDGET_TABLES = [
  "budget_income_expenditure_total",
  "budget_income",
  "budget_expenditure",
  "budget_fiscal_total",
  "budget_general_expenditure",
  "budget_basic_detail",
  "budget_three_public",
  "budget_gov_fund",
  "budget_state_capital",
  "budget_targets",
  "budget_procurement",
  "budget_narrative",
] as const;

/** Sources the figures of many bodies were taken from: their documents were not read by the project. */
export const SOURCE_KINDS = ["yearbook", "web_page", "compilation", "government_report"] as const;

/**
 * What a document is; the more of the accounts it is, the further ahead. Of one figure in several documents that of
 * the first kind is preferred: final account before yearbook before reports, which are mostly made before the accounts.
 */
export const DOCUMENT_KINDS = [
  "final_account",
  "three_public_notice",
  "self_evaluation",
  "budget",
  "yearbook",
  "published_page",
  "web_page",
  "compilation",
  "government_report",
] as const;

/** Where a figure is printed: tables of the accounts before forms and reports, these before the narrative. */
export const TABLES = [
  ...STANDARD_TABLES,
  "insurance_fund",
  "project_fund",
  "performance_overall",
  "performance_project",
  "performance_report",
  "operating",
  "procurement",
  "asset_report",
  "unit_summary",
  "narrative",
  ...BUDGET_TABLES,
  "published_page",
  "source_figures",
] as const;

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
  "edition_difference",
  "source_difference",
  "prior_year_difference",
  "budget_difference",
  "units_difference",
  "region_difference",
  "target_difference",
] as const;

/** What a requirement asks for. */
export const REQUIREMENT_KINDS = ["form", "detail", "count", "statement", "note", "timing", "way"] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/**
 * What a document shows of a requirement. not_checkable: the file at hand is a part, or was not read there; it never
 * means absent.
 */
export const DISCLOSURE_STATES = [
  "present",
  "present_zero",
  "empty_unexplained",
  "coarse",
  "absent",
  "not_applicable",
  "not_checkable",
] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** Whether a finding is about one document or about several held against each other. */
export const FINDING_SCOPES = ["document", "across"] as const;

/**
 * What a document says that bears on other documents. The first ones explain why figures of two documents differ;
 * the last ones tell which bodies its accounts hold and what these were called.
 */
export const REMARK_KINDS = [
  "returned",
  "opening_adjusted",
  "corrected",
  "counted_apart",
  "unit_joined",
  "unit_left",
  "reclassified",
  "internal_transfer",
  "managed_apart",
  "members",
  "renamed",
  "merged",
  "split",
] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** Figures that sums connect, as a correction names them. */
export const FIGURE_FAMILIES = [
  "three_public",
  "balance",
  "revenue",
  "expenditure",
  "operating_expenses",
  "procurement_total",
  "meeting_expenses",
  "training_expenses",
] as const;
export type FigureFamily = (typeof FIGURE_FAMILIES)[number];

export const SEVERITIES = ["certain", "rounding", "soft"] as const;
