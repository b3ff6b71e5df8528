"use client";

import { useMemo } from "react";
import type { StripBin, StripData, StripDot } from "@/lib/charts/strip";
import { SPREAD_STEPS } from "@/lib/metrics/cubes/spread-steps";
import type { MetricRow } from "@/lib/metrics/queries/metric-rows";
import { binWords } from "../analysis/bin-words";
import { bureauName } from "../analysis/bureau-name";
import { ChartHost } from "../foundation/chart/chart-host";
import { useLocale, useText } from "../foundation/locale/locale-context";
import type { Answer } from "./questions";

interface DotStripProps {
  readonly id: string;
  readonly answer: Answer;
  readonly label: string;
  readonly subject: string;
  readonly format: (value: number) => string;
  readonly formatTick: (value: number) => string;
  readonly unit: string;
}

/** Up to this many units each has a dot of its own. */
const DOTS = 120;

/** Steps of the engine joined into as many as can be told apart and touched. */
const JOINED = 5;

function binsOf({ places, lowest, highest }: Answer, describe: StripData["describeBin"]): StripBin[] {
  const start = Math.min(0, lowest);
  const width = (highest - start) / SPREAD_STEPS;
  const counts = new Map<number, number>();
  for (const entry of places.split(" ")) {
    const [step = 0, count = 0] = entry.split(":").map(Number);
    const joined = Math.min(SPREAD_STEPS / JOINED - 1, Math.floor(step / JOINED));
    counts.set(joined, (counts.get(joined) ?? 0) + count);
  }
  return [...counts].map(([step, count]) => {
    const [low, high] = [start + step * JOINED * width, start + (step + 1) * JOINED * width];
    return { key: `bin|${step}`, facts: "", low, high, count, ...describe(low, high, count) };
  });
}

/** Units between the ends, which the engine gives by their place alone. */
function dotsBetween({ places, lowest, highest }: Answer, write: (value: number) => string): StripDot[] {
  const start = Math.min(0, lowest);
  const isEnd = (step: number): boolean =>
    step === SPREAD_STEPS || step === Math.round((SPREAD_STEPS * (lowest - start)) / (highest - start || 1));
  return places.split(" ").flatMap((entry) => {
    const [step = 0, count = 0] = entry.split(":").map(Number);
    const value = start + (step * (highest - start)) / SPREAD_STEPS;
    return Array.from({ length: isEnd(step) ? count - 1 : count }, (_, i): StripDot => {
      const text = `≈ ${write(value)}`;
      return {
        key: `${step}|${i}`,
        label: text,
        facts: "",
        name: "",
        value,
        role: "other",
        card: { title: text, value: null },
      };
    });
  });
}

/** All units on one line, the median and both ends marked: how they are spread, at a glance. */
export function DotStrip({ id, answer, label, subject, format, formatTick, unit }: DotStripProps) {
  const t = useText();
  const locale = useLocale();
  const data = useMemo((): StripData => {
    const describeBin: StripData["describeBin"] = (low, high, n) =>
      binWords(t("compare.unitsOf", { n }), format(low), format(high));
    const end = (row: MetricRow): StripDot => {
      const name = bureauName(row, locale);
      const value = row.value ?? 0;
      return {
        key: `${row.bureau_id}|${row.fiscal_year}`,
        label: `${name} ${format(value)}`,
        facts: row.facts,
        unit: row.bureau_id,
        status: row.status,
        name,
        value,
        role: "peer",
        named: true,
        card: { title: name, subject, value: format(value), year: row.fiscal_year },
      };
    };
    const ends =
      answer.top.bureau_id === answer.low.bureau_id ? [end(answer.top)] : [end(answer.top), end(answer.low)];
    const few = answer.units <= DOTS;
    return {
      dots: few ? [...dotsBetween(answer, format), ...ends] : ends,
      ...(few ? {} : { bins: binsOf(answer, describeBin) }),
      scale: "linear",
      median: answer.median,
      medianText: t("compare.median", { value: format(answer.median) }),
      axisText: unit,
      formatTick,
      describeBin,
    };
  }, [answer, subject, format, formatTick, unit, t, locale]);
  return <ChartHost id={id} kind="strip" frame="bare" data={data} title={label} description={label} />;
}
