"use client";

import { useMemo } from "react";
import { type FacetRow, queryFacets } from "@/lib/metrics/queries/facets";
import { BureauControls } from "../analysis/bureau-controls";
import { FilterBar } from "../foundation/controls/filter-bar";
import { SegmentedControl } from "../foundation/controls/segmented-control";
import { YearRange } from "../foundation/controls/year-range";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useText } from "../foundation/locale/locale-context";
import { PageHead } from "../foundation/shell/page-head";
import { EmptyState, QueryState } from "../foundation/states/states";
import { useResolved } from "../foundation/view/use-resolved";
import { useSelection } from "../foundation/view/use-selection";
import { AskList } from "./ask-list";
import { Collection } from "./collection";
import { DisclosureMatrix } from "./disclosure-matrix";
import { requirementsOf } from "./disclosure-model";
import { filterOf, resolveDisclosure } from "./disclosure-view";
import { GroupShares } from "./group-shares";
import { Inspections } from "./inspections";
import type { DisclosureInitial } from "./load-default";
import { type KnownRow, knownQuery, type RegisterRow, registerQuery } from "./queries";
import { RequirementShares } from "./requirement-shares";

const FIELDS = ["years", "regions", "bureaus", "bureauTypes", "paper"] as const;
const NO_FACETS: readonly FacetRow[] = [];
const KINDS = ["final_account", "budget"] as const;

/** What had to be published, what is there, and what to ask for. */
export function DisclosurePage({ initial }: { readonly initial: DisclosureInitial }) {
  const t = useText();
  const { selection, change } = useSelection();
  const view = useResolved(selection, resolveDisclosure);
  const standard = useMemo(() => resolveDisclosure({}), []);
  const queryOf = (one: typeof view) =>
    registerQuery(one.kind, requirementsOf(initial.requirements, one.kind), filterOf(one));
  const register = useEngineQuery<RegisterRow>(queryOf(view), {
    initial: initial.rows,
    initialFor: queryOf(standard),
  });
  const known = useEngineQuery<KnownRow>(knownQuery(view.kind, filterOf(view)), {
    initial: initial.known,
    initialFor: knownQuery(standard.kind, filterOf(standard)),
  });
  const facets = useEngineQuery<FacetRow>(queryFacets(["department"]), { initial: NO_FACETS });
  const requirements = useMemo(
    () => requirementsOf(initial.requirements, view.kind),
    [initial.requirements, view.kind],
  );
  const rows = rowsOf(register);
  const years = useMemo(() => yearsOf(initial.rows, rows), [initial.rows, rows]);
  const [first, last] = [years[0], years.at(-1)];
  return (
    <>
      <PageHead title={t("disclosure.title")} lead={t("disclosure.lead")} />
      <FilterBar fields={FIELDS}>
        <SegmentedControl
          label={t("disclosure.kind")}
          showLabel="shown"
          value={view.kind}
          options={KINDS.map((value) => ({ value, label: t(`disclosure.kind.${value}`) }))}
          onChange={(paper) => change({ paper: paper === "final_account" ? undefined : paper })}
        />
        {first !== undefined && last !== undefined && (
          <YearRange
            value={view.years ?? { from: first, to: last }}
            years={years}
            onChange={(chosen) => change({ years: chosen })}
          />
        )}
        <BureauControls
          scope="department"
          scopes={["department"]}
          regions={view.regions}
          bureauTypes={view.bureauTypes}
          bureaus={view.bureaus}
          facets={rowsOf(facets)}
          onChange={change}
        />
      </FilterBar>
      <Collection kind={view.kind} rows={rows} known={rowsOf(known)[0]?.known ?? 0} />
      <QueryState
        view={register}
        empty={<EmptyState>{t("disclosure.empty", { kind: t(`disclosure.kind.${view.kind}`) })}</EmptyState>}
      >
        {() => (
          <>
            <section className="section">
              <h2>{t("disclosure.matrix")}</h2>
              <p className="dim">{t("disclosure.matrixAbout")}</p>
              <DisclosureMatrix key={view.kind} kind={view.kind} rows={rows} requirements={requirements} />
            </section>
            <section className="section disclosure-ask">
              <h2>{t("disclosure.ask")}</h2>
              <p className="dim">{t("disclosure.askAbout")}</p>
              <AskList kind={view.kind} rows={rows} requirements={requirements} />
            </section>
            <section className="section">
              <h2>{t("disclosure.shares")}</h2>
              <p className="dim">{t("disclosure.sharesAbout")}</p>
              <RequirementShares rows={rows} requirements={requirements} />
            </section>
            <section className="section">
              <h2>{t("disclosure.groups")}</h2>
              <GroupShares rows={rows} requirements={requirements} />
            </section>
          </>
        )}
      </QueryState>
      <section className="section">
        <h2>{t("disclosure.inspections")}</h2>
        <p className="dim">{t("disclosure.inspectionsAbout")}</p>
        <Inspections rows={initial.inspections} />
      </section>
    </>
  );
}

/** Years that can be chosen: those of the data as they were published, and of what is shown. */
function yearsOf(...lists: readonly (readonly RegisterRow[])[]): number[] {
  const years = lists.flat().flatMap(({ fiscal_year }) => fiscal_year ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}
