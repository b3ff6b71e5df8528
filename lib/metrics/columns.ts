import { UNIVERSITY } from "../extract/university";
import { findMeasure, type Measure, type MeasureId, type Quantity } from "../records/measures";
import type { Fund, Phase } from "../records/vocabulary";

/** Where a cell of the wide table may come from. */
export interface Source {
  readonly measure: MeasureId;
  readonly phase: Phase;
  readonly fund: Fund | null;
  /** Functional subject the figure is of; without one it is of the whole. */
  readonly subject?: string;
  /** Sources of one tier state the same thing and must agree; the first tier with a known value is the cell's. */
  readonly tier: number;
}

/**
 * One column of `bureau_years`. Sources name facts that are preferred and of the whole: no item, no subject by code
 * or by name. Beside it stand `<name>_status`, `<name>_fact` (several ids, joined by |, where they disagree),
 * `<name>_origin` and (but for text) `<name>_precision`.
 */
export interface Column {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** Measure.ofGovernment of what it holds. */
  readonly ofGovernment?: Measure["ofGovernment"];
  readonly quantity: Quantity;
  readonly unit: string;
  readonly sources: readonly Source[];
  /** Figures of whole governments alone: what a department's accounts call so is another thing. */
  readonly governmentsOnly?: true;
  /** Kinds of bodies whose figure of this name is on another basis than all others', and stays out. */
  readonly notOf?: readonly string[];
}

/**
 * Funds a column may be filled from, by tier. A fact without a fund is of all money unless its measure names the
 * fund; "all" is all appropriations, which are a part of a department's money.
 */
type Funds = readonly (readonly (Fund | null)[])[];

const WHOLE: Funds = [[null]];
/** The measure itself names the fund. */
const APPROPRIATIONS: Funds = [["all", null]];
const GENERAL: Funds = [["general", null]];
const GOV_FUND: Funds = [["gov_fund", null]];
const STATE_CAPITAL: Funds = [["state_capital", null]];
/** Accounts state these of the general budget; a document that names no fund is believed only without one that does. */
const RATHER_GENERAL: Funds = [["general"], [null]];
/** “三公” are paid from appropriations, in most documents from the general budget alone. */
const RATHER_GENERAL_OR_ALL: Funds = [["general"], ["all"], [null]];

/** What the year really cost: the year's own statement before what the next year's document implies. */
const ACTUAL: readonly Phase[] = ["actual", "prior_actual"];

function sourcesOf(measure: MeasureId, phases: readonly Phase[], funds: Funds): Source[] {
  return phases.flatMap((phase, i) =>
    funds.flatMap((tier, j) => tier.map((fund) => ({ measure, phase, fund, tier: i * funds.length + j }))),
  );
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
    ...(naming.zh === undefined && measure.ofGovernment ? { ofGovernment: measure.ofGovernment } : {}),
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

/** Universities' budgets leave out most of the money their accounts hold: the two give no rate of execution. */
const UNLIKE_ACCOUNTS: readonly string[] = [UNIVERSITY];
const forExecution = (column: Column): Column => ({ ...column, notOf: UNLIKE_ACCOUNTS });

/** A class of the functional classification in a government's general public budget. */
function classOf(subject: string, naming: Naming): Column {
  const sources = sourcesOf("function_expenditure", ["actual"], GENERAL).map((source) => ({
    ...source,
    subject,
  }));
  return { ...columnOf(naming, sources), governmentsOnly: true };
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
  actual("fiscal_appropriation_revenue", APPROPRIATIONS),
  actual("fiscal_appropriation_expenditure", APPROPRIATIONS),
  actual("general_public_budget_revenue", GENERAL),
  actual("general_public_budget_expenditure", GENERAL),
  classOf("205", { name: "education_expenditure", zh: "教育支出", en: "Education expenditure" }),
  classOf("206", {
    name: "science_expenditure",
    zh: "科学技术支出",
    en: "Science and technology expenditure",
  }),
  { ...actual("gdp"), governmentsOnly: true },
  budget("revenue_grand_total", "budget_initial", WHOLE),
  budget("revenue_total", "budget_initial", WHOLE),
  budget("fiscal_appropriation_revenue", "budget_initial", APPROPRIATIONS),
  actual("gov_fund_revenue", GOV_FUND),
  actual("gov_fund_expenditure", GOV_FUND),
  actual("state_capital_expenditure", STATE_CAPITAL),
  actual("personnel_expenses", RATHER_GENERAL),
  actual("public_expenses", RATHER_GENERAL),
  ...THREE_PUBLIC_PARTS.map((part) => actual(part, RATHER_GENERAL_OR_ALL)),
  ...THREE_PUBLIC_PARTS.map((part) => budget(part, "budget_initial", RATHER_GENERAL_OR_ALL)),
  ...THREE_PUBLIC_PARTS.map((part) => budget(part, "budget_adjusted", RATHER_GENERAL_OR_ALL)),
  columnOf(
    {
      name: "three_public_completion_rate",
      zh: "“三公”经费完成预算（印刷）",
      en: "Three publics against budget, as printed",
    },
    sourcesOf("three_public.completion_rate", ["actual"], RATHER_GENERAL_OR_ALL),
  ),
  forExecution(
    columnOf(
      {
        name: "budget_initial_general",
        zh: "一般公共预算支出年初预算",
        en: "Initial budget, general public budget",
      },
      [
        ...sourcesOf("budget_initial", ["budget_initial"], [["general"]]),
        ...sourcesOf("general_public_budget_expenditure", ["budget_initial"], GENERAL),
      ],
    ),
  ),
  forExecution(
    columnOf(
      {
        name: "budget_adjusted_general",
        zh: "一般公共预算支出全年预算",
        en: "Adjusted budget, general public budget",
      },
      [
        ...sourcesOf("budget_adjusted", ["budget_adjusted"], [["general"]]),
        ...sourcesOf("general_public_budget_expenditure", ["budget_adjusted"], GENERAL),
      ],
    ),
  ),
  forExecution(
    columnOf({ name: "budget_initial_all", zh: "部门整体年初预算", en: "Initial budget, all funds" }, [
      ...sourcesOf("budget_initial", ["budget_initial"], WHOLE),
      ...sourcesOf("expenditure_total", ["budget_initial"], WHOLE),
    ]),
  ),
  forExecution(
    columnOf({ name: "budget_adjusted_all", zh: "部门整体全年预算", en: "Adjusted budget, all funds" }, [
      ...sourcesOf("budget_adjusted", ["budget_adjusted"], WHOLE),
      ...sourcesOf("expenditure_total", ["budget_adjusted"], WHOLE),
    ]),
  ),
  columnOf(
    {
      name: "budget_completion_rate",
      zh: "一般公共预算支出完成预算（印刷）",
      en: "Completion of the general public budget, as printed",
    },
    sourcesOf("budget_completion_rate", ["actual"], [["general"]]),
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
  actual("procurement_total"),
  actual("meeting_expenses", RATHER_GENERAL),
  actual("training_expenses", RATHER_GENERAL),
  actual("staff_authorised"),
  actual("staff_actual"),
  actual("insured_population"),
  actual("vehicles", RATHER_GENERAL_OR_ALL),
  actual("reception_batches", RATHER_GENERAL_OR_ALL),
  actual("reception_visitors", RATHER_GENERAL_OR_ALL),
  actual("performance_score"),
  actual("performance_grade"),
];

const byName: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.name, column]));

export function findColumn(name: string): Column | undefined {
  return byName.get(name);
}
