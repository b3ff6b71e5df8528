import { useMemo } from "react";
import { type IdentityBreak, identityBreaks } from "@/lib/disclosure/identity-notes";
import { sql, values } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import type { Text } from "@/lib/i18n/catalogue";
import { groupBy } from "@/lib/records/group";
import type { Remark } from "@/lib/records/remark";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";

/** What a document says of its body, as the engine keeps it. */
export interface SaidRow extends EngineRow {
  readonly bureau_id: string;
  readonly file: string;
  readonly fiscal_year: number | null;
  /** JSON text, as lists stand in the engine file. */
  readonly remarks: string;
}

export const saidQuery = (ids: readonly string[]): Statement =>
  sql`SELECT bureau_id, file, fiscal_year, remarks FROM documents
    WHERE bureau_id IN ${values([...ids])} AND remarks IS NOT NULL AND superseded_by IS NULL
    ORDER BY fiscal_year DESC, file`;

function remarksIn(text: string): readonly Remark[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as Remark[]) : [];
  } catch {
    return [];
  }
}

/** Breaks by the bureau they are of; a bureau without any is not in it. */
export function breaksByBureau(rows: readonly SaidRow[]): Map<string, IdentityBreak[]> {
  const breaks = new Map<string, IdentityBreak[]>();
  for (const [id, own] of groupBy(rows, ({ bureau_id }) => bureau_id)) {
    const found = identityBreaks(
      own.map(({ file, fiscal_year, remarks }) => ({ file, year: fiscal_year, remarks: remarksIn(remarks) })),
    );
    if (found.length > 0) breaks.set(id, found);
  }
  return breaks;
}

/** Where the figures of bureaus break, as their documents say. */
export function useIdentityBreaks(ids: readonly string[]): ReadonlyMap<string, readonly IdentityBreak[]> {
  const rows = freshRowsOf(useEngineQuery<SaidRow>(ids.length > 0 ? saidQuery(ids) : null));
  return useMemo(() => breaksByBureau(rows), [rows]);
}

/** A break as a sentence. */
export function breakWords(one: IdentityBreak, t: Text): string {
  const year = one.year ?? "";
  const join = (names: readonly string[]): string => names.join(t("control.and"));
  if (one.kind !== "members") return t(`bureau.break.${one.kind}`, { year, names: join(one.names) });
  return [
    ...(one.joined.length > 0 ? [t("bureau.break.joined", { year, names: join(one.joined) })] : []),
    ...(one.left.length > 0 ? [t("bureau.break.left", { year, names: join(one.left) })] : []),
  ].join(" ");
}
