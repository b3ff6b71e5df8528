import type { BulletRow } from "./bullet";

type Target = Omit<BulletRow, "target"> & { readonly target: number; readonly row: string };

/** The ticks as marks of their own. */
export function bulletTargets(rows: readonly BulletRow[]): Target[] {
  return rows
    .filter((row): row is BulletRow & { target: number } => row.target !== null)
    .map(({ card: _, status: __, derived: ___, ...row }) => ({
      ...row,
      row: row.key,
      key: `${row.key}/target`,
      label: row.targetLabel,
      facts: row.targetFacts,
      ...(row.targetCard ? { card: row.targetCard } : {}),
    }));
}
