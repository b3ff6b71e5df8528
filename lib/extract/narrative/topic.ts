import type { MeasureId } from "../../records/measures";
import { findMeasure } from "../../records/measures";
import type { Fund, Phase } from "../../records/vocabulary";
import type { DraftSubject } from "../draft";
import type { NarrativeLabel } from "./lexicon";

/** What the text is speaking of: figures without a label of their own belong to it. */
export interface Topic {
  readonly measures: readonly MeasureId[];
  readonly fund: Fund | null;
  readonly item: string | null;
  readonly subject: DraftSubject | null;
  readonly printed: string;
  /** Why nobody can be sure that the figures are about this; null where the words leave no doubt. */
  readonly doubt?: string | null;
  /** The other measure the words can mean. */
  readonly either?: MeasureId | null;
}

/** The fund a section's heading names; undefined where it names none. */
export function sectionFund(heading: string): Fund | null | undefined {
  if (/政府性基金/.test(heading)) return "gov_fund";
  if (/国有资本/.test(heading)) return "state_capital";
  if (/一般公共预算|公共财政(?!拨款)|(?<!一般)公共预算/.test(heading)) return "general";
  if (/^[一二三四五六七八九十]+、.*财政拨款/.test(heading)) return "all";
  if (/^（[一二三四五六七八九十]+）(?:20\d{2}年度?)?财政拨款(?!三公).*决算.*情况/.test(heading)) return "all";
  return undefined;
}

/** In a section about one kind of money 本年收入 and 本年支出 are that money's. */
const OF_SECTION: Readonly<Partial<Record<MeasureId, Readonly<Partial<Record<Fund, MeasureId>>>>>> = {
  revenue_total: {
    all: "fiscal_appropriation_revenue",
    general: "fiscal_appropriation_revenue",
    gov_fund: "gov_fund_revenue",
    state_capital: "state_capital_revenue",
  },
  revenue_grand_total: {
    all: "fiscal_appropriation_revenue_grand_total",
  },
  expenditure_grand_total: {
    all: "fiscal_appropriation_expenditure_grand_total",
  },
  expenditure_total: {
    all: "fiscal_appropriation_expenditure",
    general: "general_public_budget_expenditure",
    gov_fund: "gov_fund_expenditure",
    state_capital: "state_capital_expenditure",
  },
};

/** What a section about the fiscal appropriation says of these is said of that money. */
const FISCAL_PARTS =
  /^(?:three_public|basic_expenditure|project_expenditure|personnel_|public_|opening_balance|closing_balance)/;

export function labelTopic(label: NarrativeLabel, fund: Fund | null, printed: string): Topic {
  const sectional = label.measures.flatMap((measure) => (fund && OF_SECTION[measure]?.[fund]) ?? []);
  if (sectional.length === label.measures.length && fund && !label.either && !/合计/.test(printed))
    return { measures: sectional, fund, item: null, subject: null, printed };
  const own = /(?<!非)财政拨款/.test(printed) && label.fund === undefined ? "all" : label.fund;
  const general = own === "all" && fund === "general";
  const measures =
    general && label.measures[0] === "fiscal_appropriation_expenditure"
      ? (["general_public_budget_expenditure"] as const)
      : label.measures;
  const fundOf = own ?? (fund === "all" && !FISCAL_PARTS.test(label.measures[0] ?? "") ? null : fund);
  return {
    measures,
    fund: general ? "general" : (fundOf ?? null),
    item: label.item ?? null,
    subject: null,
    printed,
    either: label.either ?? null,
  };
}

export function subjectTopic(subject: DraftSubject, fund: Fund | null): Topic {
  return {
    measures: ["function_expenditure"],
    fund: fund === "all" ? null : fund,
    item: null,
    subject,
    printed: subject.name,
  };
}

const BUDGETED: ReadonlySet<MeasureId> = new Set([
  "expenditure_total",
  "fiscal_appropriation_expenditure",
  "general_public_budget_expenditure",
  "function_expenditure",
  "basic_expenditure",
  "project_expenditure",
  "personnel_expenses",
  "public_expenses",
]);
const WHOLE: ReadonlySet<MeasureId> = new Set([
  "expenditure_total",
  "fiscal_appropriation_expenditure",
  "general_public_budget_expenditure",
  "function_expenditure",
]);

/** The measure of a topic in a phase: beside accounts a budget of expenditure is a measure of its own. */
export function measureIn(
  measure: MeasureId,
  phase: Phase,
  plan: boolean,
): { measure: MeasureId; item: string | null } {
  if (plan || !phase.startsWith("budget") || !BUDGETED.has(measure)) return { measure, item: null };
  const budget: MeasureId = phase === "budget_adjusted" ? "budget_adjusted" : "budget_initial";
  return { measure: budget, item: WHOLE.has(measure) ? null : (findMeasure(measure)?.zh ?? null) };
}

/** Two topics named one after the other, for what is said of both (收入总计…，支出总计…，各增加…). */
export function joinTopics(first: Topic, second: Topic): Topic {
  return {
    ...second,
    measures: [...first.measures, ...second.measures],
    doubt: first.doubt ?? second.doubt ?? null,
  };
}

/** Names the topic for change_amount, change_percent and share_percent. */
export function topicItem(topic: Topic): string {
  if (topic.subject) return topic.subject.name;
  const measure = findMeasure(topic.measures[0] ?? "")?.zh ?? topic.printed;
  return topic.item ? `${topic.item} · ${measure}` : measure;
}
