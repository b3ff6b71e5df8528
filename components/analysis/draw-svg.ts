import type { ChartOptions } from "@/lib/charts/frame";

/** Draws in the browser once the drawing code has arrived. */
export type LazyDraw<Data> = () => Promise<(data: Data, options: ChartOptions) => SVGSVGElement>;

export const loadRanking = async () => (await import("@/lib/charts/ranking")).drawRanking;
export const loadTiles = async () => (await import("@/lib/charts/tiles")).drawTiles;
export const loadTrend = async () => (await import("@/lib/charts/trend")).drawTrend;
export const loadParts = async () => (await import("@/lib/charts/parts")).drawParts;
export const loadWaterfall = async () => (await import("@/lib/charts/waterfall")).drawWaterfall;
export const loadMultiples = async () => (await import("@/lib/charts/multiples")).drawMultiples;
export const loadSlope = async () => (await import("@/lib/charts/slope")).drawSlope;
export const loadBullets = async () => (await import("@/lib/charts/bullet")).drawBullets;
export const loadPairs = async () => (await import("@/lib/charts/pairs")).drawPairs;
export const loadScatter = async () => (await import("@/lib/charts/scatter")).drawScatter;
export const loadFunnel = async () => (await import("@/lib/charts/funnel")).drawFunnel;
