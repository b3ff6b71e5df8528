"use client";

import type { KeyboardEvent, ReactNode, Ref } from "react";
import { useText } from "../locale/locale-context";

interface TableFrameProps {
  readonly caption: string;
  readonly rowCount: number;
  readonly maxHeight: number | undefined;
  readonly head: ReactNode;
  readonly scrollRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** Moves the focus to the same column one row up or down. */
function moveByRow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>("td, th");
  const row = cell?.closest("tr");
  if (step === 0 || !cell || !row) return;
  const rows = [...(row.closest("table")?.querySelectorAll("tr[aria-rowindex]") ?? [])];
  const target = rows[rows.indexOf(row) + step]?.children[cell.cellIndex];
  const focusable = target?.querySelector<HTMLElement>("button, a[href]");
  if (!focusable) return;
  event.preventDefault();
  focusable.focus();
}

/** The scrolling box of every table, its caption and its head. Focusable, so that the keyboard can scroll it. */
export function TableFrame({ caption, rowCount, maxHeight, head, scrollRef, children }: TableFrameProps) {
  const t = useText();
  return (
    // No landmark of its own: a page can show one table twice, as the twin of a chart and in full.
    // biome-ignore lint/a11y/useSemanticElements: no element stands for a group outside forms.
    <div
      ref={scrollRef}
      role="group"
      className="table-scroll"
      style={{ maxHeight }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
      tabIndex={0}
      aria-label={t("table.scrollHint", { caption })}
      onKeyDown={moveByRow}
    >
      <table className="table" aria-rowcount={rowCount + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>{head}</thead>
        {children}
      </table>
    </div>
  );
}
