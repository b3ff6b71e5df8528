import type { PageDrawing } from "../pdf/engine";
import type { Box, Rule } from "../pdf/geometry";
import type { Glyph } from "../pdf/glyphs";
import type { Rules } from "../pdf/paths";
import { type PageSize, type Turn, unturned } from "../pdf/turn";
import { deskew } from "./deskew";
import { detectLines } from "./detect";
import type { OcrEngine } from "./engine";
import { eraseRules } from "./erase-rules";
import { findRules } from "./find-rules";
import { inkOf } from "./ink";
import { type Raster, turnRaster } from "./raster";
import { type ReadCharacter, recogniseLine } from "./recognise";

/** Below this a digit could be another one. */
export const CERTAIN = 0.9;
export const DOUBTFUL = "a character of the picture is doubtful";
/** Below this a line is no text: a seal, a stain, a signature. */
const LEGIBLE = 0.5;
/** Lines of a page that stands on its head are read as something, but less surely. */
const UPRIGHT = 0.7;

/**
 * What a scanned page prints: its characters as recognised and its ruling lines, level and upright.
 * @param points of a pixel
 */
export async function drawPicture(scan: Raster, points: number, engine: OcrEngine): Promise<PageDrawing> {
  const { picture, boxes, turns } = await upright(scan, engine);
  const ink = inkOf(picture);
  const rules = findRules(ink);
  const plain = eraseRules(picture, ink, rules);
  const glyphs: Glyph[] = [];
  for (const [show, box] of splitAtWalls(boxes, rules.vertical).entries()) {
    const characters = await readLine(plain, picture, box, engine);
    if (meanConfidence(characters) < LEGIBLE) continue;
    for (const glyph of glyphsOf(characters, box, show, points)) glyphs.push(glyph);
  }
  const size = { width: scan.width * points, height: scan.height * points };
  // What was turned to be read is placed where it stands on the scan.
  const turn = ((4 - turns) % 4) as Turn;
  return {
    size,
    glyphs: glyphs.map((glyph) => ({ ...glyph, ...unturned(glyph, turn, size), turn })),
    rules: rulesOn(rules, points, turn, size),
    pictures: 1,
    invisible: 0,
  };
}

function rulesOn(rules: Rules, points: number, turn: Turn, size: PageSize): Rules {
  const boxes: Box[] = [
    ...rules.horizontal.map(({ at, from, to }) => ({ x0: from, x1: to, y0: at, y1: at })),
    ...rules.vertical.map(({ at, from, to }) => ({ x0: at, x1: at, y0: from, y1: to })),
  ].map((box) => unturned(scaled(box, points), turn, size));
  const isLevel = (box: Box): boolean => box.x1 - box.x0 > box.y1 - box.y0;
  return {
    horizontal: boxes.filter(isLevel).map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })),
    vertical: boxes.filter((box) => !isLevel(box)).map(({ x0, y0, y1 }) => ({ at: x0, from: y0, to: y1 })),
  };
}

const scaled = (box: Box, points: number): Box => ({
  x0: box.x0 * points,
  y0: box.y0 * points,
  x1: box.x1 * points,
  y1: box.y1 * points,
});

/** Erasing lines can cost a stroke: what comes out unsure is read once more as it was, and the surer reading stands. */
async function readLine(
  plain: Raster,
  picture: Raster,
  box: Box,
  engine: OcrEngine,
): Promise<readonly ReadCharacter[]> {
  const first = await recogniseLine(plain, box, engine);
  if (weakest(first) >= CERTAIN) return first;
  const second = await recogniseLine(picture, box, engine);
  return weakest(second) > weakest(first) ? second : first;
}

const weakest = (characters: readonly ReadCharacter[]): number =>
  Math.min(...characters.map(({ confidence }) => confidence), characters.length > 0 ? 1 : 0);

interface Upright {
  /** Quarter turns clockwise that made the scan upright. */
  readonly turns: number;
  readonly picture: Raster;
  readonly boxes: readonly Box[];
}

/** Lines looked at to tell which way a page stands. */
const TRIED = 5;

async function upright(scan: Raster, engine: OcrEngine): Promise<Upright> {
  const level = await levelled(scan, 0, engine);
  const tall = level.boxes.filter((box) => box.y1 - box.y0 > 1.5 * (box.x1 - box.x0)).length;
  const isTurned = tall * 2 > level.boxes.length;
  if (!isTurned && (level.boxes.length === 0 || (await legibility(level, engine)) >= UPRIGHT)) return level;
  const [first, second] = isTurned
    ? [await levelled(scan, 1, engine), await levelled(scan, 3, engine)]
    : [level, await levelled(scan, 2, engine)];
  return (await legibility(first, engine)) >= (await legibility(second, engine)) ? first : second;
}

async function levelled(scan: Raster, turns: number, engine: OcrEngine): Promise<Upright> {
  const { picture } = deskew(turnRaster(scan, turns));
  return { turns, picture, boxes: await detectLines(picture, engine) };
}

async function legibility({ picture, boxes }: Upright, engine: OcrEngine): Promise<number> {
  const longest = boxes.toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0)).slice(0, TRIED);
  let sum = 0;
  for (const box of longest) sum += meanConfidence(await recogniseLine(picture, box, engine));
  return longest.length > 0 ? sum / longest.length : 0;
}

const meanConfidence = (characters: readonly ReadCharacter[]): number =>
  characters.length > 0 ? characters.reduce((sum, one) => sum + one.confidence, 0) / characters.length : 0;

/** A box of text over a wall of a table is the text of two cells. */
function splitAtWalls(boxes: readonly Box[], walls: readonly Rule[]): Box[] {
  return boxes.flatMap((box) => {
    const height = box.y1 - box.y0;
    const middle = (box.y0 + box.y1) / 2;
    const cuts = walls
      .filter((wall) => wall.from <= middle && wall.to >= middle)
      .map((wall) => wall.at)
      .filter((at) => at > box.x0 + height * 0.3 && at < box.x1 - height * 0.3)
      .toSorted((a, b) => a - b);
    const edges = [box.x0, ...cuts, box.x1];
    return edges.slice(1).map((x1, i) => ({ ...box, x0: edges[i] as number, x1 }));
  });
}

/** Characters reach to the middle between them and their neighbours. */
function glyphsOf(characters: readonly ReadCharacter[], box: Box, show: number, points: number): Glyph[] {
  const height = box.y1 - box.y0;
  return characters.map(({ text, confidence, x }, i) => {
    const half = (/[\u0020-\u024f]/.test(text) ? 0.3 : 0.5) * height;
    const [before, after] = [characters[i - 1]?.x, characters[i + 1]?.x];
    const x0 = before === undefined ? Math.max(box.x0, x - half) : (before + x) / 2;
    const x1 = after === undefined ? Math.min(box.x1, x + half) : (x + after) / 2;
    return {
      text,
      size: height * 0.75 * points,
      turn: 0,
      show,
      x0: x0 * points,
      x1: x1 * points,
      y0: (box.y0 + height * 0.12) * points,
      y1: (box.y1 - height * 0.12) * points,
      ...(confidence < CERTAIN ? { doubt: DOUBTFUL } : {}),
    };
  });
}
