"use client";

import { join, type Sql, sql } from "@/lib/engine/sql";
import type { EngineRow, Statement } from "@/lib/engine/types";
import type { PlainMessageKey } from "@/lib/i18n/catalogue";
import { groupDigits } from "@/lib/i18n/decimal";
import type { Selection } from "@/lib/view/fields";
import { changeSelection } from "@/lib/view/print";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";
import { useSelection } from "../foundation/view/use-selection";

/** Filters that can be taken out one by one, as their controls name them. */
const NAMES = {
  regions: "control.region",
  bureaus: "control.bureau",
  bureauTypes: "control.bureauType",
  levels: "control.level",
  years: "control.year",
  measures: "control.measure",
  phases: "control.phase",
  funds: "control.fund",
  statuses: "control.status",
  tables: "control.table",
  leadKinds: "outliers.kinds",
  leadLevels: "outliers.levels",
  marks: "outliers.marks",
  text: "control.text",
} as const satisfies Partial<Record<keyof Selection, PlainMessageKey>>;

type Relaxable = keyof typeof NAMES;

interface LeftRow extends EngineRow {
  readonly field: Relaxable;
  readonly total: number;
}

export interface RelaxFiltersProps {
  /** The rows a page would have under a selection. */
  readonly rows: (selection: Selection) => Sql;
  /** What to do where no filter is to blame. */
  readonly hint?: string;
}

/** How many rows there would be without each of the filters that are set; null where none is. */
export function relaxQuery(selection: Selection, rows: (selection: Selection) => Sql): Statement | null {
  const set = (Object.keys(NAMES) as Relaxable[]).filter((field) => selection[field] !== undefined);
  if (set.length === 0) return null;
  const counts = set.map((field) => {
    const relaxed = changeSelection(selection, { [field]: undefined });
    return sql`SELECT ${field} AS field, count(*) AS total FROM (${rows(relaxed)})`;
  });
  return sql`SELECT * FROM (${join(counts, " UNION ALL ")}) ORDER BY total DESC`;
}

/** Nothing matches: which filter empties the page, and what is there without it, one click away. */
export function RelaxChoices({ rows, hint }: RelaxFiltersProps) {
  const t = useText();
  const { selection, change } = useSelection();
  const found = freshRowsOf(useEngineQuery<LeftRow>(relaxQuery(selection, rows))).filter(
    ({ total }) => total > 0,
  );
  if (found.length === 0) return hint ?? t("state.emptyHint");
  return (
    <>
      <span>{t("state.relax")}</span>
      <span className="relaxations">
        {found.map(({ field, total }) => (
          <button key={field} type="button" className="button" onClick={() => change({ [field]: undefined })}>
            {t("state.relaxOne", { name: t(NAMES[field]), n: groupDigits(String(total)) })}
          </button>
        ))}
      </span>
    </>
  );
}
