"use client";

import { useMemo } from "react";
import type { DocumentModel, Row } from "@/lib/documents/model";
import type { Fact } from "@/lib/records/schema";
import { useText } from "../../foundation/locale/locale-context";
import { locateRow, type RowPlace } from "./locate";
import { Marked } from "./marked";
import { useMarkedList } from "./use-marked-list";

const HEIGHT = 30;

const pageOf = (row: Row | undefined): number | undefined => row?.cells[0]?.place.page;

/** A document of paragraphs and tables, row by row, as it was read. */
export function SourceRows({ model, fact }: { model: DocumentModel; fact: Fact | null }) {
  const t = useText();
  const place = useMemo(() => (fact ? locateRow(model, fact) : null), [model, fact]);
  const { box, virtualizer } = useMarkedList(model.rows.length, place?.row ?? null, HEIGHT);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
    <section ref={box} className="source-box" tabIndex={0} aria-label={t("review.source")}>
      <div style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = model.rows[index];
          const page = pageOf(row);
          const turns = page !== undefined && page !== pageOf(model.rows[index - 1]);
          return (
            <div
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className="source-row"
              data-marked={place?.row === index}
              style={{ top: start }}
            >
              {turns && <p className="source-page dim">{t("review.pageMark", { page })}</p>}
              {row && <RowContent row={row} place={place?.row === index ? place : null} />}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function RowContent({ row, place }: { row: Row; place: RowPlace | null }) {
  if (row.kind === "text") {
    const text = row.cells.map((cell) => cell.text).join(" ");
    const mark = place?.mark;
    return (
      <p className="source-paragraph">{mark ? <Marked text={text} from={mark[0]} to={mark[1]} /> : text}</p>
    );
  }
  return (
    <div className="source-cells">
      {row.cells.map((cell, i) => {
        const marked = place?.cell === i;
        const mark = marked ? place.mark : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never change places.
          <span key={i} className="source-cell" data-marked={marked} title={cell.place.cell}>
            {mark ? <Marked text={cell.text} from={mark[0]} to={mark[1]} /> : cell.text}
          </span>
        );
      })}
    </div>
  );
}
