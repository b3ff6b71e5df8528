import type { Phase } from "../../../../lib/records/vocabulary";
import type { MoneyPrint } from "../layout";
import { type Accounts, closingOf, type Fen, type ItemFlow, spentOf, sum, threePublicTotal } from "../model";
import { printMoney } from "../print-money";
import type { Expected } from "../table";

/** A figure of a sentence: what is printed and what the records of it must say. */
export interface Figure {
  readonly text: string;
  readonly expected: readonly Expected[];
}

/** A value of the previous year that follows from a printed change. */
export interface DerivedFigure {
  readonly measure: string;
  readonly year: number;
  readonly value: string;
}

export type Piece = string | Figure;
export type Paragraph = readonly Piece[];

/** Collects paragraphs; `p` is a tagged template whose values are figures or plain words. */
export class Prose {
  readonly paragraphs: Paragraph[] = [];
  readonly derived: DerivedFigure[] = [];

  constructor(
    readonly accounts: Accounts,
    readonly print: MoneyPrint,
    /** The phase an unnamed budget of 三公 has: the one of the table's note, where there is a table. */
    readonly threePublicBudget: Phase = "budget_initial",
  ) {}

  p(strings: TemplateStringsArray, ...values: readonly (Piece | number)[]): void {
    this.paragraphs.push(
      strings.flatMap((part, i) => {
        const value = values[i];
        return value === undefined ? [part] : [part, typeof value === "number" ? String(value) : value];
      }),
    );
  }

  get year(): number {
    return this.accounts.year;
  }

  get unit(): string {
    return this.print.unit;
  }

  /** An amount with its unit behind it, stating one or more measures. */
  money(amount: Fen, measures: string | readonly string[], about: Partial<Expected> = {}): Figure {
    const printed = printMoney(amount === 0n ? 0n : amount, {
      ...this.print,
      blank: this.print.decimals > 0 ? "0.00" : "0",
    });
    const list = typeof measures === "string" ? [measures] : measures;
    return {
      text: `${printed.text}${this.unit}`,
      expected: list.map((measure) => ({
        measure,
        value: printed.value ?? "0.00",
        unit: "元",
        year: this.year,
        phase: "actual",
        ...about,
      })),
    };
  }

  count(value: number, unit: string, measure: string, recordUnit = unit): Figure {
    return {
      text: `${value}${unit}`,
      expected: [{ measure, value: String(value), unit: recordUnit, year: this.year, phase: "actual" }],
    };
  }

  /** "增加12.00万元，增长3.4%": the change against the previous year, from which the previous value follows. */
  change(now: Fen, before: Fen, measures: string | readonly string[]): string {
    const print = { ...this.print, blank: "0.00" as const };
    const delta = now - before;
    const size = delta < 0n ? -delta : delta;
    const current = centsOf(printMoney(now, print).value);
    const change = centsOf(printMoney(size, print).value) * (delta < 0n ? -1n : 1n);
    for (const measure of typeof measures === "string" ? [measures] : measures)
      this.derived.push({ measure, year: this.year - 1, value: fromCents(current - change) });
    const words = delta < 0n ? (["减少", "下降"] as const) : (["增加", "增长"] as const);
    return `${words[0]}${printMoney(size, print).text}${this.unit}，${words[1]}${this.percentOf(size, before)}`;
  }

  /** a as a percentage of b with two digits, rounded half up. */
  percentOf(a: Fen, b: Fen): string {
    if (b === 0n) return "0.00%";
    const scaled = (a * 100000n) / b;
    const rounded = (scaled + 5n) / 10n;
    return `${rounded / 100n}.${String(rounded % 100n).padStart(2, "0")}%`;
  }

  heading(text: string): void {
    this.paragraphs.push([text]);
  }
}

const centsOf = (value: string | null): bigint => BigInt((value ?? "0.00").replace(".", ""));

function fromCents(cents: bigint): string {
  const negative = cents < 0n;
  const text = (negative ? -cents : cents).toString().padStart(3, "0");
  return `${negative ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** The totals that every style speaks of. */
export function totalsOf(accounts: Accounts) {
  const of = (fund?: ItemFlow["fund"]) => accounts.items.filter((i) => fund === undefined || i.fund === fund);
  const flow = (items: readonly ItemFlow[]) => {
    const opening = sum(items.map((i) => i.opening));
    const revenue = sum(items.map((i) => i.revenue));
    const spent = sum(items.map(spentOf));
    const personnel = sum(items.map((i) => i.personnel));
    const running = sum(items.map((i) => i.publicExpenses));
    return {
      opening,
      revenue,
      spent,
      closing: sum(items.map(closingOf)),
      personnel,
      running,
      basic: personnel + running,
      project: sum(items.map((i) => i.project)),
      grand: opening + revenue,
    };
  };
  return {
    all: flow(of()),
    general: flow(of("general")),
    fund: flow(of("gov_fund")),
    capital: flow(of("state_capital")),
    generalItems: of("general"),
    threeBudget: threePublicTotal(accounts.threePublicBudget),
    threeActual: threePublicTotal(accounts.threePublicActual),
  };
}
