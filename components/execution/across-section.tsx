"use client";

import { useMemo } from "react";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import { ResultChart } from "../analysis/result-chart";
import { freshRowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { DataTable } from "../foundation/table/data-table";
import { PAIR_ROWS } from "./execution-chart";
import { acrossQuery, type ExecutionView, resolveExecution } from "./execution-view";
import type { ExecutionInitial } from "./load-default";
import { accountName, subjectRatesData } from "./subject-chart";
import { acrossColumns, subjectDownload } from "./subject-columns";
import { modelSubjectYears } from "./subject-model";
import { usePairNames } from "./use-pair-names";

interface AcrossSectionProps {
  readonly view: ExecutionView;
  readonly code: string;
  readonly initial: ExecutionInitial;
}

/** One subject in the accounts of all units of the selection, year by year: same subject, same scope. */
export function AcrossSection({ view, code, initial }: AcrossSectionProps) {
  const t = useText();
  const locale = useLocale();
  const { across } = initial;
  const standard = useMemo(() => resolveExecution({}), []);
  const facts = freshRowsOf(
    useEngineQuery<ItemFact>(acrossQuery(view, code), {
      initial: across.facts,
      ...(across.code === undefined ? {} : { initialFor: acrossQuery(standard, across.code) }),
    }),
  );
  const lines = useMemo(() => modelSubjectYears(facts, locale), [facts, locale]);
  const data = useMemo(() => subjectRatesData(lines, accountName, t, locale), [lines, t, locale]);
  const columns = useMemo(() => acrossColumns(lines, t, locale), [lines, t, locale]);
  const partNames = usePairNames();
  const [first] = lines;
  if (!first) return null;
  const title = t("execution.acrossTitle", { name: first.name, code: first.code });
  return (
    <ResultChart
      id="execution-across"
      title={title}
      about={t("execution.acrossAbout")}
      initial={initial.drawings.across}
      kind="pairs"
      data={data}
      partNames={partNames}
      table={
        <DataTable
          id="across"
          caption={title}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.key}
          download={subjectDownload(columns, t, locale)}
        />
      }
      caption={
        <>
          <p>{t("execution.acrossAbout")}</p>
          {lines.length > PAIR_ROWS && (
            <p>{t("execution.acrossFirst", { n: PAIR_ROWS, total: lines.length })}</p>
          )}
        </>
      }
    />
  );
}
