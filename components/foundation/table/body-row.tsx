"use client";

import type { Ref } from "react";
import { headColumn, type TableColumn } from "./column";

interface BodyRowProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  /** Undefined while the row is on its way. */
  readonly row: Row | undefined;
  readonly index: number;
  /** Measures the row where its height decides what else is drawn. */
  readonly ref?: Ref<HTMLTableRowElement>;
}

export function BodyRow<Row>({ columns, row, index, ref }: BodyRowProps<Row>) {
  const head = headColumn(columns);
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2} data-odd={index % 2 === 1}>
      {columns.map((column, i) => {
        const content = row === undefined ? "…" : (column.cell?.(row) ?? column.value(row) ?? "—");
        return i === head ? (
          <th key={column.id} scope="row" data-kind={column.kind}>
            {content}
          </th>
        ) : (
          <td key={column.id} data-kind={column.kind}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}
