"use client";

import { useEffect, useRef } from "react";
import type { Sort } from "@/lib/view/codecs";
import { PRINTED_ROWS } from "../print/use-printing";
import type { TableColumn } from "./column";
import { HeaderRow } from "./header-row";
import { TableFrame } from "./table-frame";
import { VirtualBody } from "./virtual-body";

export interface PagedTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly total: number;
  readonly rowAt: (index: number) => Row | undefined;
  /** Asks for the rows of a range that is about to be seen. */
  readonly onRange: (first: number, last: number) => void;
  /** Asks for rows that may be printed; nobody waits for them. */
  readonly onIdle: (first: number, last: number) => void;
  readonly maxHeight?: number;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

const IDLE_MS = 800;

const keyAt = (index: number): string => String(index);

/** A table of any length whose rows arrive in pages, sorted by whoever delivers them. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { caption, columns, total, rowAt, onRange, onIdle, maxHeight = 640, sort, onSort } = props;
  const scroll = useRef<HTMLDivElement>(null);
  // Paper takes the rows that are there: it cannot wait.
  useEffect(() => {
    const timer = setTimeout(() => onIdle(0, Math.min(total, PRINTED_ROWS) - 1), IDLE_MS);
    return () => clearTimeout(timer);
  }, [onIdle, total]);
  return (
    <TableFrame
      caption={caption}
      rowCount={total}
      maxHeight={maxHeight}
      scrollRef={scroll}
      head={<HeaderRow columns={columns} sort={sort} onSort={onSort} />}
    >
      <VirtualBody
        columns={columns}
        count={total}
        rowAt={rowAt}
        keyAt={keyAt}
        scrollRef={scroll}
        onRange={onRange}
      />
    </TableFrame>
  );
}
