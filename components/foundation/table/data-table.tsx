"use client";

import { type ComponentType, useEffect, useMemo, useState } from "react";
import { enhance } from "../failure/enhance";
import { useText } from "../locale/locale-context";
import { BodyRow } from "./body-row";
import { countDerived, sortRows, type TableColumn } from "./column";
import { type Download, downloadOf } from "./download";
import { DownloadButton } from "./download-button";
import { HeaderRow } from "./header-row";
import type { LiveTableProps } from "./live-table";
import { TableFrame } from "./table-frame";
import { useSort } from "./use-sort";

export interface DataTableProps<Row> {
  /** Names the table in the address, which keeps its order: unlike any other of its page that can be sorted. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Height in pixels beyond which the table scrolls; shorter tables take what they need. */
  readonly maxHeight?: number;
  /** File name without its ending, or what goes into the file, which may come when one is asked for; no download without it. */
  readonly download?: string | Download<Row> | (() => Promise<Download<Row>>);
}

/** Rows drawn before the table's code is there. */
const FIRST = 40;

/**
 * The one table of the site. Plain HTML at first, so that it is part of the exported page; sorting and
 * virtual rows come with code loaded afterwards.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, columns, rows, rowKey, maxHeight = 560, download } = props;
  const t = useText();
  const [sort, setSort] = useSort(id);
  const [live, setLive] = useState<{ Table: ComponentType<LiveTableProps<Row>> } | null>(null);

  useEffect(() => enhance(import("./live-table"), ({ LiveTable }) => setLive({ Table: LiveTable<Row> })), []);

  const ordered = useMemo(() => {
    const column = sort && columns.find(({ id }) => id === sort.column);
    return sort && column ? sortRows(rows, column, sort.direction) : rows;
  }, [rows, columns, sort]);

  const derived = useMemo(() => countDerived(columns, rows), [columns, rows]);

  return (
    <div className="data-table" data-live={live !== null}>
      {live ? (
        <live.Table {...{ caption, columns, rows, rowKey, maxHeight, sort }} onSort={setSort} />
      ) : (
        <TableFrame
          caption={caption}
          rowCount={rows.length}
          maxHeight={maxHeight}
          head={<HeaderRow columns={columns} sort={sort} />}
        >
          <tbody>
            {ordered.slice(0, FIRST).map((row, i) => (
              <BodyRow key={rowKey(row)} columns={columns} row={row} index={i} />
            ))}
          </tbody>
        </TableFrame>
      )}
      <p className="table-foot">
        <span>
          {t("table.rows", { n: rows.length })}
          {derived > 0 && (
            <>
              {" · "}
              <span className="tag-derived">{t("chart.derived")}</span> {t("table.derived", { n: derived })}
            </>
          )}
        </span>
        {download && (
          <DownloadButton
            download={typeof download === "string" ? downloadOf(download, columns) : download}
            rows={ordered}
          />
        )}
      </p>
    </div>
  );
}
