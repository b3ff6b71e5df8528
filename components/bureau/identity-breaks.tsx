"use client";

import { useMemo } from "react";
import { type IdentityBreak, identityBreaks } from "@/lib/disclosure/identity-notes";
import { sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import type { Text } from "@/lib/i18n/catalogue";
import type { Remark } from "@/lib/records/remark";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";

interface SaidRow extends EngineRow {
  readonly file: string;
  readonly fiscal_year: number | null;
  /** JSON text, as lists stand in the engine file. */
  readonly remarks: string;
}

const saidQuery = (id: string): Statement =>
  sql`SELECT file, fiscal_year, remarks FROM documents
    WHERE bureau_id = ${id} AND remarks IS NOT NULL ORDER BY fiscal_year DESC, file`;

function remarksIn(text: string): readonly Remark[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as Remark[]) : [];
  } catch {
    return [];
  }
}

function wordsOf(one: IdentityBreak, t: Text): string {
  const year = one.year ?? "";
  const join = (names: readonly string[]): string => names.join(t("control.and"));
  if (one.kind !== "members") return t(`bureau.break.${one.kind}`, { year, names: join(one.names) });
  return [
    ...(one.joined.length > 0 ? [t("bureau.break.joined", { year, names: join(one.joined) })] : []),
    ...(one.left.length > 0 ? [t("bureau.break.left", { year, names: join(one.left) })] : []),
  ].join(" ");
}

/** Where the figures of a bureau break, as its documents say: renamed, merged, split, other units in its accounts. */
export function IdentityBreaks({ id }: { readonly id: string }) {
  const t = useText();
  const rows = rowsOf(useEngineQuery<SaidRow>(saidQuery(id)));
  const breaks = useMemo(
    () =>
      identityBreaks(
        rows.map(({ file, fiscal_year, remarks }) => ({
          file,
          year: fiscal_year,
          remarks: remarksIn(remarks),
        })),
      ),
    [rows],
  );
  if (breaks.length === 0) return null;
  return (
    <section className="notice">
      <p>
        <strong>{t("bureau.breaks")}</strong>
      </p>
      <ul>
        {breaks.map((one) => (
          <li key={`${one.kind} ${one.year} ${one.file}`}>
            {wordsOf(one, t)} <span className="dim">{one.file}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
