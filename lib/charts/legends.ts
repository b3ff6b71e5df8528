import { quantileClasses } from "./classes";
import type { DotMapData } from "./dot-map";
import type { LegendItem } from "./marks/mark";
import type { PairsData } from "./pairs";
import type { PartsData } from "./parts";
import type { TrendData } from "./trend";

/** Apart from the drawings: pages show a legend before the drawing code arrives. */

const series = (i: number): string => `var(--series-${(i % 8) + 1})`;

/** Names of the two marks of a row, as a legend switches them. */
export const pairsLegend = ({ printedName, recomputedName }: PairsData): LegendItem[] => [
  { key: "printed", name: printedName, colour: series(0), shape: "ring" },
  { key: "recomputed", name: recomputedName, colour: series(0), shape: "dot" },
];

export const partsLegend = ({ partNames }: PartsData): LegendItem[] =>
  partNames.map((name, i) => ({ key: String(i), name, colour: series(i), shape: "box" }));

export const trendLegend = ({ series }: TrendData): LegendItem[] =>
  series
    .filter((one) => one.points.length > 0)
    .map(({ key, name, colour, role }) => ({ key, name, colour, shape: role === "main" ? "line" : "dash" }));

/** Classes of a map, at most as many as there are shades. */
export const mapClasses = ({ dots }: DotMapData) =>
  quantileClasses(
    dots.map(({ value }) => value),
    6,
  );

export const dotMapLegend = (data: DotMapData): LegendItem[] =>
  mapClasses(data).map(({ low, high, count }, i) => ({
    key: String(i),
    name: `${data.formatClass(low, high)} (${count})`,
    colour: `var(--seq-${i + 1})`,
    shape: "dot",
  }));
