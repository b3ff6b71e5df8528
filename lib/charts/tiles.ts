import { rect, text } from "@observablehq/plot";
import { classAmong } from "./classes";
import { type ChartOptions, drawChart, identify, type Marked, sequence } from "./frame";
import { PROVINCE_TILES } from "./province-tiles";
import { TILE_CLASSES, tileLimits } from "./tile-limits";

export interface Tile extends Marked {
  /** First two digits of the region code. */
  readonly province: string;
  /** Short name, two or three glyphs. */
  readonly name: string;
  readonly value: number | null;
  readonly valueText: string;
  /** Below the coverage floor: hatched by an outline instead of a fill. */
  readonly thin: boolean;
}

export interface TilesData {
  readonly tiles: readonly Tile[];
}

/** Provinces as equal squares: no boundary is drawn, so none can be wrong. */
export function drawTiles(data: TilesData, options: ChartOptions): SVGSVGElement {
  const columns = 8;
  const rows = 8;
  const size = options.width / columns;
  const limits = tileLimits(data);
  // Few classes stand apart as far as many.
  const shadeOf = (value: number): number =>
    Math.round((classAmong(value, limits) * (TILE_CLASSES - 1)) / Math.max(1, limits.length - 1));
  const placed = data.tiles.flatMap((tile) => {
    const place = PROVINCE_TILES[tile.province];
    if (!place) return [];
    const step = tile.value === null || tile.thin ? null : shadeOf(tile.value);
    return [{ ...tile, x: place[0] - 1, y: place[1], step }];
  });
  const named = new Set(placed.map((tile) => tile.province));
  const blank = Object.entries(PROVINCE_TILES).flatMap(([province, [x, y]]) =>
    named.has(province) ? [] : [{ x: x - 1, y }],
  );
  const ink = (tile: { step: number | null }): string =>
    tile.step !== null && tile.step >= 3 ? "var(--surface)" : "var(--ink)";
  const gap = 1.5 / size;
  const square = {
    x1: (tile: { x: number }) => tile.x + gap,
    x2: (tile: { x: number }) => tile.x + 1 - gap,
    y1: (tile: { y: number }) => tile.y + gap,
    y2: (tile: { y: number }) => tile.y + 1 - gap,
    rx: 3,
  };
  return drawChart(options, {
    height: size * rows,
    margin: 0,
    x: { domain: [0, columns], axis: null },
    y: { domain: [rows, 0], axis: null },
    marks: [
      rect(blank, { ...square, fill: "var(--sunken)" }),
      rect(placed, {
        ...square,
        fill: (tile) => (tile.step === null ? "var(--sunken)" : sequence(tile.step)),
        stroke: (tile) => (tile.step === null ? "var(--line-strong)" : "none"),
        render: identify(placed),
      }),
      text(placed, {
        x: (tile) => tile.x + 0.5,
        y: (tile) => tile.y + 0.38,
        text: "name",
        fill: ink,
        pointerEvents: "none",
      }),
      text(placed, {
        x: (tile) => tile.x + 0.5,
        y: (tile) => tile.y + 0.7,
        text: "valueText",
        fill: ink,
        fontSize: 11,
        pointerEvents: "none",
      }),
    ],
  });
}
