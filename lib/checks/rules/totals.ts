import { groupBy } from "../../records/group";
import type { Fact } from "../../records/schema";
import type { Fund, TableKind } from "../../records/vocabulary";
import { declareRule } from "../declare";
import type { FactIndex } from "../fact-index";
import type { Check, Words } from "../rule";
import { sumCheck } from "../sum-check";
import { fundColumns, strayFunds } from "./fund-columns";
import { sideSums } from "./side-sums";

interface Term {
  readonly measure: string;
  readonly fund?: Fund | null;
}

interface Identity {
  readonly table: TableKind;
  readonly total: Term;
  readonly parts: readonly Term[];
  readonly subject: Words;
}

const term = (measure: string, fund?: Fund | null): Term => ({
  measure,
  ...(fund === undefined ? {} : { fund }),
});

const funds = (measure: string): readonly Term[] =>
  (["general", "gov_fund", "state_capital"] as const).map((fund) => term(measure, fund));

/** Sums between labelled rows of one table. */
const IDENTITIES: readonly Identity[] = [
  {
    table: "income_expenditure_total",
    total: term("revenue_grand_total"),
    parts: [term("revenue_total"), term("non_fiscal_balance_used"), term("opening_balance")],
    subject: { zh: "《收入支出决算总表》的收入总计", en: "the revenue grand total of the first table" },
  },
  {
    table: "income_expenditure_total",
    total: term("expenditure_grand_total"),
    parts: [term("expenditure_total"), term("balance_distribution"), term("closing_balance")],
    subject: { zh: "《收入支出决算总表》的支出总计", en: "the expenditure grand total of the first table" },
  },
  {
    table: "fiscal_total",
    total: term("fiscal_appropriation_revenue", "all"),
    parts: funds("fiscal_appropriation_revenue"),
    subject: {
      zh: "《财政拨款收入支出决算总表》的本年收入合计",
      en: "the year's revenue of the fiscal table",
    },
  },
  {
    table: "fiscal_total",
    total: term("fiscal_appropriation_revenue_grand_total"),
    parts: [term("fiscal_appropriation_revenue", "all"), term("opening_balance", "all")],
    subject: {
      zh: "《财政拨款收入支出决算总表》的收入总计",
      en: "the revenue grand total of the fiscal table",
    },
  },
  ...(["all", "general", "gov_fund", "state_capital"] as const).map((fund) => ({
    table: "fiscal_total" as const,
    total: term("fiscal_appropriation_expenditure_grand_total", fund),
    parts: [term("fiscal_appropriation_expenditure", fund), term("closing_balance", fund)],
    subject: {
      zh: "《财政拨款收入支出决算总表》的支出总计",
      en: "the expenditure grand total of the fiscal table",
    },
  })),
  {
    table: "fiscal_total",
    total: term("opening_balance", "all"),
    parts: funds("opening_balance"),
    subject: { zh: "年初财政拨款结转和结余", en: "the opening fiscal balance" },
  },
];

function find(index: FactIndex, identity: Identity, wanted: Term): readonly Fact[] {
  return index
    .of(wanted.measure)
    .filter(
      (fact) =>
        fact.table === identity.table &&
        fact.subject_code === null &&
        fact.item === null &&
        (wanted.fund === undefined || fact.fund === wanted.fund),
    );
}

/** Each column of a two-sided table (年初预算数, 全年预算数, 决算数) adds up by itself. */
function* run(index: FactIndex): Iterable<Check> {
  for (const identity of IDENTITIES) {
    const terms = identity.parts.map((part) => find(index, identity, part));
    const totals = groupBy(find(index, identity, identity.total), (fact) => fact.phase);
    for (const [phase, [total]] of totals) {
      const parts = terms.flatMap((facts) => facts.find((fact) => fact.phase === phase) ?? []);
      if (total && parts.length > 0) yield sumCheck(total, parts, [], identity.subject);
    }
  }
  yield* fundColumns(index);
  yield* strayFunds(index);
  yield* sideSums(index);
}

export const TOTALS_RULE = declareRule("table_total", run);
