"use client";

import { useMemo } from "react";
import { freshRowsOf, useEngineQuery } from "../engine/use-engine-query";
import { useText } from "../locale/locale-context";
import { describePlace } from "./describe";
import { useEvidence } from "./evidence-context";
import { evidenceOfFact } from "./evidence-request";
import { type FactRow, type TableFact, tableFactsQuery } from "./queries";
import { buildFragment } from "./table-fragment";

/** The cell in its table: the rows around it as they were read, the figure marked. */
export function CellInTable({ fact }: { fact: FactRow }) {
  const t = useText();
  const { open } = useEvidence();
  const facts = freshRowsOf(useEngineQuery<TableFact>(tableFactsQuery(fact)));
  const fragment = useMemo(() => buildFragment(facts, fact.fact_id), [facts, fact.fact_id]);
  if (!fragment) return null;
  const title = fact.table_title ?? t(`table.${fact.table}`);
  return (
    <figure className="cell-table">
      <figcaption>
        <strong>{title}</strong>
        <span className="dim"> {describePlace(fact, t)}</span>
        {fragment.unit && (
          <span className="cell-unit dim">{t("evidence.unit", { unit: fragment.unit })}</span>
        )}
      </figcaption>
      <div className="cell-table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("evidence.row")}</th>
              {fragment.columns.map((column) => (
                <th key={column} scope="col" data-marked={column === (fact.column ?? "")}>
                  {column === "" ? t("evidence.value") : column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fragment.above > 0 && <Skipped n={fragment.above} span={fragment.columns.length + 1} />}
            {fragment.rows.map((row) => (
              <tr key={row.key}>
                {row.label === "" ? <td /> : <th scope="row">{row.label}</th>}
                {row.cells.map((cell, i) => (
                  <td key={fragment.columns[i]} data-marked={cell?.fact_id === fact.fact_id}>
                    {cell?.fact_id === fact.fact_id ? (
                      <mark className="num">{cell.printed}</mark>
                    ) : (
                      cell && (
                        <button
                          type="button"
                          className="figure-button num"
                          onClick={() => open(evidenceOfFact(t("evidence.title"), cell.fact_id))}
                        >
                          {cell.printed}
                        </button>
                      )
                    )}
                  </td>
                ))}
              </tr>
            ))}
            {fragment.below > 0 && <Skipped n={fragment.below} span={fragment.columns.length + 1} />}
          </tbody>
        </table>
      </div>
      <p className="dim cell-table-note">{t("evidence.rebuilt")}</p>
    </figure>
  );
}

function Skipped({ n, span }: { n: number; span: number }) {
  const t = useText();
  return (
    <tr className="cell-skipped dim">
      <td colSpan={span}>{t("evidence.moreRows", { n })}</td>
    </tr>
  );
}
