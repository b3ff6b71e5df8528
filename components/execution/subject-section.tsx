"use client";

import { useMemo, useState } from "react";
import type { ItemFact, SubjectYear } from "@/lib/metrics/queries/item-facts";
import { bureauName } from "../analysis/bureau-name";
import { ChartHost } from "../foundation/chart/chart-host";
import { SelectField } from "../foundation/controls/select-field";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { QueryState } from "../foundation/states/states";
import { DataTable } from "../foundation/table/data-table";
import { subjectData } from "./execution-chart";
import { subjectColumns, subjectDownload } from "./execution-columns";
import { subjectFactsQuery } from "./execution-view";
import type { ExecutionInitial } from "./load-default";
import { modelSubjects, type SubjectLine } from "./subject-model";

const keyOf = ({ bureau_id, fiscal_year }: SubjectYear): string => `${bureau_id}|${fiscal_year}`;

/** Budget and actual of one bureau's functional subjects. */
export function SubjectSection({
  years,
  initial,
}: {
  years: readonly SubjectYear[];
  initial: ExecutionInitial;
}) {
  const t = useText();
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = years.find((year) => keyOf(year) === wanted) ?? years[0];
  const standard = initial.subjectYears[0];
  const facts = useEngineQuery<ItemFact>(chosen ? subjectFactsQuery(chosen) : null, {
    initial: initial.subjects,
    ...(standard ? { initialFor: subjectFactsQuery(standard) } : {}),
  });
  const found = rowsOf(facts);
  const lines = useMemo(() => modelSubjects(found), [found]);
  if (!chosen) return <p className="dim">{t("execution.subjectNone")}</p>;
  return (
    <section className="section">
      <div className="filter-fields">
        <SelectField
          label={t("execution.subjectChoice")}
          value={keyOf(chosen)}
          options={years.map((year) => ({
            value: keyOf(year),
            label: t("execution.subjectOption", {
              name: bureauName(year),
              year: year.fiscal_year,
              n: year.subjects,
            }),
          }))}
          onChange={setWanted}
        />
      </div>
      <QueryState view={facts}>
        {() => <SubjectChart year={chosen} lines={lines} initial={initial} />}
      </QueryState>
    </section>
  );
}

interface SubjectChartProps {
  readonly year: SubjectYear;
  readonly lines: readonly SubjectLine[];
  readonly initial: ExecutionInitial;
}

function SubjectChart({ year, lines, initial }: SubjectChartProps) {
  const t = useText();
  const locale = useLocale();
  const data = useMemo(() => subjectData(lines, t, locale), [lines, t, locale]);
  const columns = useMemo(() => subjectColumns(lines, t, locale), [lines, t, locale]);
  return (
    <ChartHost
      id="execution-subjects"
      title={t("execution.subjectTitle", { name: bureauName(year), year: year.fiscal_year })}
      description={t("execution.subjectAbout")}
      initial={initial.drawings.subjects}
      kind="bullet"
      data={data}
      table={
        <DataTable
          caption={t("execution.subjectTitle", { name: bureauName(year), year: year.fiscal_year })}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.key}
          download={subjectDownload(columns, year, t)}
        />
      }
      caption={t("execution.subjectAbout")}
    />
  );
}
