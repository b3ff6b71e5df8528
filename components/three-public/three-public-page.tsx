"use client";

import { useMemo } from "react";
import { CELL_LIMIT, type CellRow, cellOf } from "@/lib/metrics/queries/cells";
import { type FacetRow, queryFacets } from "@/lib/metrics/queries/facets";
import type { PanelGroupRow } from "@/lib/metrics/queries/panel";
import type { Selection } from "@/lib/view/fields";
import { type Packed, unpack } from "@/lib/view/packed";
import { BureauControls, WHO } from "../analysis/bureau-controls";
import { PriceControl } from "../analysis/price-control";
import { RelaxFilters } from "../analysis/relax-filters";
import { Truncated } from "../analysis/truncated";
import { useSettled } from "../analysis/use-settled";
import { FilterBar } from "../foundation/controls/filter-bar";
import { SelectField } from "../foundation/controls/select-field";
import { YearRange } from "../foundation/controls/year-range";
import { freshRowsOf, rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";
import { useChosenTitle } from "../foundation/selection/use-chosen-title";
import { PageHead } from "../foundation/shell/page-head";
import { QueryState } from "../foundation/states/states";
import { useResolved } from "../foundation/view/use-resolved";
import { useSelection } from "../foundation/view/use-selection";
import type { ThreePublicInitial } from "./load-default";
import { budgetOf, modelThreePublic } from "./three-public-model";
import { ThreePublicResult } from "./three-public-result";
import {
  columnOfPart,
  PARTS,
  type PartId,
  resolveThreePublic,
  threePublicGroups,
  threePublicQuery,
} from "./three-public-view";

const FIELDS = ["scope", "part", "years", "regions", "bureaus", "bureauTypes", "levels"] as const;

/** Choices come with the engine, without which nothing can be chosen. */
const NO_FACETS: readonly FacetRow[] = [];

/** Years in which some row has the part, spent or budgeted. */
function yearsOf(rows: readonly CellRow[], part: PartId): number[] {
  const years = rows
    .filter((row) => cellOf(row, columnOfPart(part)).value !== null || budgetOf(row, part) !== null)
    .map((row) => row.fiscal_year);
  return [...new Set(years)].sort((a, b) => a - b);
}

const rowsWithout = (selection: Selection) => threePublicQuery(resolveThreePublic(selection));

/** How “三公” moved: fixed and open panel, budget and actual, parts. */
export function ThreePublicPage({ packed }: { packed: Packed<ThreePublicInitial> }) {
  const initial = useMemo(() => unpack(packed), [packed]);
  const t = useText();
  const { selection, change } = useSelection();
  const view = useResolved(selection, resolveThreePublic);
  const standard = useMemo(() => resolveThreePublic({}), []);
  const rows = useEngineQuery<CellRow>(threePublicQuery(view), {
    initial: initial.rows,
    initialFor: threePublicQuery(standard),
  });
  const facets = useEngineQuery<FacetRow>(queryFacets([view.scope]), { initial: NO_FACETS });
  const { question: settled, rows: found } = useSettled(view, rows, standard);
  const full = found.length >= CELL_LIMIT;
  const sums = freshRowsOf(useEngineQuery<PanelGroupRow>(full ? threePublicGroups(settled) : null));
  const groups = full && sums.length > 0 ? sums : undefined;
  const model = useMemo(() => modelThreePublic(settled, found, groups), [settled, found, groups]);
  const years = useMemo(() => yearsOf(found, view.part), [found, view.part]);
  const window = view.window ?? model.window;
  const named = useChosenTitle(t("threePublic.title"));
  return (
    <>
      <PageHead title={t("threePublic.title")} named={named} lead={t("threePublic.lead")} />
      <FilterBar fields={FIELDS}>
        <BureauControls {...view} scopes={WHO} facets={rowsOf(facets)} onChange={change}>
          <SelectField
            label={t("threePublic.part")}
            value={view.part}
            options={PARTS.map((part) => ({ value: part, label: t(`threePublic.part.${part}`) }))}
            onChange={(part) => change({ part })}
          />
          {window && years.length > 0 && (
            <YearRange value={window} years={years} onChange={(chosen) => change({ years: chosen })} />
          )}
        </BureauControls>
      </FilterBar>
      <PriceControl prices={selection.prices} years={years} onChange={(prices) => change({ prices })} />
      <Truncated rows={found.length} limit={CELL_LIMIT} summed={groups !== undefined} />
      <QueryState view={rows} empty={<RelaxFilters rows={rowsWithout} />}>
        {() => <ThreePublicResult model={model} initial={initial} onChange={change} />}
      </QueryState>
    </>
  );
}
