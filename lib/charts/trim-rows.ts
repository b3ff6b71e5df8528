interface Row {
  readonly unit?: string | null;
  readonly focus?: boolean;
}

/** The first `count` rows; one in focus or chosen takes the place of the last that is neither, in its own order. */
export function trimRows<T extends Row>(
  rows: readonly T[],
  count: number,
  chosen?: ReadonlyMap<string, number>,
): readonly T[] {
  if (rows.length <= count) return rows;
  const isKept = (row: T): boolean =>
    row.focus === true || (row.unit != null && chosen?.has(row.unit) === true);
  const kept = rows.filter(isKept).slice(0, count);
  const others = rows.filter((row) => !isKept(row)).slice(0, count - kept.length);
  const shown = new Set([...kept, ...others]);
  return rows.filter((row) => shown.has(row));
}
