"use client";

import { useMemo } from "react";
import type { BureauFilter } from "@/lib/metrics/queries/filter";
import { findMeasure } from "@/lib/records/measures";
import { formatColumn } from "../analysis/cell-column";
import { moneyFormat } from "../analysis/metric-format";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { TableColumn } from "../foundation/table/column";
import { DataTable } from "../foundation/table/data-table";
import {
  modelThreePublic,
  type ThreePublicFact,
  type ThreePublicLine,
  threePublicBudgetsQuery,
} from "./published-budgets";

const FIGURES = ["published", "column", "actual"] as const;

/** “三公” of departments that published a budget: the budget document, the accounts' budget column, what was spent. */
export function ThreePublicSection({ filter }: { readonly filter: BureauFilter }) {
  const t = useText();
  const locale = useLocale();
  const facts = freshRowsOf(useEngineQuery<ThreePublicFact>(threePublicBudgetsQuery(filter)));
  const lines = useMemo(() => modelThreePublic(facts), [facts]);
  if (lines.length === 0) return null;
  const nameOf = (measure: string): string => findMeasure(measure)?.[locale] ?? measure;
  const money = moneyFormat(
    lines.flatMap((line) => FIGURES.map((id) => line[id]?.value ?? null)),
    locale,
  );
  const figure = (id: (typeof FIGURES)[number]): TableColumn<ThreePublicLine> =>
    formatColumn({
      ...{ id, format: money, t, width: 150 },
      name: t(`execution.threePublic.${id}`),
      title: (line) => `${line.bureau} ${line.fiscal_year} ${nameOf(line.measure)}`,
      pick: (line) => {
        const fact = line[id];
        return fact && { ...fact, precision: null, fact: fact.fact_id };
      },
    });
  const columns: TableColumn<ThreePublicLine>[] = [
    {
      id: "bureau",
      header: t("disclosure.department"),
      kind: "text",
      value: ({ bureau }) => bureau,
      width: 220,
      heads: "row",
    },
    { id: "year", header: t("analysis.year"), kind: "number", value: (line) => line.fiscal_year, width: 80 },
    {
      id: "item",
      header: t("execution.threePublic.item"),
      kind: "text",
      value: ({ measure }) => nameOf(measure),
      width: 220,
    },
    ...FIGURES.map(figure),
  ];
  return (
    <section className="section">
      <h2>{t("execution.threePublic")}</h2>
      <p className="dim">{t("execution.threePublicAbout")}</p>
      <DataTable
        id="three-public"
        caption={t("execution.threePublic")}
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        download="juesuan-three-public-budgets"
      />
    </section>
  );
}
