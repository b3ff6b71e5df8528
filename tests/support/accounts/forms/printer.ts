import type { Layout } from "../layout";
import type { Accounts, Fen } from "../model";
import { printMoney, printNothing } from "../print-money";
import { type Expected, type PrintedCell, text } from "../table";

export type Meaning = Omit<Expected, "value" | "unit" | "year">;

/** Cells of one table of one document. */
export interface CellPrinter {
  money(amount: Fen, meaning: Meaning): PrintedCell;
  /** A cell in which the form has nothing to state. */
  nothing(meaning?: Meaning): PrintedCell;
}

export function cellPrinter(accounts: Accounts, layout: Layout): CellPrinter {
  const expected = (value: string | null, meaning: Meaning): Expected | undefined =>
    value === null ? undefined : { ...meaning, value, unit: "元", year: accounts.year };
  const cell = (printed: { text: string; value: string | null }, meaning: Meaning): PrintedCell => {
    const about = expected(printed.value, meaning);
    return about ? { text: printed.text, expected: about } : text(printed.text);
  };
  return {
    money: (amount, meaning) => cell(printMoney(amount, layout.money), meaning),
    nothing: (meaning) => (meaning ? cell(printNothing(layout.money), meaning) : text("")),
  };
}

/** 1 2 3 … below a header. */
export function numberCells(count: number, from = 1): PrintedCell[] {
  return Array.from({ length: count }, (_, i) => text(String(from + i)));
}

const NUMERALS = "一二三四五六七八九十";

export function chineseNumeral(n: number): string {
  const one = (d: number): string => NUMERALS[d - 1] ?? "";
  if (n <= 10) return one(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? one(tens) : ""}十${n % 10 === 0 ? "" : one(n % 10)}`;
}
