import type { Box, Point } from "./placed";

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 10;
const EDGE = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/**
 * Top left corner of a card that does not cover its mark and does not leave the view: above the mark, below it, right
 * or left of it, the first that has room; where none has, at the edge of the view furthest from the mark.
 */
export function placeCard(mark: Box, card: Size, view: Size): Point {
  const centred = {
    x: clamp((mark.x0 + mark.x1) / 2 - card.width / 2, EDGE, view.width - card.width - EDGE),
    y: clamp((mark.y0 + mark.y1) / 2 - card.height / 2, EDGE, view.height - card.height - EDGE),
  };
  const places: Point[] = [
    { x: centred.x, y: mark.y0 - GAP - card.height },
    { x: centred.x, y: mark.y1 + GAP },
    { x: mark.x1 + GAP, y: centred.y },
    { x: mark.x0 - GAP - card.width, y: centred.y },
  ];
  const room = places.find(
    ({ x, y }) =>
      x >= EDGE && y >= EDGE && x + card.width <= view.width - EDGE && y + card.height <= view.height - EDGE,
  );
  if (room) return room;
  const above = (mark.y0 + mark.y1) / 2 > view.height / 2;
  return { x: centred.x, y: above ? EDGE : Math.max(EDGE, view.height - card.height - EDGE) };
}
