import type { Locale } from "@/lib/i18n/locale";
import { subjectName } from "@/lib/i18n/subjects";
import { COLUMNS } from "@/lib/metrics/columns";
import { type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import { groupBy } from "@/lib/records/group";
import { namedIn } from "@/lib/records/measures";
import type { MatrixRow } from "../foundation/table/year-matrix";
import type { SubjectRow } from "./queries";

const ascending = (years: Iterable<number>): number[] => [...new Set(years)].sort((a, b) => a - b);

/** Years that a bureau has figures for. */
export const yearsOf = (rows: readonly { readonly fiscal_year: number }[]): number[] =>
  ascending(rows.map((row) => row.fiscal_year));

/** The wide table's columns as rows, in the registry's order; those without any figure are left out. */
export function keyFigureRows(rows: readonly CellRow[], locale: Locale): MatrixRow[] {
  const scope = rows[0]?.scope ?? null;
  return COLUMNS.map((column) => ({
    key: column.name,
    label: namedIn(column, scope)[locale],
    depth: 0,
    quantity: column.quantity,
    unit: column.unit,
    cells: new Map(
      rows
        .map((row) => [row.fiscal_year, cellOf(row, column.name)] as const)
        .filter(([, cell]) => cell.fact !== null),
    ),
  })).filter((row) => row.cells.size > 0);
}

/** Subjects as rows: 类 three digits, 款 five, 项 seven. */
export function subjectRows(rows: readonly SubjectRow[], locale: Locale): MatrixRow[] {
  const byCode = groupBy(rows, (row) => row.subject_code);
  return [...byCode].map(([code, statements]) => ({
    key: code,
    code,
    label: subjectName(statements.at(-1)?.subject_name ?? "", locale),
    depth: Math.max(0, Math.floor((code.length - 3) / 2)),
    quantity: "money" as const,
    unit: "元",
    cells: new Map(
      statements.map(({ fiscal_year, value, status, fact_id, origin }) => [
        fiscal_year,
        { value, status, fact: fact_id, origin },
      ]),
    ),
  }));
}
