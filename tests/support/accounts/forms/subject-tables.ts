import { SUBJECT_NAMES } from "../catalogue";
import type { Layout } from "../layout";
import {
  type Accounts,
  basicOf,
  closingOf,
  type Fen,
  type ItemFlow,
  spentOf,
  subjectRows,
  sum,
} from "../model";
import { type PrintedCell, type PrintedTable, text } from "../table";
import { cellPrinter, type Meaning, numberCells } from "./printer";

interface Column {
  /** Header path, outer to inner. */
  readonly head: readonly string[];
  readonly pick: (item: ItemFlow) => Fen;
  readonly total: string;
  readonly subject: string;
}

const zero = (): Fen => 0n;
const col = (
  head: string | readonly string[],
  pick: Column["pick"],
  total: string,
  subject: string,
): Column => ({
  head: typeof head === "string" ? [head] : head,
  pick,
  total,
  subject,
});

const REVENUE = "function_revenue";
const SPENT = "function_expenditure";

const INCOME: readonly Column[] = [
  col("本年收入合计", (i) => i.revenue, "revenue_total", REVENUE),
  col("财政拨款收入", (i) => (i.fund === "own" ? 0n : i.revenue), "fiscal_appropriation_revenue", REVENUE),
  col("上级补助收入", zero, "superior_subsidy_revenue", REVENUE),
  col("事业收入", zero, "undertaking_revenue", REVENUE),
  col("经营收入", zero, "operating_revenue", REVENUE),
  col("附属单位上缴收入", zero, "affiliate_revenue", REVENUE),
  col("其他收入", (i) => (i.fund === "own" ? i.revenue : 0n), "other_revenue", REVENUE),
];

const EXPENDITURE: readonly Column[] = [
  col("本年支出合计", spentOf, "expenditure_total", SPENT),
  col("基本支出", basicOf, "basic_expenditure", SPENT),
  col("项目支出", (i) => i.project, "project_expenditure", SPENT),
  col("上缴上级支出", zero, "remitted_to_superior", SPENT),
  col("经营支出", zero, "operating_expenditure", SPENT),
  col("对附属单位补助支出", zero, "affiliate_subsidy_expenditure", SPENT),
];

const spent3 = (total: string): Column[] => [
  col(["本年支出", "小计"], spentOf, total, SPENT),
  col(["本年支出", "基本支出"], basicOf, "basic_expenditure", SPENT),
  col(["本年支出", "项目支出"], (i) => i.project, "project_expenditure", SPENT),
];

const flow6 = (revenue: string, total: string): Column[] => [
  col("年初结转和结余", (i) => i.opening, "opening_balance", "opening_balance"),
  col("本年收入", (i) => i.revenue, revenue, REVENUE),
  ...spent3(total),
  col("年末结转和结余", closingOf, "closing_balance", "closing_balance"),
];

/** The long form with basic and project parts of every block; balances and revenue are the projects' here. */
const split16 = (revenue: string, total: string): Column[] => [
  col(["年初结转和结余", "合计"], (i) => i.opening, "opening_balance", "opening_balance"),
  col(["年初结转和结余", "基本支出结转"], zero, "opening_balance", "opening_balance"),
  col(["年初结转和结余", "项目支出结转和结余"], (i) => i.opening, "opening_balance", "opening_balance"),
  col(["本年收入", "合计"], (i) => i.revenue, revenue, REVENUE),
  col(["本年收入", "基本支出"], basicOf, revenue, REVENUE),
  col(["本年收入", "项目支出"], (i) => i.revenue - basicOf(i), revenue, REVENUE),
  col(["本年支出", "合计"], spentOf, total, SPENT),
  col(["本年支出", "基本支出", "小计"], basicOf, "basic_expenditure", SPENT),
  col(["本年支出", "基本支出", "人员经费"], (i) => i.personnel, "personnel_expenses", SPENT),
  col(["本年支出", "基本支出", "公用经费"], (i) => i.publicExpenses, "public_expenses", SPENT),
  col(["本年支出", "项目支出"], (i) => i.project, "project_expenditure", SPENT),
  col(["年末结转和结余", "合计"], closingOf, "closing_balance", "closing_balance"),
  col(["年末结转和结余", "基本支出结转"], zero, "closing_balance", "closing_balance"),
  col(["年末结转和结余", "项目支出结转和结余", "小计"], closingOf, "closing_balance", "closing_balance"),
  col(
    ["年末结转和结余", "项目支出结转和结余", "项目支出结转"],
    closingOf,
    "closing_balance",
    "closing_balance",
  ),
  col(["年末结转和结余", "项目支出结转和结余", "项目支出结余"], zero, "closing_balance", "closing_balance"),
];

