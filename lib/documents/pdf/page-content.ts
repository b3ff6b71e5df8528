import { plainCharacters } from "../../print/han";
import type { PageDrawing } from "./engine";
import { type Box, type PageContent, settledBox } from "./geometry";
import { withoutTiled } from "./tiled";
import { turned, turnedLines } from "./turn";
import { legible } from "./unreadable";
import { mainTurn, readWords } from "./words";

/** What a page prints, turned upright: words and ruling lines. */
export function pageContent(number: number, drawing: PageDrawing): PageContent {
  const { size, rules, pictures, invisible } = drawing;
  const glyphs = drawing.glyphs.map(settledBox);
  const turn = mainTurn(glyphs);
  const upright = withoutTiled(glyphs)
    .filter((glyph) => glyph.turn === turn)
    .map((glyph) => turned(legible(glyph), turn, size));
  const { horizontal, vertical } = turnedLines(rules, turn, size);
  const [width, height] = turn % 2 === 0 ? [size.width, size.height] : [size.height, size.width];
  const walls = vertical.toSorted((a, b) => a.at - b.at);
  return {
    number,
    width,
    height,
    turn,
    size,
    texts: readWords(upright, (left, right) => hasWallBetween(walls, left, right)).map((word) => ({
      ...word,
      text: plainCharacters(word.text),
    })),
    horizontal,
    vertical,
    pictures,
    invisible,
    glyphs: glyphs.length,
  };
}

/** Whether a wall stands where one word ends and the next begins. */
function hasWallBetween(walls: PageContent["vertical"], left: Box, right: Box): boolean {
  const reach = (box: Box): number => Math.min(box.x1 - box.x0, box.y1 - box.y0) / 2;
  const from = left.x1 - reach(left);
  const to = right.x0 + reach(right);
  const y = (left.y0 + left.y1) / 2;
  return walls.some((wall) => wall.at >= from && wall.at <= to && wall.from <= y && wall.to >= y);
}
