import { CLASS_LIST } from "../catalogue";
import type { Layout } from "../layout";
import { type Accounts, closingOf, type Fen, type ItemFlow, spentOf, sum } from "../model";
import { type PrintedCell, type PrintedTable, text } from "../table";
import { cellPrinter, chineseNumeral, type Meaning } from "./printer";

interface SideRow {
  readonly label: string;
  readonly values: readonly PrintedCell[];
}

const of = (accounts: Accounts, fund: ItemFlow["fund"]): ItemFlow[] =>
  accounts.items.filter((i) => i.fund === fund);
const actual = (measure: string, rest: Partial<Meaning> = {}): Meaning => ({
  measure,
  phase: "actual",
  fund: null,
  subject: null,
  ...rest,
});
const total = (items: readonly ItemFlow[], pick: (item: ItemFlow) => Fen): Fen => sum(items.map(pick));

function classRows(accounts: Accounts, layout: Layout): { code: string; name: string; items: ItemFlow[] }[] {
  const rows = CLASS_LIST.map(([code, name]) => ({
    code,
    name,
    items: accounts.items.filter((item) => item.code.startsWith(code)),
  }));
  return layout.classes === "all" ? rows : rows.filter((row) => row.items.length > 0);
}

/** 收入支出决算总表 */
export function incomeExpenditureTotal(accounts: Accounts, layout: Layout): PrintedTable {
  const cells = cellPrinter(accounts, layout);
  const { items } = accounts;
  const money = (amount: Fen, meaning: Meaning): PrintedCell[] =>
    layout.sideValues === "one"
      ? [cells.money(amount, meaning)]
      : [
          cells.money(amount * 2n, { ...meaning, phase: "budget_initial" }),
          cells.money(amount * 3n, { ...meaning, phase: "budget_adjusted" }),
          cells.money(amount, meaning),
        ];
  const none = (meaning: Meaning): PrintedCell[] =>
    layout.sideValues === "one"
      ? [cells.nothing(meaning)]
      : [
          cells.nothing({ ...meaning, phase: "budget_initial" }),
          cells.nothing({ ...meaning, phase: "budget_adjusted" }),
          cells.nothing(meaning),
        ];
  const revenue = (fund: ItemFlow["fund"]): Fen => total(of(accounts, fund), (i) => i.revenue);
  const revenueKinds: SideRow[] = [
    {
      label: "一般公共预算财政拨款收入",
      values: money(revenue("general"), actual("fiscal_appropriation_revenue", { fund: "general" })),
    },
    {
      label: "政府性基金预算财政拨款收入",
      values: money(revenue("gov_fund"), actual("fiscal_appropriation_revenue", { fund: "gov_fund" })),
    },
    {
      label: "国有资本经营预算财政拨款收入",
      values: money(
        revenue("state_capital"),
        actual("fiscal_appropriation_revenue", { fund: "state_capital" }),
      ),
    },
    { label: "上级补助收入", values: none(actual("superior_subsidy_revenue")) },
    { label: "事业收入", values: none(actual("undertaking_revenue")) },
    { label: "经营收入", values: none(actual("operating_revenue")) },
    { label: "附属单位上缴收入", values: none(actual("affiliate_revenue")) },
    { label: "其他收入", values: none(actual("other_revenue")) },
  ];
  const classes: SideRow[] = classRows(accounts, layout).map((row) => ({
    label: row.name,
    values: money(total(row.items, spentOf), actual("function_expenditure", { subject: row.code })),
  }));
  const opening = total(items, (i) => i.opening);
  const closing = total(items, closingOf);
  const received = total(items, (i) => i.revenue);
  const spent = total(items, spentOf);
  const foot: [SideRow, SideRow][] = [
    [
      { label: "本年收入合计", values: money(received, actual("revenue_total")) },
      { label: "本年支出合计", values: money(spent, actual("expenditure_total")) },
    ],
    [
      { label: "使用非财政拨款结余", values: none(actual("non_fiscal_balance_used")) },
      { label: "结余分配", values: none(actual("balance_distribution")) },
    ],
    [
      { label: "年初结转和结余", values: money(opening, actual("opening_balance")) },
      { label: "年末结转和结余", values: money(closing, actual("closing_balance")) },
    ],
    [
      { label: "总计", values: money(received + opening, actual("revenue_grand_total")) },
      { label: "总计", values: money(spent + closing, actual("expenditure_grand_total")) },
    ],
  ];
  const valueHeads = layout.sideValues === "one" ? ["决算数"] : ["年初预算数", "全年预算数", "决算数"];
  return {
    kind: "income_expenditure_total",
    title: "收入支出决算总表",
    number: "01",
    ...twoSides(layout, numbered(revenueKinds), numbered(classes), foot, valueHeads, valueHeads),
    note: "注：此表列示本部门当年的总收支和年末结转结余情况。",
  };
}

