"use client";

import { useMemo } from "react";
import { withWords } from "@/lib/charts/marks/lazy-words";
import type { ScaleKind } from "@/lib/charts/scale";
import type { StripData, StripDot } from "@/lib/charts/strip";
import { ChartHost } from "../foundation/chart/chart-host";
import { useText } from "../foundation/locale/locale-context";
import { binWords } from "./bin-words";

export interface StripUnit {
  /** Bureau id. */
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly role: "focus" | "peer" | "other";
}

interface PeerStripProps {
  readonly id: string;
  readonly units: readonly StripUnit[];
  readonly scale: ScaleKind;
  readonly median: number;
  /** Between these a value does not stand out; null where nothing can be judged. */
  readonly band: readonly [number, number] | null;
  readonly label: string;
  /** What the peers in front have in common. */
  readonly peersName: string;
  readonly format: (value: number) => string;
}

/** All units of a kind on one line, as the score sees them: peers in front, the unit itself foremost. */
export function PeerStrip({ id, units, scale, median, band, label, peersName, format }: PeerStripProps) {
  const t = useText();
  const data = useMemo((): StripData => {
    const shown = units.filter(({ value }) => scale === "linear" || value > 0);
    const sorted = [...shown].sort((a, b) => b.value - a.value);
    const places = new Map(sorted.map((unit, i) => [unit, String(i + 1)]));
    return {
      dots: shown.map((unit): StripDot => {
        const dot = {
          ...unit,
          facts: "",
          unit: unit.key,
          named: unit === sorted[0] || unit === sorted.at(-1),
        };
        return withWords(dot, {
          label: () => `${unit.name} ${format(unit.value)}`,
          card: () => ({
            title: unit.name,
            value: format(unit.value),
            rank: { place: places.get(unit) ?? "", of: sorted.length },
          }),
        });
      }),
      scale,
      median,
      medianText: t("compare.median", { value: format(median) }),
      band,
      axisText: scale === "log" ? t("chart.logAxis") : "",
      formatTick: format,
      describeBin: (low, high, n) => binWords(t("compare.unitsOf", { n }), format(low), format(high)),
    };
  }, [units, scale, median, band, format, t]);
  return (
    <>
      <ChartHost id={id} kind="strip" frame="bare" data={data} title={label} description={label} />
      <ul className="strip-legend" aria-hidden="true">
        <li data-role="focus">{t("outliers.stripFocus")}</li>
        <li data-role="peer">{peersName}</li>
        <li data-role="other">{t("outliers.stripOthers")}</li>
        {band && <li data-role="band">{t("outliers.stripBand")}</li>}
      </ul>
    </>
  );
}
