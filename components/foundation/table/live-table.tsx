"use client";

import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useMemo, useRef } from "react";
import type { Sort } from "@/lib/view/codecs";
import { type CellValue, compareCells, type TableColumn } from "./column";
import { HeaderRow } from "./header-row";
import { TableFrame } from "./table-frame";
import { VirtualBody } from "./virtual-body";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export interface LiveTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly maxHeight: number | undefined;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

/** Sorted and virtualised; loaded after the plain table has been painted. */
export function LiveTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  maxHeight,
  sort,
  onSort,
}: LiveTableProps<Row>) {
  const scroll = useRef<HTMLDivElement>(null);
  const data = useMemo(() => [...rows] as (Row & object)[], [rows]);
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        // undefined, because the library places that last in both directions and null not.
        accessorFn: (row: Row & object) => column.value(row) ?? undefined,
        sortUndefined: "last" as const,
        sortFn: (a: { getValue<T>(id: string): T }, b: { getValue<T>(id: string): T }, id: string) =>
          compareCells(a.getValue<CellValue>(id) ?? null, b.getValue<CellValue>(id) ?? null, column.kind),
      })),
    [columns],
  );
  const sorting = useMemo(
    () => (sort ? [{ id: sort.column, desc: sort.direction === "descending" }] : []),
    [sort],
  );
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: (row) => rowKey(row),
    state: { sorting },
  });
  const ordered = table.getRowModel().rows;
  return (
    <TableFrame
      caption={caption}
      rowCount={ordered.length}
      maxHeight={maxHeight}
      scrollRef={scroll}
      head={<HeaderRow columns={columns} sort={sort} onSort={onSort} />}
    >
      <VirtualBody
        columns={columns}
        count={ordered.length}
        rowAt={(index) => ordered[index]?.original}
        keyAt={(index) => ordered[index]?.id ?? String(index)}
        scrollRef={scroll}
      />
    </TableFrame>
  );
}
