"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";
import { useText } from "../locale/locale-context";
import { printableRows, usePrinting } from "../print/use-printing";
import { BodyRow } from "./body-row";
import type { TableColumn } from "./column";

export const ROW_HEIGHT = 37;

interface VirtualBodyProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyAt: (index: number) => string;
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly onRange?: (first: number, last: number) => void;
}

/** The rows of a table of any length. */
export function VirtualBody<Row>(props: VirtualBodyProps<Row>) {
  return usePrinting() ? <PrintedBody {...props} /> : <ScrolledBody {...props} />;
}

/** Every row up to a limit, which is said: paper does not scroll. */
function PrintedBody<Row>({ columns, count, rowAt, keyAt }: VirtualBodyProps<Row>) {
  const t = useText();
  const printed = printableRows(count, rowAt);
  return (
    <tbody>
      {Array.from({ length: printed }, (_, index) => (
        <BodyRow key={keyAt(index)} columns={columns} row={rowAt(index)} index={index} />
      ))}
      {printed < count && (
        <tr>
          <td colSpan={columns.length}>{t("print.cut", { n: printed, total: count })}</td>
        </tr>
      )}
    </tbody>
  );
}

/** Draws the rows in sight between two spacer rows; transforms would break the sticky head (TanStack/virtual#640). */
function ScrolledBody<Row>({ columns, count, rowAt, keyAt, scrollRef, onRange }: VirtualBodyProps<Row>) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyAt,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const above = first?.start ?? 0;
  const below = virtualizer.getTotalSize() - (last?.end ?? 0);
  const from = first?.index ?? 0;
  const to = last?.index ?? 0;

  useEffect(() => onRange?.(from, to), [onRange, from, to]);

  return (
    <tbody>
      {above > 0 && <Spacer height={above} span={columns.length} />}
      {items.map((item) => (
        <BodyRow
          key={item.key}
          ref={virtualizer.measureElement}
          columns={columns}
          row={rowAt(item.index)}
          index={item.index}
        />
      ))}
      {below > 0 && <Spacer height={below} span={columns.length} />}
    </tbody>
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  return (
    <tr className="spacer">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
