"use client";

import type { ChartKindId } from "@/lib/charts/registry";
import { ChartHost, type ChartHostProps } from "../foundation/chart/chart-host";

type ResultChartProps<K extends ChartKindId> = Omit<ChartHostProps<K>, "description"> & {
  /** What the chart shows and how to read it: its description, and its caption unless there is more to say. */
  readonly about: string;
};

/** One chart of a page's result: with its table twin; nothing at all where it has no data. */
export function ResultChart<K extends ChartKindId>({
  about,
  caption = about,
  ...props
}: ResultChartProps<K>) {
  if (props.data === null) return null;
  return <ChartHost {...(props as ChartHostProps<K>)} description={about} caption={caption} />;
}
