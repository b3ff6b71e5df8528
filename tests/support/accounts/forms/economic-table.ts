import { ECONOMIC_CLASSES } from "../catalogue";
import type { Layout } from "../layout";
import { type Accounts, type EconomicAmount, type Fen, sum } from "../model";
import { type PrintedCell, type PrintedTable, text } from "../table";
import { type CellPrinter, cellPrinter, numberCells } from "./printer";

const total = (parts: readonly EconomicAmount[]): Fen => sum(parts.map((p) => p.amount));

/** Classes before their sections, in code order. */
function withClasses(parts: readonly EconomicAmount[]): EconomicAmount[] {
  const classes = [...new Set(parts.map((p) => p.code.slice(0, 3)))].sort();
  return classes.flatMap((code) => {
    const sections = parts.filter((p) => p.code.startsWith(code));
    return [{ code, name: ECONOMIC_CLASSES.get(code) ?? code, amount: total(sections) }, ...sections];
  });
}

/** 一般公共预算财政拨款基本支出决算表 */
export function economicTable(accounts: Accounts, layout: Layout): PrintedTable {
  const cells = cellPrinter(accounts, layout);
  return {
    kind: "basic_detail",
    title: "一般公共预算财政拨款基本支出决算表",
    number: "06",
    ...(layout.economic === "blocks" ? blocks(accounts, cells) : splitForm(accounts, layout, cells)),
    note: "注：基本支出按经济分类列示。",
  };
}

const about = (measure: string, subject: string | null) =>
  ({ measure, phase: "actual", fund: "general", subject }) as const;

function blocks(accounts: Accounts, cells: CellPrinter): Pick<PrintedTable, "header" | "body"> {
  const left = withClasses(accounts.personnel);
  const running = withClasses(accounts.running);
  const middle = running.filter((p) => p.code.startsWith("302"));
  const right = running.filter((p) => !p.code.startsWith("302"));
  const block = (part: EconomicAmount | undefined): PrintedCell[] =>
    part
      ? [text(part.code), text(part.name), cells.money(part.amount, about("economic_expenditure", part.code))]
      : [text(""), text(""), text("")];
  const heads = (): PrintedCell[] => ["科目编码", "科目名称", "决算数"].map((word) => text(word));
  const rows = Array.from({ length: Math.max(left.length, middle.length, right.length) }, (_, i) => [
    ...block(left[i]),
    ...block(middle[i]),
    ...block(right[i]),
  ]);
  const foot = [
    text("人员经费合计", { colSpan: 2 }),
    cells.money(total(accounts.personnel), about("personnel_expenses", null)),
    text("公用经费合计", { colSpan: 5 }),
    cells.money(total(accounts.running), about("public_expenses", null)),
  ];
  return {
    header: [
      [text("人员经费", { colSpan: 3 }), text("公用经费", { colSpan: 6 })],
      [...heads(), ...heads(), ...heads()],
    ],
    body: [...rows, foot],
  };
}

function splitForm(
  accounts: Accounts,
  layout: Layout,
  cells: CellPrinter,
): Pick<PrintedTable, "header" | "body"> {
  const zero = (measure: string, subject: string | null): PrintedCell =>
    cells.nothing(about(measure, subject));
  const rows = [
    ...withClasses(accounts.personnel).map((p) => ({ ...p, personnel: true })),
    ...withClasses(accounts.running).map((p) => ({ ...p, personnel: false })),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
  const body = rows.map((row) => {
    const measure = "economic_expenditure";
    const value = cells.money(row.amount, about(measure, row.code));
    return [
      text(row.code),
      text(row.name),
      value,
      row.personnel ? value : zero(measure, row.code),
      row.personnel ? zero(measure, row.code) : value,
    ];
  });
  const personnel = total(accounts.personnel);
  const running = total(accounts.running);
  const sums = [
    text("合计", { colSpan: 2 }),
    cells.money(personnel + running, about("basic_expenditure", null)),
    cells.money(personnel, about("personnel_expenses", null)),
    cells.money(running, about("public_expenses", null)),
  ];
  const header: PrintedCell[][] = [
    [text("项目", { colSpan: 2 }), text("一般公共预算财政拨款基本支出", { colSpan: 3 })],
    [text("经济分类科目编码"), text("科目名称"), text("合计"), text("人员经费"), text("公用经费")],
  ];
  if (layout.columnNumbers) header.push([text("栏次", { colSpan: 2 }), ...numberCells(3)]);
  return { header, body: layout.total === "first" ? [sums, ...body] : [...body, sums] };
}
