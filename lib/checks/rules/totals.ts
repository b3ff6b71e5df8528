import type { Fact } from "../../records/schema";
import type { Fund, Phase, TableKind } from "../../records/vocabulary";
import type { FactIndex } from "../fact-index";
import type { Check, Rule } from "../rule";
import { sumCheck } from "../sum-check";

interface Term {
  readonly measure: string;
  readonly fund?: Fund | null;
}

interface Identity {
  readonly id: string;
  readonly table: TableKind;
  readonly total: Term;
  readonly parts: readonly Term[];
  readonly minus?: readonly Term[];
  readonly zh: string;
  readonly en: string;
}

const term = (measure: string, fund?: Fund | null): Term => ({
  measure,
  ...(fund === undefined ? {} : { fund }),
});

/** Sums between labelled rows of one table. */
const IDENTITIES: readonly Identity[] = [
  {
    id: "t01_revenue",
    table: "income_expenditure_total",
    total: term("revenue_grand_total"),
    parts: [term("revenue_total"), term("non_fiscal_balance_used"), term("opening_balance")],
    zh: "收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余",
    en: "Revenue grand total = revenue + balances used + opening balance",
  },
  {
    id: "t01_expenditure",
    table: "income_expenditure_total",
    total: term("expenditure_grand_total"),
    parts: [term("expenditure_total"), term("balance_distribution"), term("closing_balance")],
    zh: "支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余",
    en: "Expenditure grand total = expenditure + distribution + closing balance",
  },
  {
    id: "t04_revenue",
    table: "fiscal_total",
    total: term("fiscal_appropriation_revenue", "all"),
    parts: [
      term("fiscal_appropriation_revenue", "general"),
      term("fiscal_appropriation_revenue", "gov_fund"),
      term("fiscal_appropriation_revenue", "state_capital"),
    ],
    zh: "财政拨款收入合计 = 三类拨款之和",
    en: "Fiscal revenue = sum of the three funds",
  },
  {
    id: "t04_revenue_total",
    table: "fiscal_total",
    total: term("fiscal_appropriation_revenue_grand_total"),
    parts: [term("fiscal_appropriation_revenue", "all"), term("opening_balance", "all")],
    zh: "财政拨款收入总计 = 本年收入合计 + 年初结转和结余",
    en: "Fiscal revenue grand total = revenue + opening balance",
  },
  {
    id: "t04_expenditure_total",
    table: "fiscal_total",
    total: term("fiscal_appropriation_expenditure_grand_total", "all"),
    parts: [term("fiscal_appropriation_expenditure", "all"), term("closing_balance", "all")],
    zh: "财政拨款支出总计 = 本年支出合计 + 年末结转和结余",
    en: "Fiscal expenditure grand total = expenditure + closing balance",
  },
  {
    id: "t04_opening",
    table: "fiscal_total",
    total: term("opening_balance", "all"),
    parts: [
      term("opening_balance", "general"),
      term("opening_balance", "gov_fund"),
      term("opening_balance", "state_capital"),
    ],
    zh: "年初财政拨款结转和结余 = 三类之和",
    en: "Opening fiscal balance = sum of the three funds",
  },
  {
    id: "gov_fund_flow",
    table: "gov_fund",
    total: term("closing_balance"),
    parts: [term("opening_balance"), term("gov_fund_revenue")],
    minus: [term("gov_fund_expenditure")],
    zh: "年末结转和结余 = 年初 + 本年收入 − 本年支出",
    en: "Closing balance = opening + revenue − expenditure",
  },
];

function find(index: FactIndex, identity: Identity, wanted: Term): Fact | undefined {
  return index
    .of(wanted.measure)
    .find(
      (fact) =>
        fact.table === identity.table &&
        fact.subject_code === null &&
        fact.item === null &&
        (wanted.fund === undefined || fact.fund === wanted.fund),
    );
}

function* run(index: FactIndex): Iterable<Check> {
  for (const identity of IDENTITIES) {
    const total = find(index, identity, identity.total);
    const parts = identity.parts.flatMap((t) => find(index, identity, t) ?? []);
    const minus = (identity.minus ?? []).flatMap((t) => find(index, identity, t) ?? []);
    if (total && parts.length > 0) yield sumCheck(total, parts, identity.zh, identity.en, minus);
  }
  yield* fundColumns(index);
  yield* sideSums(index);
}