export function incomeTable(accounts: Accounts, layout: Layout): PrintedTable {
  return {
    kind: "income",
    title: "收入决算表",
    number: "02",
    ...bySubject(accounts, layout, accounts.items, INCOME, null),
    note: "注：此表列示本部门当年取得的各项收入情况。",
  };
}

export function expenditureTable(accounts: Accounts, layout: Layout): PrintedTable {
  return {
    kind: "expenditure",
    title: "支出决算表",
    number: "03",
    ...bySubject(accounts, layout, accounts.items, EXPENDITURE, null),
    note: "注：此表列示本部门当年各项支出情况。",
  };
}

export function generalBudgetTable(accounts: Accounts, layout: Layout): PrintedTable {
  const columns = {
    3: spent3("general_public_budget_expenditure"),
    6: flow6("general_public_budget_revenue", "general_public_budget_expenditure"),
    16: split16("general_public_budget_revenue", "general_public_budget_expenditure"),
  }[layout.general];
  return {
    kind: "general_budget_expenditure",
    title: layout.general === 3 ? "一般公共预算财政拨款支出决算表" : "一般公共预算财政拨款收入支出决算表",
    number: "05",
    ...bySubject(accounts, layout, fundItems(accounts, "general"), columns, "general"),
    note: "注：此表列示本部门当年一般公共预算财政拨款支出情况。",
  };
}

export function govFundTable(accounts: Accounts, layout: Layout): PrintedTable {
  return {
    kind: "gov_fund",
    title: "政府性基金预算财政拨款收入支出决算表",
    number: "08",
    ...bySubject(
      accounts,
      layout,
      fundItems(accounts, "gov_fund"),
      flow6("gov_fund_revenue", "gov_fund_expenditure"),
      "gov_fund",
    ),
    note: "注：此表列示本部门当年政府性基金预算财政拨款收入支出及结转结余情况。",
  };
}

export function stateCapitalTable(accounts: Accounts, layout: Layout): PrintedTable {
  const columns = spent3("state_capital_expenditure").map((c) => ({ ...c, head: c.head.slice(-1) }));
  const [first, ...rest] = columns;
  return {
    kind: "state_capital",
    title: "国有资本经营预算财政拨款支出决算表",
    number: "09",
    ...bySubject(
      accounts,
      layout,
      fundItems(accounts, "state_capital"),
      first ? [{ ...first, head: ["合计"] }, ...rest] : [],
      "state_capital",
    ),
    note: "注：此表列示本部门当年国有资本经营预算财政拨款支出情况。",
  };
}

function fundItems(accounts: Accounts, fund: ItemFlow["fund"]): ItemFlow[] {
  return accounts.items.filter((item) => item.fund === fund);
}

