"use client";

import { useMemo } from "react";
import { CELL_LIMIT, type CellRow } from "@/lib/metrics/queries/cells";
import { type FacetRow, queryFacets } from "@/lib/metrics/queries/facets";
import type { GradeFact } from "@/lib/metrics/queries/grades";
import type { ItemFact } from "@/lib/metrics/queries/item-facts";
import type { Selection } from "@/lib/view/fields";
import { type Packed, unpack } from "@/lib/view/packed";
import { BureauControls } from "../analysis/bureau-controls";
import { FlagSection } from "../analysis/flag-section";
import { RelaxFilters } from "../analysis/relax-filters";
import { Truncated } from "../analysis/truncated";
import { useFlags } from "../analysis/use-flags";
import { FilterBar } from "../foundation/controls/filter-bar";
import { YearRange } from "../foundation/controls/year-range";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { useChosenTitle } from "../foundation/selection/use-chosen-title";
import { PageHead } from "../foundation/shell/page-head";
import { QueryState } from "../foundation/states/states";
import { useResolved } from "../foundation/view/use-resolved";
import { useSelection } from "../foundation/view/use-selection";
import { modelForms } from "./form-model";
import { givenFacts, modelGrades } from "./grade-model";
import { GradeSection } from "./grade-section";
import type { PerformanceInitial } from "./load-default";
import { modelPerformance } from "./performance-model";
import { PerformanceResult } from "./performance-result";
import { filterOf, formsQuery, gradesQuery, resolvePerformance, scoresQuery } from "./performance-view";

const WATCHES = ["performance_score"];

const FIELDS = ["years", "regions", "bureaus", "bureauTypes", "levels"] as const;

/** Choices come with the engine, without which nothing can be chosen. */
const NO_FACETS: readonly FacetRow[] = [];

const rowsWithout = (selection: Selection) => scoresQuery(resolvePerformance(selection));

/** Scores departments give themselves and their projects, indicator by indicator, beside execution. */
export function PerformancePage({ packed }: { packed: Packed<PerformanceInitial> }) {
  const initial = useMemo(() => unpack(packed), [packed]);
  const t = useText();
  const locale = useLocale();
  const { selection, change } = useSelection();
  const view = useResolved(selection, resolvePerformance);
  const standard = useMemo(() => resolvePerformance({}), []);
  const rows = useEngineQuery<CellRow>(scoresQuery(view), {
    initial: initial.rows,
    initialFor: scoresQuery(standard),
  });
  const facts = useEngineQuery<ItemFact>(formsQuery(view), {
    initial: initial.facts,
    initialFor: formsQuery(standard),
  });
  const grades = rowsOf(
    useEngineQuery<GradeFact>(gradesQuery(view), {
      initial: initial.grades,
      initialFor: gradesQuery(standard),
    }),
  );
  const facets = useEngineQuery<FacetRow>(queryFacets([view.scope]), { initial: NO_FACETS });
  const [found, foundFacts] = [rowsOf(rows), rowsOf(facts)];
  const model = useMemo(
    () => modelPerformance(found, foundFacts, locale, givenFacts(grades)),
    [found, foundFacts, locale, grades],
  );
  const graded = useMemo(() => modelGrades(grades), [grades]);
  const scored = useMemo(() => [...model.overall, ...model.projects], [model]);
  const forms = useMemo(() => modelForms(foundFacts, locale), [foundFacts, locale]);
  const years = useMemo(() => yearsOf(initial), [initial]);
  const [first, last] = [years[0], years.at(-1)];
  const flags = useFlags(filterOf(view), WATCHES);
  const named = useChosenTitle(t("performance.title"));
  return (
    <>
      <PageHead title={t("performance.title")} named={named} lead={t("performance.lead")} />
      <FilterBar fields={FIELDS}>
        {first !== undefined && last !== undefined && (
          <YearRange
            value={view.years ?? { from: first, to: last }}
            years={withEnds(years, view.years)}
            onChange={(chosen) => change({ years: chosen })}
          />
        )}
        <BureauControls {...view} scopes={["department"]} facets={rowsOf(facets)} onChange={change} />
      </FilterBar>
      <Truncated rows={found.length} limit={CELL_LIMIT} summed={false} />
      <QueryState view={rows} empty={<RelaxFilters rows={rowsWithout} />}>
        {() => (
          <>
            <GradeSection graded={graded} scored={scored} initial={initial.drawings} />
            <PerformanceResult model={model} forms={forms} initial={initial} />
            <FlagSection flags={flags} />
          </>
        )}
      </QueryState>
    </>
  );
}

/** Years in which anything is scored. */
function yearsOf({ rows, facts, grades }: PerformanceInitial): number[] {
  const scored = rows.filter((row) => row.performance_score !== null || row.performance_grade !== null);
  const years = [...scored, ...facts, ...grades].map((entry) => entry.fiscal_year);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** A year from the address must be among the choices, whatever the data hold. */
function withEnds(years: readonly number[], chosen: { from: number; to: number } | undefined): number[] {
  const ends = chosen ? [chosen.from, chosen.to] : [];
  return [...new Set([...years, ...ends])].sort((a, b) => a - b);
}
