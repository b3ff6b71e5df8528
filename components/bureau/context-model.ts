import { divide, parseDecimal, toFixed, whole } from "@/lib/compare/rational";
import type { SubjectContextRow } from "@/lib/metrics/queries/subject-context";

/** A bureau's section beside the same section of whole provinces, in one year. */
export interface ContextLine {
  readonly key: string;
  readonly row: SubjectContextRow;
  readonly isOwn: boolean;
  /** Yuan a resident, exact to 0.0001; null without residents. */
  readonly perHead: string | null;
}

function perHeadOf({ value, population }: SubjectContextRow): string | null {
  const amount = parseDecimal(value);
  const ratio = amount && population ? divide(amount, whole(population)) : null;
  return ratio && toFixed(ratio, 4);
}

/**
 * Sections of the bureau that some province publishes for the same year: the bureau's own line first, its own
 * province before the others. Sections nobody else publishes say nothing here and are left out.
 */
export function modelContext(rows: readonly SubjectContextRow[], id: string): ContextLine[] {
  const own = rows.filter((row) => row.bureau_id === id);
  const province = own[0]?.region_code?.slice(0, 2);
  return own.flatMap((mine): ContextLine[] => {
    const others = rows.filter(
      (row) =>
        row.bureau_id !== id &&
        row.subject_code === mine.subject_code &&
        row.fiscal_year === mine.fiscal_year,
    );
    if (others.length === 0) return [];
    const isNear = (row: SubjectContextRow): number => Number(row.region_code?.slice(0, 2) === province);
    return [mine, ...[...others].sort((a, b) => isNear(b) - isNear(a))].map((row) => ({
      key: `${row.bureau_id}|${row.fiscal_year}|${row.subject_code}`,
      row,
      isOwn: row === mine,
      perHead: perHeadOf(row),
    }));
  });
}

/** True where the bureau's own province publishes any of the sections. */
export const hasOwnProvince = (lines: readonly ContextLine[]): boolean => {
  const province = lines.find(({ isOwn }) => isOwn)?.row.region_code?.slice(0, 2);
  return lines.some(({ isOwn, row }) => !isOwn && row.region_code?.slice(0, 2) === province);
};
