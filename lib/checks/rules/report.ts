import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import { amountOf, compareAmounts } from "../amount";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check } from "../rule";
import { isWholeItem } from "../statement";
import { sumCheck } from "../sum-check";
import { asPrinted, cellOf } from "../wording";

const SOURCES = [
  "fiscal_appropriation_revenue",
  "superior_subsidy_revenue",
  "undertaking_revenue",
  "operating_revenue",
  "other_revenue",
];
/** What a report repeats from the accounts; its revenue may include what was carried over. */
export const REPORTED: ReadonlySet<string> = new Set([
  "revenue_total",
  "expenditure_total",
  "basic_expenditure",
  "project_expenditure",
  "opening_balance",
  "closing_balance",
  "other_revenue",
  "fiscal_appropriation_revenue",
]);

/** The rows of a report's tables that are about the whole department: its sum row, else each row. */
function groups(index: FactIndex): readonly (readonly Fact[])[] {
  const facts = index.facts.filter(
    (fact) => fact.table === "performance_report" && fact.item !== null && fact.unit === "元",
  );
  const whole = facts.filter((fact) => isWholeItem((fact.item as string).split(" · ")[0] as string));
  return [
    ...groupBy(
      whole.length > 0 ? whole : facts,
      (fact) => `${(fact.item as string).split(" · ")[0]}|${fact.fiscal_year}`,
    ).values(),
  ];
}

interface Report {
  readonly revenue: Fact | undefined;
  readonly expenditure: Fact | undefined;
  readonly opening: Fact | undefined;
  readonly closing: Fact | undefined;
  readonly surplus: Fact | undefined;
  readonly basic: Fact | undefined;
  readonly parts: readonly Fact[];
  /** The revenue counts what was carried over from last year. */
  readonly carriesOver: boolean;
}

function readReport(group: readonly Fact[]): Report {
  const of = (measure: string): Fact | undefined => group.find((fact) => fact.measure === measure);
  const [revenue, opening] = [of("revenue_total"), of("opening_balance")];
  const parts = group.filter((fact) => SOURCES.includes(fact.measure));
  const sum = opening && sumCheck(opening, [opening, ...parts]);
  const stated = revenue && amountOf(revenue);
  const carriesOver =
    sum?.expected != null &&
    stated != null &&
    compareAmounts(stated, { ...stated, value: sum.expected }).verdict !== "different";
  return {
    revenue,
    opening,
    parts,
    carriesOver,
    expenditure: of("expenditure_total"),
    closing: of("closing_balance"),
    basic: of("basic_expenditure"),
    surplus: group.find(
      (fact) => fact.measure === "other_amount" && /(?:当年|本年)结余/.test(fact.column ?? ""),
    ),
  };
}

/** A report's own balances: what is left is what came in minus what went out. */
function* runFlows(index: FactIndex): Iterable<Check> {
  for (const group of groups(index)) {
    const { revenue, expenditure, opening, closing, surplus, parts, carriesOver } = readReport(group);
    if (!revenue || !expenditure) continue;
    const received = carriesOver || !opening ? [revenue] : [revenue, opening];
    if (closing) yield sumCheck(closing, received, [expenditure]);
    if (surplus && carriesOver && parts.length > 0) yield sumCheck(surplus, parts, [expenditure]);
  }
}

/** What the accounts have for a report's figure; its revenue may be the year's or, with what was carried over, the total. */
function bookedFor(index: FactIndex, said: Fact, { carriesOver, opening }: Report): Fact | undefined {
  const inAccounts = (measure: string): Fact | undefined =>
    index
      .of(measure)
      .find(
        (fact) =>
          ["income_expenditure_total", "income", "expenditure"].includes(fact.table) &&
          fact.fiscal_year === said.fiscal_year &&
          fact.subject_code === null &&
          fact.fund === said.fund &&
          fact.phase === "actual",
      );
  if (said.measure !== "revenue_total") return inAccounts(said.measure);
  const total = inAccounts("revenue_grand_total");
  const isTotal = total && opening && sumCheck(said, [total]).verdict !== "different";
  return carriesOver || isTotal ? total : inAccounts(said.measure);
}

/** What a report of the same year says of the whole department, against the tables of the accounts. */
function* runAgainst(index: FactIndex): Iterable<Check> {
  const reports = groups(index);
  for (const group of reports) {
    const whole = isWholeItem((group[0]?.item ?? "").split(" · ")[0] as string);
    if (!whole && reports.length > 1) continue;
    const report = readReport(group);
    for (const said of group.filter((fact) => REPORTED.has(fact.measure))) {
      const booked = bookedFor(index, said, report);
      if (!booked) continue;
      const check = sumCheck(said, [booked]);
      const [a, b, at, from] = [asPrinted(said), asPrinted(booked), cellOf(said), cellOf(booked)];
      yield {
        ...check,
        says: {
          zh: `${at.zh}为${a.zh}，${from.zh}为${b.zh}，两处不一致`,
          en: `${at.en} is ${a.en}, but ${from.en} is ${b.en}`,
        },
      };
    }
  }
}

export const REPORT_RULE = declareRule("report_against_accounts", runAgainst);
export { runFlows as reportFlows };
