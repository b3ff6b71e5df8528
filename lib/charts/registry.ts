import type { BulletData } from "./bullet";
import { bulletTargets } from "./bullet-targets";
import type { DotMapData } from "./dot-map";
import type { ChartOptions } from "./frame";
import type { FunnelData } from "./funnel";
import type { IcicleData } from "./icicle";
import { dotMapLegend, pairsLegend, partsLegend, trendLegend } from "./legends";
import type { LegendItem, Marked } from "./marks/mark";
import type { MultiplesData } from "./multiples";
import type { PairsData } from "./pairs";
import type { PartsData } from "./parts";
import type { RankingData } from "./ranking";
import type { ScatterData } from "./scatter";
import type { SlopeData } from "./slope";
import type { SpineData } from "./spine";
import type { StripData } from "./strip";
import { stripBins } from "./strip-bins";
import type { TilesData } from "./tiles";
import type { TrendData } from "./trend";
import { trimRows } from "./trim-rows";
import type { WaterfallData } from "./waterfall";

export type Draw<Data> = (data: Data, options: ChartOptions) => SVGSVGElement;

/** One kind of chart: how it is drawn, what its marks are, what its legend switches. */
export interface ChartKind<Data> {
  /** The drawing code, which arrives when something is to be drawn. */
  readonly load: () => Promise<Draw<Data>>;
  readonly marks: (data: Data) => readonly Marked[];
  readonly legend?: (data: Data) => readonly LegendItem[];
  /** Whether a box drawn over it chooses units. */
  readonly brush?: boolean;
  /** The same data with at most so many rows; itself where it has no more. */
  readonly trim?: (data: Data, rows: number, chosen?: ReadonlyMap<string, number>) => Data;
}

type Rows = readonly { readonly unit?: string | null; readonly focus?: boolean }[];

/** Trims the rows a chart is made of. */
const byRows =
  <Data extends { readonly rows: Rows }>() =>
  (data: Data, count: number, chosen?: ReadonlyMap<string, number>): Data => {
    const rows = trimRows(data.rows, count, chosen);
    return rows === data.rows ? data : { ...data, rows };
  };

const kind = <Data>(declared: ChartKind<Data>): ChartKind<Data> => declared;

/** Every kind of chart there is. */
export const CHARTS = {
  ranking: kind<RankingData>({
    // The strip above the rows goes on showing all of them.
    trim: (data, count, chosen) => {
      const rows = trimRows(data.rows, count, chosen);
      if (rows === data.rows) return data;
      return { ...data, rows, spread: data.spread ?? data.rows.map(({ value }) => value) };
    },
    load: async () => (await import("./ranking")).drawRanking,
    marks: ({ rows }) => rows,
    brush: true,
  }),
  bullet: kind<BulletData>({
    trim: byRows<BulletData>(),
    load: async () => (await import("./bullet")).drawBullets,
    marks: ({ rows }) => [...rows, ...bulletTargets(rows)],
  }),
  pairs: kind<PairsData>({
    trim: byRows<PairsData>(),
    load: async () => (await import("./pairs")).drawPairs,
    marks: ({ rows }) =>
      rows.flatMap(({ unit, printed, recomputed }) =>
        [printed, recomputed].flatMap((mark) => (mark ? [{ unit: unit ?? null, ...mark }] : [])),
      ),
    legend: pairsLegend,
  }),
  parts: kind<PartsData>({
    trim: byRows<PartsData>(),
    load: async () => (await import("./parts")).drawParts,
    marks: ({ rows }) =>
      rows.flatMap(({ unit, parts }) => parts.map((part) => ({ unit: unit ?? null, ...part }))),
    legend: partsLegend,
  }),
  tiles: kind<TilesData>({
    load: async () => (await import("./tiles")).drawTiles,
    marks: ({ tiles }) => tiles,
  }),
  trend: kind<TrendData>({
    load: async () => (await import("./trend")).drawTrend,
    marks: ({ series }) =>
      series.flatMap(({ unit, points }) => points.map((point) => ({ unit: unit ?? null, ...point }))),
    legend: trendLegend,
  }),
  multiples: kind<MultiplesData>({
    load: async () => (await import("./multiples")).drawMultiples,
    marks: ({ multiples }) =>
      multiples.flatMap(({ unit, points }) => points.map((point) => ({ unit: unit ?? null, ...point }))),
  }),
  slope: kind<SlopeData>({
    load: async () => (await import("./slope")).drawSlope,
    marks: ({ lines }) =>
      lines.flatMap(({ unit, points }) => points.map((point) => ({ unit: unit ?? null, ...point }))),
  }),
  waterfall: kind<WaterfallData>({
    load: async () => (await import("./waterfall")).drawWaterfall,
    marks: ({ steps }) => steps,
  }),
  scatter: kind<ScatterData>({
    load: async () => (await import("./scatter")).drawScatter,
    marks: ({ points }) => points,
    brush: true,
  }),
  funnel: kind<FunnelData>({
    load: async () => (await import("./funnel")).drawFunnel,
    marks: ({ points }) => points,
    brush: true,
  }),
  icicle: kind<IcicleData>({
    load: async () => (await import("./icicle")).drawIcicle,
    marks: ({ cells }) => cells,
  }),
  spine: kind<SpineData>({
    load: async () => (await import("./spine")).drawSpine,
    marks: ({ rows }) => rows,
  }),
  strip: kind<StripData>({
    load: async () => (await import("./strip")).drawStrip,
    marks: (data) => [...data.dots, ...stripBins(data)],
    brush: true,
  }),
  dotMap: kind<DotMapData>({
    load: async () => (await import("./dot-map")).drawDotMap,
    marks: ({ dots, tiles }) => [...dots, ...tiles],
    legend: dotMapLegend,
    brush: true,
  }),
} as const;

export type ChartKindId = keyof typeof CHARTS;
export type DataOf<K extends ChartKindId> = (typeof CHARTS)[K] extends ChartKind<infer Data> ? Data : never;
