import { findMeasure, type MeasureId, type Quantity } from "../records/measures";
import type { Fund, Phase } from "../records/vocabulary";

/** Where a cell of the wide table may come from; the first source that has a fact wins. */
export interface Source {
  readonly measure: MeasureId;
  readonly phase: Phase;
  readonly fund: Fund | null;
}

/**
 * One column of `bureau_years`. Sources name facts that are preferred, belong to no item and to no
 * subject. Three columns stand beside it: `<name>_status`, `<name>_fact` and (but for text) `<name>_precision`.
 */
export interface Column {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly sources: readonly Source[];
}

type Funds = readonly (Fund | null)[];

const WHOLE: Funds = [null, "all"];
const GENERAL: Funds = ["general", null, "all"];
const GOV_FUND: Funds = ["gov_fund", null, "all"];
const STATE_CAPITAL: Funds = ["state_capital", null, "all"];

/** What the year really cost: the year's own statement before what the next year's document implies. */
const ACTUAL: readonly Phase[] = ["actual", "prior_actual"];

function sourcesOf(measure: MeasureId, phases: readonly Phase[], funds: Funds): Source[] {
  return phases.flatMap((phase) => funds.map((fund) => ({ measure, phase, fund })));
}

interface Naming {
  readonly name: string;
  readonly zh?: string;
  readonly en?: string;
}

function columnOf(naming: Naming, sources: readonly Source[]): Column {
  const measure = findMeasure(sources[0]?.measure ?? "");
  if (!measure) throw new Error(`column ${naming.name} has no measure`);
  const { quantity } = measure;
  return {
    name: naming.name,
    zh: naming.zh ?? measure.zh,
    en: naming.en ?? measure.en,
    quantity,
    unit: quantity === "money" ? "元" : (measure.unit ?? ""),
    sources,
  };
}

const nameOf = (measure: MeasureId): string => measure.replaceAll(".", "_");

function actual(measure: MeasureId, funds: Funds = WHOLE): Column {
  return columnOf({ name: nameOf(measure) }, sourcesOf(measure, ACTUAL, funds));
}

function budget(measure: MeasureId, phase: "budget_initial" | "budget_adjusted", funds: Funds): Column {
  const { zh, en } = actual(measure, funds);
  const naming =
    phase === "budget_initial"
      ? { name: `${nameOf(measure)}_budget_initial`, zh: `${zh}年初预算`, en: `${en}, initial budget` }
      : { name: `${nameOf(measure)}_budget_adjusted`, zh: `${zh}全年预算`, en: `${en}, adjusted budget` };
  return columnOf(naming, sourcesOf(measure, [phase], funds));
}

export const THREE_PUBLIC_PARTS = [
  "three_public.total",
  "three_public.abroad",
  "three_public.vehicle_total",
  "three_public.vehicle_purchase",
  "three_public.vehicle_operation",
  "three_public.reception",
] as const satisfies readonly MeasureId[];

/** The wide table's value columns, in the order of the accounts' own tables. */
export const COLUMNS: readonly Column[] = [
  actual("revenue_total"),
  actual("expenditure_total"),
  actual("revenue_grand_total"),
  actual("expenditure_grand_total"),
  actual("opening_balance"),
  actual("closing_balance"),
  actual("basic_expenditure"),
  actual("project_expenditure"),
  actual("fiscal_appropriation_revenue"),
  actual("fiscal_appropriation_expenditure"),
  actual("general_public_budget_revenue", GENERAL),
  actual("general_public_budget_expenditure", GENERAL),
  actual("gov_fund_revenue", GOV_FUND),
  actual("gov_fund_expenditure", GOV_FUND),
  actual("state_capital_expenditure", STATE_CAPITAL),
  actual("personnel_expenses", GENERAL),
  actual("public_expenses", GENERAL),
  ...THREE_PUBLIC_PARTS.map((part) => actual(part, GENERAL)),
  ...THREE_PUBLIC_PARTS.map((part) => budget(part, "budget_initial", GENERAL)),
  ...THREE_PUBLIC_PARTS.map((part) => budget(part, "budget_adjusted", GENERAL)),
  columnOf(
    {
      name: "three_public_completion_rate",
      zh: "“三公”经费完成预算（印刷）",
      en: "Three public expenses against budget, as printed",
    },
    sourcesOf("three_public.completion_rate", ["actual"], GENERAL),
  ),
  columnOf(
    {
      name: "budget_initial_general",
      zh: "财政拨款支出年初预算",
      en: "Initial budget, fiscal appropriation",
    },
    [
      ...sourcesOf("budget_initial", ["budget_initial"], ["general"]),
      ...sourcesOf("general_public_budget_expenditure", ["budget_initial"], GENERAL),
    ],
  ),
  columnOf(
    {
      name: "budget_adjusted_general",
      zh: "财政拨款支出全年预算",
      en: "Adjusted budget, fiscal appropriation",
    },
    [
      ...sourcesOf("budget_adjusted", ["budget_adjusted"], ["general"]),
      ...sourcesOf("general_public_budget_expenditure", ["budget_adjusted"], GENERAL),
    ],
  ),
  columnOf({ name: "budget_initial_all", zh: "部门整体年初预算", en: "Initial budget, all funds" }, [
    ...sourcesOf("budget_initial", ["budget_initial"], WHOLE),
    ...sourcesOf("expenditure_total", ["budget_initial"], WHOLE),
  ]),
  columnOf({ name: "budget_adjusted_all", zh: "部门整体全年预算", en: "Adjusted budget, all funds" }, [
    ...sourcesOf("budget_adjusted", ["budget_adjusted"], WHOLE),
    ...sourcesOf("expenditure_total", ["budget_adjusted"], WHOLE),
  ]),
  columnOf(
    {
      name: "budget_completion_rate",
      zh: "财政拨款支出完成预算（印刷）",
      en: "Completion of the appropriation budget, as printed",
    },
    sourcesOf("budget_completion_rate", ["actual"], ["general"]),
  ),
  columnOf(
    {
      name: "budget_completion_rate_all",
      zh: "部门整体预算执行率（印刷）",
      en: "Execution of the whole budget, as printed",
    },
    sourcesOf("budget_completion_rate", ["actual"], WHOLE),
  ),
  actual("operating_expenses", GENERAL),
  actual("procurement_total", GENERAL),
  actual("meeting_expenses", GENERAL),
  actual("training_expenses", GENERAL),
  actual("staff_authorised"),
  actual("staff_actual"),
  actual("insured_population"),
  actual("vehicles", GENERAL),
  actual("reception_batches", GENERAL),
  actual("reception_visitors", GENERAL),
  actual("performance_score", GENERAL),
  actual("performance_grade", GENERAL),
];

const byName: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.name, column]));

export function findColumn(name: string): Column | undefined {
  return byName.get(name);
}

/** Key columns that stand before the value columns. */
export const KEY_COLUMNS = [
  "bureau_id",
  "bureau",
  "bureau_type",
  "scope",
  "region_code",
  "region",
  "region_name",
  "prefecture",
  "province",
  "level",
  "fiscal_year",
  "population",
  "population_year",
  "population_source",
] as const;
