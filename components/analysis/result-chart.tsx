"use client";

import type { ReactNode } from "react";
import { ChartHost, type InitialDrawing } from "../foundation/chart/chart-host";
import type { LazyDraw } from "./draw-svg";
import { useDraw } from "./use-draw";

interface ResultChartProps<Data> {
  readonly id: string;
  readonly title: string;
  /** What the chart shows and how to read it: its description, and its caption unless there is more to say. */
  readonly about: string;
  /** Name of the drawing; what it shows is said unless the page has a finding. */
  readonly label?: string;
  readonly load: LazyDraw<Data>;
  /** Null where there is nothing to draw. */
  readonly data: Data | null;
  readonly initial: readonly InitialDrawing[];
  readonly table: ReactNode;
  readonly onMark: (key: string) => void;
  readonly caption?: ReactNode;
}

/** One chart of a page's result: lazily drawn, with its table twin; nothing at all where it has no data. */
export function ResultChart<Data>(props: ResultChartProps<Data>) {
  const { id, title, about, label = about, load, data, initial, table, onMark, caption = about } = props;
  const draw = useDraw(load, data, label);
  if (data === null) return null;
  return (
    <ChartHost
      id={id}
      title={title}
      description={about}
      initial={initial}
      draw={draw}
      table={table}
      onMark={onMark}
      caption={caption}
    />
  );
}
