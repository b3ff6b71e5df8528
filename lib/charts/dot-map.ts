import { dot, rect, text } from "@observablehq/plot";
import { classOf } from "./classes";
import {
  type ChartOptions,
  drawChart,
  drawCrowd,
  FONT_SIZE,
  INK,
  INK_2,
  INK_3,
  identify,
  type Marked,
  painter,
  partCrowd,
  SURFACE,
  sequence,
} from "./frame";
import { mapClasses } from "./legends";
import { ellipsize, textWidth } from "./measure-text";
import { type Place, projectChina } from "./projection";
import { PROVINCE_TILES } from "./province-tiles";

export interface MapDot extends Marked, Place {
  readonly name: string;
  readonly value: number;
  /** First two digits of the region code. */
  readonly province: string;
}

/** A province as a tile in the corner: a filter, not a place. */
export interface MapTile extends Marked {
  readonly province: string;
  readonly name: string;
  readonly active: boolean;
}

export interface DotMapData {
  readonly dots: readonly MapDot[];
  readonly tiles: readonly MapTile[];
  /** Writes the ends of a class, e.g. “3,120–4,015”. */
  readonly formatClass: (low: number, high: number) => string;
  readonly legendTitle: string;
}

/** Em a name may take. */
const NAME = 18;
const TILE_COLUMNS = 8;
const TILE_ROWS = 8;

/** Counties and cities as dots at their seats, coloured by classes of equal counts; no boundary is drawn. */
export function drawDotMap(data: DotMapData, options: ChartOptions): SVGSVGElement {
  const paint = painter(data.dots, options);
  const classes = mapClasses(data);
  const narrow = options.width < 560;
  const tile = narrow ? Math.floor(Math.min(options.width, 320) / TILE_COLUMNS) : 27;
  const legendHeight = options.legend === "outside" ? 0 : 20 * (classes.length + 1);
  const projected = data.dots.map((one) => ({
    one,
    ...projectChina(one),
    step: classOf(one.value, classes),
  }));
  const xs = projected.map(({ x }) => x);
  const ys = projected.map(({ y }) => y);
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
  const side = narrow ? 0 : TILE_COLUMNS * tile + 24;
  const room = { width: options.width - side - 24, height: Math.min(640, (options.width - side) * 0.86) };
  const k = Math.min(room.width / Math.max(x1 - x0, 0.01), room.height / Math.max(y1 - y0, 0.01));
  const mapHeight = Math.max(200, (y1 - y0) * k + 28);
  const tilesHeight = TILE_ROWS * tile;
  const height = narrow
    ? mapHeight + tilesHeight + 24 + legendHeight
    : Math.max(mapHeight, tilesHeight + legendHeight + 36);
  const offset = {
    x: side + 12 + (room.width - (x1 - x0) * k) / 2,
    y: 14 + (narrow ? 0 : (height - mapHeight) / 2),
  };
  const r = data.dots.length > 800 ? 2.6 : data.dots.length > 200 ? 3.6 : 5;
  const shown = projected
    .filter(({ step }) => !options.hidden?.has(String(step)))
    .map(({ one, x, y, step }) => ({ one, x: offset.x + (x - x0) * k, y: offset.y + (y - y0) * k, step }))
    .sort((a, b) => Number(paint.isChosen(a.one)) - Number(paint.isChosen(b.one)) || a.step - b.step);
  type Placed = (typeof shown)[number];
  const named = shown.filter(({ one }) => paint.isChosen(one) || shown.length <= 24);
  const corner = { x: 0, y: narrow ? mapHeight + 20 : height - tilesHeight };
  const tiles = data.tiles.flatMap((one) => {
    const place = PROVINCE_TILES[one.province];
    return place ? [{ ...one, x: corner.x + (place[0] - 1) * tile, y: corner.y + place[1] * tile }] : [];
  });
  const legend =
    options.legend === "outside"
      ? []
      : classes.map(({ low, high, count }, i) => ({
          y: narrow ? corner.y + tilesHeight + 24 + 20 * i : 26 + 20 * i,
          fill: sequence(i),
          name: `${data.formatClass(low, high)} (${count})`,
        }));
  const toRight = ({ x, one }: Placed): boolean =>
    x + 9 + textWidth(ellipsize(one.name, NAME)) * FONT_SIZE <= options.width;
  const label = (side: "start" | "end") =>
    text(
      named.filter((placed) => toRight(placed) === (side === "start")),
      {
        x: "x",
        y: "y",
        dx: side === "start" ? 9 : -9,
        textAnchor: side,
        text: ({ one }) => ellipsize(one.name, NAME),
        fill: ({ one }) => paint.colour(one, INK),
        stroke: SURFACE,
        strokeWidth: 3,
      },
    );
  const { apart, crowd } = partCrowd(
    shown,
    ({ one }) => paint.isChosen(one) || one.derived === true,
    options,
  );
  const identifyApart = identify(
    apart.map(({ one }) => one),
    { kind: "self", size: r },
  );
  const edge = ({ step }: Placed): string => (step === 0 ? "var(--line-strong)" : "none");
  return drawChart(options, {
    height,
    margin: 0,
    x: { domain: [0, options.width], axis: null },
    y: { domain: [height, 0], axis: null },
    marks: [
      rect(tiles, {
        x1: "x",
        x2: (one) => one.x + tile - 2,
        y1: "y",
        y2: (one) => one.y + tile - 2,
        rx: 3,
        fill: (one) => (one.active ? INK_2 : "var(--sunken)"),
        render: identify(tiles),
      }),
      text(tiles, {
        x: (one) => one.x + tile / 2 - 1,
        y: (one) => one.y + tile / 2 - 1,
        text: (one) => [...one.name].slice(0, 2).join(""),
        fontSize: 10.5,
        fill: (one) => (one.active ? SURFACE : INK_2),
        pointerEvents: "none",
      }),
      dot(crowd, {
        x: "x",
        y: "y",
        render: drawCrowd(crowd, {
          r,
          markOf: ({ one }) => one,
          fill: ({ one, step }) => paint.colour(one, sequence(step)),
          fillOpacity: ({ one }) => paint.opacity(one),
          stroke: edge,
        }),
      }),
      dot(apart, {
        x: "x",
        y: "y",
        r: ({ one }) => (paint.isChosen(one) ? r + 3 : r),
        fill: ({ one, step }) => paint.colour(one, sequence(step)),
        fillOpacity: ({ one }) => paint.opacity(one),
        stroke: (placed) => (paint.isChosen(placed.one) ? SURFACE : edge(placed)),
        strokeWidth: ({ one }) => (paint.isChosen(one) ? 1.5 : 0.4),
        render: identifyApart,
      }),
      label("start"),
      label("end"),
      dot(legend, { x: 6, y: "y", r: 5, fill: "fill", stroke: "var(--line-strong)", strokeWidth: 0.4 }),
      text(legend, { x: 18, y: "y", text: "name", textAnchor: "start", fill: INK_2 }),
      ...(legend[0]
        ? [
            text([legend[0].y - 19], {
              x: 0,
              y: (y: number) => y,
              text: () => data.legendTitle,
              textAnchor: "start",
              fill: INK_3,
            }),
          ]
        : []),
    ],
  });
}
