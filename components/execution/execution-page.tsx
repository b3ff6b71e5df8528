"use client";

import { useMemo } from "react";
import { CELL_LIMIT, type CellRow, queryCells } from "@/lib/metrics/queries/cells";
import { type FacetRow, queryFacets } from "@/lib/metrics/queries/facets";
import {
  type ItemFact,
  queryItemFacts,
  querySubjectYears,
  type SubjectYear,
} from "@/lib/metrics/queries/item-facts";
import type { RateSummaryRow } from "@/lib/metrics/queries/rate-summary";
import type { Selection } from "@/lib/view/fields";
import { type Packed, unpack } from "@/lib/view/packed";
import { BureauControls, WHO } from "../analysis/bureau-controls";
import { RelaxFilters } from "../analysis/relax-filters";
import { Truncated } from "../analysis/truncated";
import { useSettled } from "../analysis/use-settled";
import { FilterBar } from "../foundation/controls/filter-bar";
import { YearRange } from "../foundation/controls/year-range";
import { freshRowsOf, rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { lazyPart } from "../foundation/failure/lazy-part";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { useChosenTitle } from "../foundation/selection/use-chosen-title";
import { PageHead } from "../foundation/shell/page-head";
import { QueryState } from "../foundation/states/states";
import { useResolved } from "../foundation/view/use-resolved";
import { useSelection } from "../foundation/view/use-selection";
import { modelExecution } from "./execution-model";
import { ExecutionResult } from "./execution-result";
import {
  EXECUTION_COLUMNS,
  type ExecutionView,
  executionFilter,
  executionSummary,
  PROJECT_MEASURES,
  resolveExecution,
} from "./execution-view";
import type { ExecutionInitial } from "./load-default";
import { modelProjects } from "./project-model";
import { SubjectSection } from "./subject-section";

/** Only the engine knows what they show. */
const ThreePublicSection = lazyPart(async () => (await import("./three-public-section")).ThreePublicSection);

const cellsFor = (view: ExecutionView) => queryCells(EXECUTION_COLUMNS, executionFilter(view));
const projectsFor = (view: ExecutionView) =>
  queryItemFacts({ measures: PROJECT_MEASURES, about: "item", filter: executionFilter(view) });
const accountsFor = (view: ExecutionView) => querySubjectYears(executionFilter(view));

const yearsOf = (rows: readonly CellRow[]): number[] =>
  [...new Set(rows.map((row) => row.fiscal_year))].sort((a, b) => a - b);

const FIELDS = [
  "scope",
  "years",
  "regions",
  "bureaus",
  "bureauTypes",
  "levels",
  "account",
  "subject",
] as const;

/** Choices come with the engine, without which nothing can be chosen. */
const NO_FACETS: readonly FacetRow[] = [];

const rowsWithout = (selection: Selection) => cellsFor(resolveExecution(selection));

/** Initial → adjusted → actual, by bureau, by subject and by project; printed rates against recomputed ones. */
export function ExecutionPage({ packed }: { packed: Packed<ExecutionInitial> }) {
  const initial = useMemo(() => unpack(packed), [packed]);
  const t = useText();
  const locale = useLocale();
  const { selection, change } = useSelection();
  const view = useResolved(selection, resolveExecution);
  const standard = useMemo(() => resolveExecution({}), []);
  const rows = useEngineQuery<CellRow>(cellsFor(view), {
    initial: initial.rows,
    initialFor: cellsFor(standard),
  });
  const facets = useEngineQuery<FacetRow>(queryFacets([view.scope]), { initial: NO_FACETS });
  const projects = useEngineQuery<ItemFact>(projectsFor(view), {
    initial: initial.projects,
    initialFor: projectsFor(standard),
  });
  const accounts = useEngineQuery<SubjectYear>(accountsFor(view), {
    initial: initial.accounts,
    initialFor: accountsFor(standard),
  });
  const { question: settled, rows: found } = useSettled(view, rows, standard);
  const full = found.length >= CELL_LIMIT;
  const sums = freshRowsOf(useEngineQuery<RateSummaryRow>(full ? executionSummary(settled) : null));
  const summaries = full && sums.length > 0 ? sums : undefined;
  const model = useMemo(
    () => modelExecution(settled, found, locale, summaries),
    [settled, found, locale, summaries],
  );
  const projectFacts = rowsOf(projects);
  const projectLines = useMemo(() => modelProjects(projectFacts, locale), [projectFacts, locale]);
  const years = useMemo(() => yearsOf(found), [found]);
  const [first, last] = [years[0], years.at(-1)];
  const window =
    view.years ?? (first !== undefined && last !== undefined ? { from: first, to: last } : undefined);
  const named = useChosenTitle(t("execution.title"));
  return (
    <>
      <PageHead title={t("execution.title")} named={named} lead={t("execution.lead")} />
      <FilterBar fields={FIELDS}>
        <BureauControls {...view} scopes={WHO} facets={rowsOf(facets)} onChange={change}>
          {window && (
            <YearRange
              value={window}
              years={[...new Set([window.from, ...years, window.to])].sort((a, b) => a - b)}
              onChange={(chosen) => change({ years: chosen })}
            />
          )}
        </BureauControls>
      </FilterBar>
      <Truncated rows={found.length} limit={CELL_LIMIT} summed={summaries !== undefined} />
      <QueryState view={rows} empty={<RelaxFilters rows={rowsWithout} />}>
        {() => (
          <ExecutionResult model={model} projects={projectLines} initial={initial} onChange={change}>
            <SubjectSection view={settled} accounts={rowsOf(accounts)} initial={initial} />
          </ExecutionResult>
        )}
      </QueryState>
      {view.scope === "department" && <ThreePublicSection filter={executionFilter(settled)} />}
    </>
  );
}
