"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { groupDigits } from "@/lib/i18n/decimal";
import type { Sort } from "@/lib/view/codecs";
import { useEngineQuery } from "../foundation/engine/use-engine-query";
import { enhance } from "../foundation/failure/enhance";
import { useText } from "../foundation/locale/locale-context";
import { EmptyState, ErrorState, LoadingState } from "../foundation/states/states";
import { BodyRow } from "../foundation/table/body-row";
import { HeaderRow } from "../foundation/table/header-row";
import type { PagedTableProps } from "../foundation/table/paged-table";
import { TableFrame } from "../foundation/table/table-frame";
import { DownloadFacts } from "./download-facts";
import { type FactColumnId, useFactColumns } from "./fact-columns";
import type { FactFilter } from "./fact-filter";
import { countFactsQuery, type FactListRow } from "./fact-queries";
import { useFactPages } from "./use-fact-pages";

/** Rows and their number as the page was exported with, and the filter they answer. */
export interface FactListStart {
  readonly filter: FactFilter;
  readonly total: number;
  readonly rows: readonly FactListRow[];
}

interface FactTableProps {
  readonly caption: string;
  readonly filter: FactFilter;
  readonly initial: FactListStart | null;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
  /** What to do where nothing matches. */
  readonly empty?: ReactNode;
  readonly without?: FactColumnId;
  readonly maxHeight?: number;
  /** File name of the download, without its ending. */
  readonly download: string;
}

const NO_ROWS: readonly FactListRow[] = [];

/** Every fact of a filter: counted, sorted and paged in the engine. */
export function FactTable(props: FactTableProps) {
  const { caption, filter, initial, sort, onSort, empty, without, maxHeight, download } = props;
  const t = useText();
  const columns = useFactColumns(without);
  const count = useEngineQuery<{ total: number }>(
    countFactsQuery(filter),
    initial ? { initial: [initial], initialFor: countFactsQuery(initial.filter) } : {},
  );
  const pages = useFactPages(filter, sort, initial?.rows ?? NO_ROWS);
  const [live, setLive] = useState<{ Table: ComponentType<PagedTableProps<FactListRow>> } | null>(null);

  useEffect(
    () =>
      enhance(import("../foundation/table/paged-table"), ({ PagedTable }) =>
        setLive({ Table: PagedTable<FactListRow> }),
      ),
    [],
  );

  if (count.kind === "error") return <ErrorState message={count.message} sql={count.sql} />;
  if (pages.error) return <ErrorState message={pages.error} />;
  if (count.kind === "loading") return <LoadingState />;
  const [counted] = count.rows;
  const total = counted?.total ?? 0;
  if (total === 0 && !count.stale) return <EmptyState>{empty}</EmptyState>;
  const { stale } = count;
  return (
    <div className="query data-table" data-view={count.kind} data-stale={stale} aria-busy={stale}>
      {live && count.kind === "ready" ? (
        <live.Table
          {...{ caption, columns, total, sort, onSort, maxHeight }}
          rowAt={pages.rowAt}
          onRange={pages.load}
          onIdle={pages.prefetch}
        />
      ) : (
        <TableFrame
          caption={caption}
          rowCount={total}
          maxHeight={maxHeight ?? 640}
          head={<HeaderRow columns={columns} sort={sort} />}
        >
          <tbody>
            {(initial?.rows ?? NO_ROWS).map((row, i) => (
              <BodyRow key={row.fact_id} columns={columns} row={row} index={i} />
            ))}
          </tbody>
        </TableFrame>
      )}
      <p className="table-foot">
        <span>{t("table.rows", { n: groupDigits(String(total)) })}</span>
        <DownloadFacts filter={filter} name={download} />
      </p>
    </div>
  );
}
