import type { Fact } from "../records/schema";
import { COLUMNS, type Column, type Source } from "./columns";

/** What some facts state for a cell of the wide table. */
export interface StatedCell {
  readonly bureau_id: string;
  readonly fiscal_year: number;
  readonly column: Column;
  /** Each value once, as the facts have it; several where facts of one rank differ. */
  readonly values: readonly string[];
}

const fills = (fact: Fact, { measure, phase, fund, subject }: Source): boolean =>
  fact.measure === measure &&
  fact.phase === phase &&
  fact.fund === fund &&
  fact.subject_code === (subject ?? null) &&
  (subject !== undefined || fact.subject_name === null);

/**
 * The cells that facts of some documents alone would fill, by bureau, year and column: preferred facts of the whole
 * that have a value, of the first tier of the column's sources. No document is weighed against another.
 */
export function statedCells(facts: readonly Fact[]): StatedCell[] {
  const cells = new Map<string, StatedCell & { readonly tier: number }>();
  for (const fact of facts) {
    const { bureau_id, fiscal_year, value, item, preferred } = fact;
    if (!preferred || item !== null || value === null || bureau_id === null || fiscal_year === null) continue;
    for (const column of COLUMNS)
      for (const source of column.sources.filter((one) => fills(fact, one))) {
        const key = JSON.stringify([bureau_id, fiscal_year, column.name]);
        const { tier = Number.POSITIVE_INFINITY, values = [] } = cells.get(key) ?? {};
        if (source.tier > tier) continue;
        const kept = source.tier < tier ? [value] : [...new Set([...values, value])];
        cells.set(key, { bureau_id, fiscal_year, column, tier: source.tier, values: kept });
      }
  }
  const place = (cell: StatedCell): number => COLUMNS.indexOf(cell.column);
  return [...cells.values()]
    .map(({ tier: _, ...cell }) => cell)
    .sort(
      (a, b) =>
        (a.bureau_id < b.bureau_id ? -1 : a.bureau_id > b.bureau_id ? 1 : 0) ||
        b.fiscal_year - a.fiscal_year ||
        place(a) - place(b),
    );
}
