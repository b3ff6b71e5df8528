"use client";

import type { CSSProperties } from "react";
import type { Sort } from "@/lib/view/codecs";
import { useText } from "../locale/locale-context";
import { headColumn, type TableColumn } from "./column";

interface HeaderRowProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: Sort | undefined;
  /** Absent where the table cannot be sorted (yet). */
  readonly onSort?: (sort: Sort) => void;
}

const ARROW = { ascending: "↑", descending: "↓", none: "" } as const;

function nextSort<Row>(column: TableColumn<Row>, sort: Sort | undefined): Sort {
  const first = column.kind === "number" ? "descending" : "ascending";
  const flipped = sort?.direction === "ascending" ? "descending" : "ascending";
  return { column: column.id, direction: sort?.column === column.id ? flipped : first };
}

export function HeaderRow<Row>({ columns, sort, onSort }: HeaderRowProps<Row>) {
  const t = useText();
  const head = headColumn(columns);
  return (
    <tr aria-rowindex={1}>
      {columns.map((column, i) => {
        const order = sort?.column === column.id ? sort.direction : "none";
        const sortable = onSort && column.sortable !== false;
        const next = nextSort(column, sort);
        return (
          <th
            key={column.id}
            scope="col"
            data-kind={column.kind}
            data-head={i === head}
            style={{ "--column-width": `${column.width ?? 0}px` } as CSSProperties}
            aria-sort={sortable ? order : undefined}
          >
            {sortable ? (
              <button
                type="button"
                title={t(next.direction === "ascending" ? "table.sortAscending" : "table.sortDescending", {
                  column: column.header,
                })}
                onClick={() => onSort(next)}
              >
                {column.header}
                <span className="sort-arrow" aria-hidden="true">
                  {ARROW[order]}
                </span>
              </button>
            ) : (
              column.header
            )}
          </th>
        );
      })}
    </tr>
  );
}
