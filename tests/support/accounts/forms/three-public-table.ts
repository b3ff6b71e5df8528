import type { Phase } from "../../../../lib/records/vocabulary";
import type { Layout } from "../layout";
import { type Accounts, type Fen, type ThreePublic, threePublicTotal } from "../model";
import { type PrintedCell, type PrintedTable, text } from "../table";
import { type CellPrinter, cellPrinter, numberCells } from "./printer";

/** A bare 预算数 is the one the note names; without a note it is the initial budget with an unknown basis. */
const budgetPhase = (layout: Layout): Phase => (layout.notes ? "budget_adjusted" : "budget_initial");

type Part = "total" | "abroad" | "vehicle" | "reception";

const ORDERS: Readonly<Record<Exclude<Layout["threePublic"], "upright">, readonly Part[]>> = {
  flat: ["total", "abroad", "vehicle", "reception"],
  "flat-three-phases": ["total", "abroad", "vehicle", "reception"],
  "flat-reception-first": ["total", "reception", "vehicle", "abroad"],
  "flat-vehicle-first": ["total", "vehicle", "abroad", "reception"],
};

/** 一般公共预算财政拨款“三公”经费支出决算表 */
export function threePublicTable(accounts: Accounts, layout: Layout): PrintedTable {
  const cells = cellPrinter(accounts, layout);
  return {
    kind: "three_public",
    title: "一般公共预算财政拨款“三公”经费支出决算表",
    number: "07",
    ...(layout.threePublic === "upright"
      ? upright(accounts, layout, cells)
      : flat(accounts, layout, cells, layout.threePublic)),
    note: "注：本表列示“三公”经费的预算与决算。预算数为“三公”全年预算数，即年中调整以后的数；决算数含动用以前年度结转结余资金的部分。",
  };
}

const measure = (name: string, phase: Phase) =>
  ({ measure: `three_public.${name}`, phase, fund: "general", subject: null }) as const;

function flat(
  accounts: Accounts,
  layout: Layout,
  cells: CellPrinter,
  variant: keyof typeof ORDERS,
): Pick<PrintedTable, "header" | "body"> {
  const order = ORDERS[variant];
  const halves: readonly (readonly [head: string, phase: Phase, amounts: ThreePublic])[] =
    variant === "flat-three-phases"
      ? [
          ["年初预算数", "budget_initial", accounts.threePublicBudget],
          ["全年预算数", "budget_adjusted", accounts.threePublicBudget],
          ["决算数", "actual", accounts.threePublicActual],
        ]
      : [
          ["预算数", budgetPhase(layout), accounts.threePublicBudget],
          ["决算数", "actual", accounts.threePublicActual],
        ];
  const width = 6;
  const header: PrintedCell[][] = [
    halves.map(([head]) => text(head, { colSpan: width })),
    halves.flatMap(() => order.map((part) => partHead(part))),
    halves.flatMap(() =>
      (["小计", "公务用车购置费", "公务用车运行维护费"] as const).map((word) => text(word)),
    ),
  ];
  if (layout.columnNumbers) header.push(numberCells(width * halves.length));
  return {
    header,
    body: [
      halves.flatMap(([, phase, amounts]) => order.flatMap((part) => partCells(part, amounts, phase, cells))),
    ],
  };
}

function partHead(part: Part): PrintedCell {
  const words = {
    total: "合计",
    abroad: "因公出国（境）费",
    vehicle: "公务用车购置及运行维护费",
    reception: "公务接待费",
  };
  return text(words[part], part === "vehicle" ? { colSpan: 3 } : { rowSpan: 2 });
}

function partCells(part: Part, amounts: ThreePublic, phase: Phase, cells: CellPrinter): PrintedCell[] {
  const one = (name: string, amount: Fen): PrintedCell => cells.money(amount, measure(name, phase));
  if (part === "total") return [one("total", threePublicTotal(amounts))];
  if (part === "abroad") return [one("abroad", amounts.abroad)];
  if (part === "reception") return [one("reception", amounts.reception)];
  return [
    one("vehicle_total", amounts.purchase + amounts.operation),
    one("vehicle_purchase", amounts.purchase),
    one("vehicle_operation", amounts.operation),
  ];
}

function upright(
  accounts: Accounts,
  layout: Layout,
  cells: CellPrinter,
): Pick<PrintedTable, "header" | "body"> {
  const budget = accounts.threePublicBudget;
  const actual = accounts.threePublicActual;
  const rows: readonly (readonly [label: string, name: string, pick: (p: ThreePublic) => Fen])[] = [
    ["（一）支出合计", "total", threePublicTotal],
    ["1．因公出国（境）费", "abroad", (p) => p.abroad],
    ["2．公务用车购置及运行维护费", "vehicle_total", (p) => p.purchase + p.operation],
    ["（1）公务用车购置费", "vehicle_purchase", (p) => p.purchase],
    ["（2）公务用车运行维护费", "vehicle_operation", (p) => p.operation],
    ["3．公务接待费", "reception", (p) => p.reception],
  ];
  const line = (value: string): PrintedCell[] => (layout.lineNumbers ? [text(value)] : []);
  const header: PrintedCell[][] = [[text("项目"), ...line("行次"), text("预算数"), text("决算数")]];
  if (layout.columnNumbers) header.push([text("栏次"), ...line(""), text("1"), text("2")]);
  const body = [
    [text("一、“三公”经费支出"), ...line("1"), text("—"), text("—")],
    ...rows.map(([label, name, pick], i) => [
      text(label),
      ...line(String(i + 2)),
      cells.money(pick(budget), measure(name, budgetPhase(layout))),
      cells.money(pick(actual), measure(name, "actual")),
    ]),
  ];
  return { header, body };
}
