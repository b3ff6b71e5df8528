"use client";

import { useMemo } from "react";
import type { ItemFact, SubjectYear } from "@/lib/metrics/queries/item-facts";
import { bureauName } from "../analysis/bureau-name";
import { ResultChart } from "../analysis/result-chart";
import { useSettled } from "../analysis/use-settled";
import { useEngineQuery } from "../foundation/engine/use-engine-query";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { QueryState } from "../foundation/states/states";
import { DataTable } from "../foundation/table/data-table";
import { useSelection } from "../foundation/view/use-selection";
import { type ExecutionView, subjectFactsQuery } from "./execution-view";
import type { ExecutionInitial } from "./load-default";
import { subjectData, subjectRatesData } from "./subject-chart";
import { subjectColumns, subjectDownload } from "./subject-columns";
import { SubjectControls } from "./subject-controls";
import { largestSubject, modelSubjects, type SubjectLine, shownSubjects } from "./subject-model";
import { usePairNames } from "./use-pair-names";

const AcrossSection = lazyPart(async () => (await import("./across-section")).AcrossSection);

interface SubjectSectionProps {
  readonly view: ExecutionView;
  readonly accounts: readonly SubjectYear[];
  readonly initial: ExecutionInitial;
}

/** Budgets, actual and rates of one account's subjects, level by level, and one of them in all accounts. */
export function SubjectSection({ view, accounts, initial }: SubjectSectionProps) {
  const t = useText();
  const locale = useLocale();
  const { selection, change } = useSelection();
  const { account, subject } = selection;
  const chosen =
    accounts.find((year) => year.bureau_id === account?.bureau && year.fiscal_year === account.year) ??
    accounts[0];
  const standard = initial.accounts[0];
  const facts = useEngineQuery<ItemFact>(chosen ? subjectFactsQuery(chosen, subject) : null, {
    initial: initial.subjects,
    ...(standard ? { initialFor: subjectFactsQuery(standard) } : {}),
  });
  const question = useMemo(() => ({ chosen, subject }), [chosen, subject]);
  const first = useMemo(() => ({ chosen: standard, subject: undefined }), [standard]);
  const { question: settled, rows: found } = useSettled(question, facts, first);
  const lines = useMemo(() => modelSubjects(found, locale), [found, locale]);
  if (!chosen) return <p className="dim">{t("execution.subjectNone")}</p>;
  const about = subject ?? largestSubject(lines);
  return (
    <>
      <section className="section">
        <h2>{t("execution.subjects")}</h2>
        <SubjectControls accounts={accounts} chosen={chosen} subject={subject} onChange={change} />
        <QueryState view={facts} empty={t("execution.subjectBelowNone")}>
          {() =>
            settled.chosen && (
              <SubjectCharts
                year={settled.chosen}
                lines={lines}
                subject={settled.subject}
                initial={initial}
              />
            )
          }
        </QueryState>
      </section>
      {about !== undefined && <AcrossSection view={view} code={about} initial={initial} />}
    </>
  );
}

interface SubjectChartsProps {
  readonly year: SubjectYear;
  readonly lines: readonly SubjectLine[];
  readonly subject: string | undefined;
  readonly initial: ExecutionInitial;
}

function SubjectCharts({ year, lines, subject, initial }: SubjectChartsProps) {
  const t = useText();
  const locale = useLocale();
  const shown = useMemo(() => shownSubjects(lines, subject), [lines, subject]);
  const amounts = useMemo(() => subjectData(shown, t, locale), [shown, t, locale]);
  const rates = useMemo(
    () =>
      shown.some(({ printed }) => printed) ? subjectRatesData(shown, ({ name }) => name, t, locale) : null,
    [shown, t, locale],
  );
  const columns = useMemo(() => subjectColumns(lines, t, locale), [lines, t, locale]);
  const partNames = usePairNames();
  const above = subject === undefined ? undefined : lines.find(({ code }) => code === subject);
  const name = above ? `${bureauName(year, locale)} ${above.name}` : bureauName(year, locale);
  const title = t("execution.subjectTitle", { name, year: year.fiscal_year });
  const ratesTitle = t("execution.subjectRatesTitle", { name, year: year.fiscal_year });
  const table = (
    <DataTable
      id="subjects"
      caption={title}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.key}
      download={subjectDownload(columns, t, locale)}
    />
  );
  return (
    <>
      <ResultChart
        id="execution-subjects"
        title={title}
        about={t("execution.subjectAbout")}
        initial={initial.drawings.subjects}
        kind="bullet"
        data={amounts}
        table={table}
      />
      <ResultChart
        id="execution-subject-rates"
        title={ratesTitle}
        label={ratesTitle}
        about={t("execution.printedAbout")}
        initial={initial.drawings.subjectRates}
        kind="pairs"
        data={rates}
        table={table}
        partNames={partNames}
      />
    </>
  );
}