/** 财政拨款收入支出决算总表 */
export function fiscalTotal(accounts: Accounts, layout: Layout): PrintedTable {
  const cells = cellPrinter(accounts, layout);
  const { items } = accounts;
  const FUNDS = ["general", "gov_fund", "state_capital"] as const;
  const NAMES = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"] as const;
  const four = (
    rows: readonly ItemFlow[],
    pick: (item: ItemFlow) => Fen,
    measure: string,
    subject: string | null = null,
  ) => [
    cells.money(total(rows, pick), actual(measure, { fund: "all", subject })),
    ...FUNDS.map((fund) =>
      cells.money(
        total(
          rows.filter((i) => i.fund === fund),
          pick,
        ),
        actual(measure, { fund, subject }),
      ),
    ),
  ];
  const left: SideRow[] = FUNDS.map((fund, i) => ({
    label: `${chineseNumeral(i + 1)}、${NAMES[i]}`,
    values: [
      cells.money(
        total(of(accounts, fund), (item) => item.revenue),
        actual("fiscal_appropriation_revenue", { fund }),
      ),
    ],
  }));
  const right: SideRow[] = numbered(
    classRows(accounts, layout).map((row) => ({
      label: row.name,
      values: four(row.items, spentOf, "function_expenditure", row.code),
    })),
  );
  const opening = total(items, (i) => i.opening);
  const received = total(items, (i) => i.revenue);
  const blankRight: SideRow = { label: "", values: [text(""), text(""), text(""), text("")] };
  const foot: [SideRow, SideRow][] = [
    [
      {
        label: "本年收入合计",
        values: [cells.money(received, actual("fiscal_appropriation_revenue", { fund: "all" }))],
      },
      { label: "本年支出合计", values: four(items, spentOf, "fiscal_appropriation_expenditure") },
    ],
    [
      {
        label: "年初财政拨款结转和结余",
        values: [cells.money(opening, actual("opening_balance", { fund: "all" }))],
      },
      { label: "年末财政拨款结转和结余", values: four(items, closingOf, "closing_balance") },
    ],
    ...FUNDS.map((fund, i): [SideRow, SideRow] => [
      {
        label: `${chineseNumeral(i + 1)}、${NAMES[i]}`,
        values: [
          cells.money(
            total(of(accounts, fund), (item) => item.opening),
            actual("opening_balance", { fund }),
          ),
        ],
      },
      blankRight,
    ]),
    [
      {
        label: "总计",
        values: [
          cells.money(
            received + opening,
            actual("fiscal_appropriation_revenue_grand_total", { fund: "all" }),
          ),
        ],
      },
      {
        label: "总计",
        values: four(items, (i) => spentOf(i) + closingOf(i), "fiscal_appropriation_expenditure_grand_total"),
      },
    ],
  ];
  return {
    kind: "fiscal_total",
    title: "财政拨款收入支出决算总表",
    number: "04",
    ...twoSides(
      layout,
      left,
      right,
      foot,
      ["金额"],
      ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
    ),
    note: "注：此表列示本部门当年财政拨款的总收支和年末结转结余情况。",
  };
}

function numbered(rows: readonly SideRow[]): SideRow[] {
  return rows.map((row, i) => ({ ...row, label: `${chineseNumeral(i + 1)}、${row.label}` }));
}

function twoSides(
  layout: Layout,
  left: readonly SideRow[],
  right: readonly SideRow[],
  foot: readonly [SideRow, SideRow][],
  leftHeads: readonly string[],
  rightHeads: readonly string[],
): Pick<PrintedTable, "header" | "body"> {
  const line = layout.lineNumbers ? [text("行次")] : [];
  const extra = line.length + 1;
  const header: PrintedCell[][] = [
    [
      text("收入", { colSpan: leftHeads.length + extra }),
      text("支出", { colSpan: rightHeads.length + extra }),
    ],
    [
      text("项目"),
      ...line,
      ...leftHeads.map((h) => text(h)),
      text("项目"),
      ...line,
      ...rightHeads.map((h) => text(h)),
    ],
  ];
  if (layout.columnNumbers) {
    const numbers = (from: number, count: number): PrintedCell[] =>
      Array.from({ length: count }, (_, i) => text(String(from + i)));
    const blank = layout.lineNumbers ? [text("")] : [];
    header.push([
      text("栏次"),
      ...blank,
      ...numbers(1, leftHeads.length),
      text("栏次"),
      ...blank,
      ...numbers(leftHeads.length + 1, rightHeads.length),
    ]);
  }
  const count = Math.max(left.length, right.length);
  const empty = (width: number): SideRow => ({
    label: "",
    values: Array.from({ length: width }, () => text("")),
  });
  const pairs: [SideRow, SideRow][] = Array.from({ length: count }, (_, i) => [
    left[i] ?? empty(leftHeads.length),
    right[i] ?? empty(rightHeads.length),
  ]);
  pairs.push(...foot);
  const body = pairs.map(([l, r], i) => [
    text(l.label),
    ...(layout.lineNumbers ? [text(String(i + 1))] : []),
    ...l.values,
    text(r.label),
    ...(layout.lineNumbers ? [text(String(pairs.length + i + 1))] : []),
    ...r.values,
  ]);
  return { header, body };
}
