"use client";

import { type CellRow, queryCells } from "@/lib/metrics/queries/cells";
import { keyFigureRows, yearsOf } from "../bureau/matrix-rows";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { YearMatrix } from "../foundation/table/year-matrix";

/** What fits on a page beside the leads. */
const FIGURES = [
  "expenditure_total",
  "general_public_budget_expenditure",
  "project_expenditure",
  "three_public_total",
  "operating_expenses",
  "closing_balance",
] as const;

/** A bureau's few headline figures over the years. */
export function BriefFigures({ id, subject }: { id: string; subject: string }) {
  const t = useText();
  const locale = useLocale();
  const rows = freshRowsOf(useEngineQuery<CellRow>(queryCells(FIGURES, { bureaus: [id] })));
  if (rows.length === 0) return null;
  const shown = keyFigureRows(rows, locale).filter(({ key }) => FIGURES.some((figure) => figure === key));
  return (
    <section>
      <h3>{t("outliers.briefFigures")}</h3>
      <YearMatrix
        caption={t("outliers.briefFigures")}
        subject={subject}
        rows={shown}
        years={yearsOf(rows)}
        download={`juesuan-brief-${id}`}
      />
    </section>
  );
}
