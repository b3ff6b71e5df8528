"use client";

import { useMemo } from "react";
import { join, sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import { groupDigits } from "@/lib/i18n/decimal";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";
import { EmptyState } from "../foundation/states/states";
import { type FactFilter, whereFacts } from "./fact-filter";

type Field = keyof FactFilter;

const NAMES = {
  regions: "control.region",
  bureaus: "control.bureau",
  bureauTypes: "control.bureauType",
  years: "control.year",
  measures: "control.measure",
  phases: "control.phase",
  funds: "control.fund",
  statuses: "control.status",
  tables: "control.table",
  text: "control.text",
} as const satisfies Record<Field, string>;

interface LeftRow extends EngineRow {
  readonly field: Field;
  readonly total: number;
}

const setFields = (filter: FactFilter): Field[] =>
  (Object.keys(NAMES) as Field[]).filter((field) => filter[field] !== undefined);

/** How many facts there would be without each of the filters. */
function relaxQuery(filter: FactFilter): Statement | null {
  const fields = setFields(filter);
  if (fields.length === 0) return null;
  const counts = fields.map(
    (field) =>
      sql`SELECT ${field} AS field, count(*) AS total FROM facts f WHERE ${whereFacts({ ...filter, [field]: undefined })}`,
  );
  return sql`SELECT * FROM (${join(counts, " UNION ALL ")}) ORDER BY total DESC`;
}

interface RelaxationsProps {
  readonly filter: FactFilter;
  readonly onRelax: (field: Field) => void;
}

/** Nothing matches: which filter empties the list, and what is there without it, one click away. */
export function Relaxations({ filter, onRelax }: RelaxationsProps) {
  const t = useText();
  const statement = useMemo(() => relaxQuery(filter), [filter]);
  const found = rowsOf(useEngineQuery<LeftRow>(statement)).filter(({ total }) => total > 0);
  if (found.length === 0) return <EmptyState />;
  return (
    <EmptyState>
      <span>{t("state.relax")}</span>
      <span className="relaxations">
        {found.map(({ field, total }) => (
          <button key={field} type="button" className="button" onClick={() => onRelax(field)}>
            {t("state.relaxOne", { name: t(NAMES[field]), n: groupDigits(String(total)) })}
          </button>
        ))}
      </span>
    </EmptyState>
  );
}
