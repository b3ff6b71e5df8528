import type { TableFact } from "./queries";

export interface FragmentRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (TableFact | null)[];
}

/** A part of a printed table, rebuilt from the figures that were read in it. */
export interface Fragment {
  readonly columns: readonly string[];
  readonly rows: readonly FragmentRow[];
  /** Rows left out above and below. */
  readonly above: number;
  readonly below: number;
  /** The unit all shown figures are printed in; null where they differ or name none. */
  readonly unit: string | null;
}

/** Rows shown on each side of the marked one. */
const AROUND = 2;

interface Line {
  readonly key: string;
  readonly label: string;
  readonly cells: Map<string, TableFact>;
}

const columnKey = ({ column, column_id }: TableFact): string => column ?? column_id ?? "";

/** Figures in reading order become rows: a new row begins where the label changes or a column comes again. */
function linesOf(facts: readonly TableFact[]): Line[] {
  const lines: Line[] = [];
  for (const fact of facts) {
    const label = fact.row ?? "";
    const column = columnKey(fact);
    const last = lines.at(-1);
    if (last && last.label === label && !last.cells.has(column)) last.cells.set(column, fact);
    else lines.push({ key: fact.fact_id, label, cells: new Map([[column, fact]]) });
  }
  return lines;
}

/**
 * The marked figure with two rows on each side and the columns these have. `facts` are those of its table in
 * reading order. Null where the figure stands in no table, or alone.
 */
export function buildFragment(facts: readonly TableFact[], marked: string): Fragment | null {
  const own = facts.find(({ fact_id }) => fact_id === marked);
  if (!own || (own.row === null && own.column === null) || facts.length < 2) return null;
  const lines = linesOf(facts);
  const at = lines.findIndex(({ cells }) => [...cells.values()].includes(own));
  const shown = lines.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  const columns = [...new Set(shown.flatMap(({ cells }) => [...cells.keys()]))];
  const units = new Set(shown.flatMap(({ cells }) => [...cells.values()].map((fact) => fact.printed_unit)));
  const [unit = null] = units;
  return {
    columns,
    rows: shown.map(({ key, label, cells }) => ({
      key,
      label,
      cells: columns.map((column) => cells.get(column) ?? null),
    })),
    above: Math.max(0, at - AROUND),
    below: Math.max(0, lines.length - at - AROUND - 1),
    unit: units.size === 1 ? unit : null,
  };
}