/** Each row of the fiscal table: 合计 = general + government fund + state capital. */
function* fundColumns(index: FactIndex): Iterable<Check> {
  for (const row of index.tableRows()) {
    const cells = row.filter(
      (fact) => fact.table === "fiscal_total" && /expenditure|closing/.test(fact.measure),
    );
    for (const total of cells.filter((fact) => fact.fund === "all")) {
      const parts = cells.filter(
        (fact) =>
          fact.fund !== "all" &&
          fact.fund !== null &&
          fact.measure === total.measure &&
          fact.phase === total.phase,
      );
      if (parts.length > 0)
        yield sumCheck(
          total,
          parts,
          `${total.table_title ?? ""}“${total.row ?? ""}”`,
          `row ${total.row ?? ""}`,
        );
    }
  }
}

/** 本年收入合计 = Σ kinds of revenue, 本年支出合计 = Σ functional classes, in the two-sided tables. */
function* sideSums(index: FactIndex): Iterable<Check> {
  const inTable = (measure: string, table: TableKind): readonly Fact[] =>
    index.of(measure).filter((fact) => fact.table === table && fact.phase === "actual");
  const revenue = inTable("revenue_total", "income_expenditure_total")[0];
  const kinds = [
    "fiscal_appropriation_revenue",
    "superior_subsidy_revenue",
    "undertaking_revenue",
    "operating_revenue",
    "affiliate_revenue",
    "other_revenue",
  ].flatMap((m) => inTable(m, "income_expenditure_total"));
  if (revenue && kinds.length > 0)
    yield sumCheck(
      revenue,
      kinds,
      "收入支出决算总表的本年收入合计",
      "revenue of the year in the first table",
    );
  for (const [table, measure] of [
    ["income_expenditure_total", "expenditure_total"],
    ["fiscal_total", "fiscal_appropriation_expenditure"],
  ] as const) {
    for (const total of inTable(measure, table)) {
      const classes = inTable("function_expenditure", table).filter((fact) => fact.fund === total.fund);
      if (classes.length > 0)
        yield sumCheck(
          total,
          classes,
          `${total.table_title ?? ""}的本年支出合计`,
          `expenditure of the year, ${table}`,
        );
    }
  }
}

export const TOTALS_RULE: Rule = {
  id: "table_total",
  kind: "total_mismatch",
  zh: "总计、合计等于各项之和",
  en: "Totals equal the sum of their rows",
  identity: IDENTITIES.map((i) => i.zh).join("；"),
  run,
};

/** Both sides of the first and fourth tables are one total. */
function* runBalance(index: FactIndex): Iterable<Check> {
  for (const [left, right, zh] of [
    ["revenue_grand_total", "expenditure_grand_total", "收入总计与支出总计"],
    [
      "fiscal_appropriation_revenue_grand_total",
      "fiscal_appropriation_expenditure_grand_total",
      "财政拨款收入总计与支出总计",
    ],
  ] as const) {
    const find = (measure: string): Fact | undefined =>
      index
        .of(measure)
        .find(
          (fact) =>
            fact.phase === "actual" &&
            fact.table !== "narrative" &&
            (fact.fund === null || fact.fund === "all"),
        );
    const a = find(left);
    const b = find(right);
    if (a && b) yield sumCheck(a, [b], zh, `${left} and ${right}`);
  }
}

export const BALANCE_RULE: Rule = {
  id: "two_sides",
  kind: "balance_mismatch",
  zh: "收入总计等于支出总计",
  en: "Both sides have one grand total",
  identity: "收入总计 = 支出总计",
  run: runBalance,
};

const PARTS = ["three_public.abroad", "three_public.vehicle_total", "three_public.reception"];
const VEHICLE = ["three_public.vehicle_purchase", "three_public.vehicle_operation"];

function* runThreePublic(index: FactIndex): Iterable<Check> {
  for (const [total, parts] of [
    ["three_public.total", PARTS],
    ["three_public.vehicle_total", VEHICLE],
  ] as const) {
    for (const whole of index
      .of(total)
      .filter((fact) => fact.table === "three_public" && fact.item === null)) {
      const same = (measure: string, phase: Phase): Fact | undefined =>
        index
          .of(measure)
          .find((fact) => fact.table === "three_public" && fact.item === null && fact.phase === phase);
      const summands = parts.flatMap((measure) => same(measure, whole.phase) ?? []);
      if (summands.length > 0)
        yield sumCheck(
          whole,
          summands,
          `“三公”经费表的${whole.column ?? ""}`,
          `three public table, ${whole.column ?? ""}`,
        );
    }
  }
}

export const THREE_PUBLIC_RULE: Rule = {
  id: "three_public_sum",
  kind: "identity",
  zh: "“三公”合计 = 出国 + 用车 + 接待，用车 = 购置 + 运行",
  en: "Three public total = travel + vehicles + reception; vehicles = purchase + operation",
  identity: "合计 = 出国 + 用车 + 接待",
  run: runThreePublic,
};
