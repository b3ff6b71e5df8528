import { divide, multiply, ONE, parseDecimal, type Rational } from "./rational";

/** Price level of each year against the first year of the series, which is 1. */
export type PriceIndex = ReadonlyMap<number, Rational>;

export type PriceProblem = "unreadable" | "gap" | "repeated" | "too_short";

export type PriceSeries =
  | { readonly ok: true; readonly index: PriceIndex }
  | { readonly ok: false; readonly problem: PriceProblem; readonly at: string };

const HUNDRED = parseDecimal("100") ?? ONE;
const ENTRY = /^((?:19|20)\d\d)[\s:,，：=]+(\d{1,4}(?:\.\d{1,6})?)%?$/u;

/** One year and its index as a person enters it: "2021 100.9", last year = 100. */
export interface PriceEntry {
  readonly year: number;
  readonly lastYear100: string;
}

/** The entries of a pasted text, one a line or separated by semicolons; the first unreadable piece otherwise. */
export function readPriceEntries(text: string): { entries: PriceEntry[]; unreadable: string | null } {
  const entries: PriceEntry[] = [];
  for (const piece of text.split(/[\n;；~]+/u)) {
    const trimmed = piece.trim();
    if (trimmed === "") continue;
    const match = ENTRY.exec(trimmed);
    if (!match || Number(match[2]) === 0) return { entries, unreadable: trimmed };
    entries.push({ year: Number(match[1]), lastYear100: match[2] ?? "" });
  }
  return { entries, unreadable: null };
}

/**
 * F3: a price index from a series in the form statistical yearbooks print, last year = 100. The year before
 * the first entry is the start of the chain. A missing year is a gap and never bridged.
 */
export function parsePriceIndex(text: string): PriceSeries {
  const { entries, unreadable } = readPriceEntries(text);
  if (unreadable !== null) return { ok: false, problem: "unreadable", at: unreadable };
  const ordered = [...entries].sort((a, b) => a.year - b.year);
  const [first] = ordered;
  if (!first) return { ok: false, problem: "too_short", at: "" };
  const index = new Map<number, Rational>([[first.year - 1, ONE]]);
  for (const { year, lastYear100 } of ordered) {
    if (index.has(year)) return { ok: false, problem: "repeated", at: String(year) };
    const before = index.get(year - 1);
    if (!before) return { ok: false, problem: "gap", at: String(year - 1) };
    const step = divide(parseDecimal(lastYear100) ?? ONE, HUNDRED) ?? ONE;
    index.set(year, multiply(before, step));
  }
  return { ok: true, index };
}

/** A base year and an index that reaches it, as one text names them. */
export type PriceChoice =
  | { readonly ok: true; readonly base: number; readonly index: PriceIndex }
  | { readonly ok: false; readonly problem: PriceProblem | "base"; readonly at: string };

/** "2020;2021 100.9;2022 102": amounts in 2020 money. */
export function readPriceChoice(text: string): PriceChoice {
  const [head = "", ...rest] = text.split(";");
  const series = parsePriceIndex(rest.join(";"));
  if (!series.ok) return series;
  const base = Number(head);
  if (!series.index.has(base)) return { ok: false, problem: "base", at: head };
  return { ok: true, base, index: series.index };
}

export function printPriceChoice(base: number, entries: readonly PriceEntry[]): string {
  return [String(base), ...entries.map(({ year, lastYear100 }) => `${year} ${lastYear100}`)].join(";");
}

/** F3: real = nominal · D(base) / D(year); null where the index does not reach either year. */
export function realValue(nominal: Rational, year: number, base: number, index: PriceIndex): Rational | null {
  const [own, target] = [index.get(year), index.get(base)];
  const factor = own && target ? divide(target, own) : null;
  return factor && multiply(nominal, factor);
}
