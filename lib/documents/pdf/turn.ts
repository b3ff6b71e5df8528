import type { Box, Rule } from "./geometry";

/** Quarter turns clockwise of a page's text against the page. */
export type Turn = 0 | 1 | 2 | 3;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** The box as seen by a reader who has turned the page until its text is upright. */
export function turned<T extends Box>(box: T, turn: Turn, { width, height }: PageSize): T {
  if (turn === 0) return box;
  const { x0, y0, x1, y1 } = box;
  if (turn === 1) return { ...box, x0: y0, y0: width - x1, x1: y1, y1: width - x0 };
  if (turn === 2) return { ...box, x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  return { ...box, x0: height - y1, y0: x0, x1: height - y0, y1: x1 };
}

/** The box on the page as it is shown. */
export function unturned(box: Box, turn: Turn, { width, height }: PageSize): Box {
  if (turn === 0) return box;
  const { x0, y0, x1, y1 } = box;
  if (turn === 1) return { x0: width - y1, y0: x0, x1: width - y0, y1: x1 };
  if (turn === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  return { x0: y0, y0: height - x1, x1: y1, y1: height - x0 };
}

interface Lines {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Ruling lines as seen by a reader who has turned the page. */
export function turnedLines({ horizontal, vertical }: Lines, turn: Turn, { width, height }: PageSize): Lines {
  if (turn === 0) return { horizontal, vertical };
  const flip = (rule: Rule, across: number | null, along: number | null): Rule => ({
    at: across === null ? rule.at : across - rule.at,
    from: along === null ? rule.from : along - rule.to,
    to: along === null ? rule.to : along - rule.from,
  });
  const each = (rules: readonly Rule[], across: number | null, along: number | null): Rule[] =>
    rules.map((rule) => flip(rule, across, along));
  if (turn === 2)
    return { horizontal: each(horizontal, height, width), vertical: each(vertical, width, height) };
  if (turn === 1) return { horizontal: each(vertical, width, null), vertical: each(horizontal, null, width) };
  return { horizontal: each(vertical, null, height), vertical: each(horizontal, height, null) };
}
