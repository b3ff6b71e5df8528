"use client";

import { useMemo } from "react";
import { sql } from "@/lib/engine/sql";
import type { Selection } from "@/lib/view/fields";
import { type Packed, unpack } from "@/lib/view/packed";
import { RelaxFilters } from "../analysis/relax-filters";
import { factFilterOf, whereFacts } from "../facts/fact-filter";
import { FactTable } from "../facts/fact-table";
import { SegmentedControl } from "../foundation/controls/segmented-control";
import { useEngine } from "../foundation/engine/engine-provider";
import { rowsOf, useEngineQuery } from "../foundation/engine/use-engine-query";
import { useLocale, useText } from "../foundation/locale/locale-context";
import { PageHead } from "../foundation/shell/page-head";
import { useSelection } from "../foundation/view/use-selection";
import { type FacetRow, facetsQuery } from "./facets";
import { Filters } from "./filters";
import type { ExploreDefault } from "./load-default";
import { SqlConsole } from "./sql-console";

export const factsOf = (selection: Selection) =>
  sql`SELECT 1 FROM facts f WHERE ${whereFacts(factFilterOf(selection))}`;

/** Every record: filter, sort, download, and SQL for what the controls cannot ask. */
export function ExplorePage({ packed }: { packed: Packed<ExploreDefault> }) {
  const initial = useMemo(() => unpack(packed), [packed]);
  const t = useText();
  const locale = useLocale();
  const handle = useSelection();
  const tab = handle.selection.tab ?? (handle.selection.sql === undefined ? "records" : "sql");
  const filter = factFilterOf(handle.selection);
  const facets = useEngineQuery<FacetRow>(facetsQuery(), { initial: initial.facets });
  const { kind } = useEngine().state;
  const isAwaited = facets.kind === "initial" && kind !== "failed" && kind !== "unsupported";
  return (
    <>
      <PageHead title={t("explore.title")} lead={t("explore.lead")} />
      <SegmentedControl
        label={t("explore.tabs")}
        value={tab}
        options={[
          { value: "records", label: t("explore.caption") },
          { value: "sql", label: t("explore.sqlTitle") },
        ]}
        onChange={(chosen) => handle.change({ tab: chosen })}
      />
      {tab === "sql" ? (
        <section className="section">
          <p className="dim">{t("explore.sqlAbout")}</p>
          <SqlConsole />
        </section>
      ) : (
        <>
          <Filters facets={rowsOf(facets)} isAwaited={isAwaited} handle={handle} />
          <FactTable
            caption={t("explore.caption")}
            filter={filter}
            initial={initial.facts}
            sort={handle.selection.sort}
            onSort={(sort) => handle.change({ sort }, "replace")}
            empty={<RelaxFilters rows={factsOf} />}
            download={`juesuan-facts-${locale}`}
          />
        </>
      )}
    </>
  );
}
