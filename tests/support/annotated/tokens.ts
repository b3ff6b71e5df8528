import type { Fund, Phase } from "../../../lib/records/vocabulary";

/** What a note beside a figure, a row or a column says about it; what is left out is said by the others. */
export interface Meaning {
  readonly measure?: string;
  readonly total?: string;
  readonly phase?: Phase;
  readonly fund?: Fund;
  readonly year?: number;
  readonly subject?: string;
  readonly column?: string;
  readonly unit?: string;
  readonly side?: "L" | "R";
  readonly value?: true;
}

const FLOW = {
  o: "opening_balance",
  ob: "opening_balance",
  op: "opening_balance",
  c: "closing_balance",
  cb: "closing_balance",
  cp: "closing_balance",
} as const;

const spent = (total: string): Readonly<Record<string, string>> => ({
  T: total,
  B: "basic_expenditure",
  Bp: "personnel_expenses",
  Bg: "public_expenses",
  P: "project_expenditure",
});

const received = (total: string): Readonly<Record<string, string>> => ({ r: total, rb: total, rp: total });

/** Total's measure of each column letter, by the kind of form. */
export const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  income: {
    T: "revenue_total",
    F: "fiscal_appropriation_revenue",
    S: "superior_subsidy_revenue",
    U: "undertaking_revenue",
    E: "undertaking_revenue",
    O: "operating_revenue",
    A: "affiliate_revenue",
    X: "other_revenue",
  },
  expenditure: {
    ...FLOW,
    ...received("revenue_total"),
    ...spent("expenditure_total"),
    R: "remitted_to_superior",
    O: "operating_expenditure",
    A: "affiliate_subsidy_expenditure",
  },
  general: {
    ...FLOW,
    ...spent("general_public_budget_expenditure"),
    ...received("general_public_budget_revenue"),
  },
  fiscal: {
    ...FLOW,
    ...spent("fiscal_appropriation_expenditure"),
    ...received("fiscal_appropriation_revenue"),
  },
  fund: { ...FLOW, ...spent("gov_fund_expenditure"), ...received("gov_fund_revenue") },
  capital: { ...FLOW, ...spent("state_capital_expenditure"), ...received("state_capital_revenue") },
};

const MEASURES: Readonly<Record<string, string>> = {
  fr: "fiscal_appropriation_revenue",
  sup: "superior_subsidy_revenue",
  und: "undertaking_revenue",
  ope: "operating_revenue",
  aff: "affiliate_revenue",
  oth: "other_revenue",
  rt: "revenue_total",
  nfb: "non_fiscal_balance_used",
  ob: "opening_balance",
  rgt: "revenue_grand_total",
  et: "expenditure_total",
  bd: "balance_distribution",
  cb: "closing_balance",
  egt: "expenditure_grand_total",
  fe: "fiscal_appropriation_expenditure",
  frg: "fiscal_appropriation_revenue_grand_total",
  feg: "fiscal_appropriation_expenditure_grand_total",
  be: "basic_expenditure",
  pe: "project_expenditure",
  per: "personnel_expenses",
  pub: "public_expenses",
  rem: "remitted_to_superior",
  opx: "operating_expenditure",
  asub: "affiliate_subsidy_expenditure",
  e: "economic_expenditure",
  tp: "three_public.total",
  tpa: "three_public.abroad",
  tpv: "three_public.vehicle_total",
  tpp: "three_public.vehicle_purchase",
  tpo: "three_public.vehicle_operation",
  tpr: "three_public.reception",
  oe: "operating_expenses",
  meet: "meeting_expenses",
  train: "training_expenses",
  proc: "procurement_total",
  pgo: "procurement_goods",
  pwo: "procurement_works",
  pse: "procurement_services",
  psme: "procurement_sme",
  pmic: "procurement_micro",
  veh: "vehicles",
  vehb: "vehicles_purchased",
  rb: "reception_batches",
  rv: "reception_visitors",
  ag: "abroad_groups",
  av: "abroad_visitors",
  gpe: "general_public_budget_expenditure",
  gfe: "gov_fund_expenditure",
  sce: "state_capital_expenditure",
  px: "project_executed",
};

const PHASES: Readonly<Record<string, Phase>> = {
  a: "actual",
  bi: "budget_initial",
  ba: "budget_adjusted",
  py: "prior_actual",
};
const FUNDS: Readonly<Record<string, Fund>> = {
  ".g": "general",
  ".f": "gov_fund",
  ".s": "state_capital",
  ".all": "all",
};
const UNITS: Readonly<Record<string, string>> = {
  rb: "批次",
  rv: "人次",
  veh: "辆",
  vehb: "辆",
  ag: "个",
  av: "人次",
};

/** Reads a note such as "f208/bi.g" (function subject 208, initial budget, general fund). */
export function readNote(note: string, columns: Readonly<Record<string, string>> | undefined): Meaning {
  const parts = note.match(/\.[a-z]+|\/[a-z]+|@\d{4}|#\d+|=[^./@#]+|^[^./@#=]+/g) ?? [];
  let meaning: Meaning = {};
  for (const part of parts) meaning = { ...meaning, ...partOf(part, columns) };
  return meaning;
}

function partOf(part: string, columns: Readonly<Record<string, string>> | undefined): Meaning {
  if (part.startsWith(".")) return { fund: known(FUNDS[part], part) };
  if (part.startsWith("/")) return { phase: known(PHASES[part.slice(1)], part) };
  if (part.startsWith("@")) return { year: Number(part.slice(1)) };
  if (part.startsWith("#")) return { subject: part.slice(1) };
  if (part.startsWith("=")) return { unit: part.slice(1) };
  if (!columns && (part === "L" || part === "R")) return { side: part, value: true };
  if (part === "v") return { value: true };
  const bare = PHASES[part];
  if (bare) return { phase: bare, value: true };
  const functional = /^f(\d{3,7})$/.exec(part)?.[1];
  if (functional) return { measure: "function_expenditure", subject: functional };
  const total = columns?.[part];
  if (total) return { total, column: part, value: true };
  const unit = UNITS[part];
  return { measure: known(MEASURES[part], part), value: true, ...(unit ? { unit } : {}) };
}

function known<T>(value: T | undefined, note: string): T {
  if (value === undefined) throw new Error(`unknown note ${note}`);
  return value;
}