function bySubject(
  accounts: Accounts,
  layout: Layout,
  items: readonly ItemFlow[],
  columns: readonly Column[],
  fund: Meaning["fund"],
): Pick<PrintedTable, "header" | "body"> {
  const cells = cellPrinter(accounts, layout);
  const values = (part: readonly ItemFlow[], subject: string | null): PrintedCell[] =>
    columns.map((column) =>
      cells.money(sum(part.map(column.pick)), {
        measure: subject === null ? column.total : column.subject,
        phase: "actual",
        fund: fund ?? null,
        subject,
      }),
    );
  const label = LABELS[layout.code];
  const total = [text("合计", { colSpan: label.width }), ...values(items, null)];
  const rows = subjectRows(items, SUBJECT_NAMES).map((row) => [
    ...label.cells(row.code, row.name),
    ...values(row.items, row.code),
  ]);
  const body = items.length === 0 ? [total] : layout.total === "first" ? [total, ...rows] : [...rows, total];
  return { header: headerOf(columns, layout), body };
}

interface LabelColumns {
  readonly width: number;
  /** Header cells of each of the two upper rows, and of the row with 类 款 项 where there is one. */
  readonly head: readonly [upper: readonly PrintedCell[], lower: readonly PrintedCell[]];
  readonly third: readonly PrintedCell[] | null;
  readonly cells: (code: string, name: string) => PrintedCell[];
}

const splitCells = (code: string): PrintedCell[] =>
  [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].map((part) => text(part));

const LABELS: Readonly<Record<Layout["code"], LabelColumns>> = {
  one: {
    width: 2,
    head: [[text("项目", { colSpan: 2 })], [text("功能分类科目编码"), text("科目名称")]],
    third: null,
    cells: (code, name) => [text(code), text(name)],
  },
  fused: {
    width: 1,
    head: [[text("项目")], [text("功能分类科目")]],
    third: null,
    cells: (code, name) => [text(`${code}${name}`)],
  },
  split: {
    width: 4,
    head: [
      [text("项目", { colSpan: 4 })],
      [text("支出功能分类科目编码", { colSpan: 3 }), text("科目名称", { rowSpan: 2 })],
    ],
    third: [text("类"), text("款"), text("项")],
    cells: (code, name) => [...splitCells(code), text(name)],
  },
  wide: {
    width: 4,
    head: [
      [text("项目", { colSpan: 4 })],
      [text("支出功能分类科目编码", { colSpan: 3 }), text("科目名称", { rowSpan: 2 })],
    ],
    third: [text("类"), text("款"), text("项")],
    cells: (code, name) => [text(code, { colSpan: 3 }), text(name)],
  },
};

function headerOf(columns: readonly Column[], layout: Layout): PrintedCell[][] {
  const label = LABELS[layout.code];
  const depth = Math.max(2, ...columns.map((c) => c.head.length), label.third ? 3 : 0);
  const rows: PrintedCell[][] = Array.from({ length: depth }, () => []);
  rows[0]?.push(...label.head[0]);
  rows[1]?.push(
    ...(depth > 2 && !label.third ? label.head[1].map((c) => ({ ...c, rowSpan: depth - 1 })) : label.head[1]),
  );
  if (label.third) rows[2]?.push(...label.third);
  headCells(columns, 0, depth, rows);
  if (layout.columnNumbers)
    rows.push([text("栏次", { colSpan: label.width }), ...numberCells(columns.length)]);
  return rows;
}

/** Puts the header words of some columns into rows from `level` on, merging what they share. */
function headCells(columns: readonly Column[], level: number, depth: number, rows: PrintedCell[][]): void {
  for (let i = 0; i < columns.length; ) {
    const word = columns[i]?.head[level];
    if (word === undefined) {
      i++;
      continue;
    }
    let end = i + 1;
    while (
      end < columns.length &&
      columns[end]?.head[level] === word &&
      columns[end]?.head.length !== level + 1
    )
      end++;
    const group = columns.slice(i, end);
    const leaf = group.length === 1 && (columns[i]?.head.length ?? 0) === level + 1;
    rows[level]?.push(text(word, { colSpan: group.length, rowSpan: leaf ? depth - level : 1 }));
    if (!leaf) headCells(group, level + 1, depth, rows);
    i = end;
  }
}
