import { CAPTION } from "../../captions";
import type { SegmentLine } from "./segments";

/** Lines of one table without walls, or one line of other text. */
export type Region = { readonly table: readonly SegmentLine[] } | { readonly line: SegmentLine };

const NOTE = /^(?:注|备注|说明|附注)\d?[:：.]/;
const TITLE = /表(?:（[^）]*）)?$/;
const HEADING = /^(?:第[一二三四五六七八九十]+部分|[（(][一二三四五六七八九十]+[)）])/;
const CONTENTS = /[.·…．]{4,}/;
const LONGEST_LABEL = 40;

/** Whether a line ends a table: a caption, a title, a note, a sentence, an entry of a list of contents. */
function isBoundary({ plain, segments }: SegmentLine): boolean {
  if (NOTE.test(plain) || CONTENTS.test(plain) || HEADING.test(plain)) return true;
  if (/[。；]/.test(plain)) return true;
  if (segments.length === 1 && (plain.length > LONGEST_LABEL || TITLE.test(plain))) return true;
  return /单位|部门|公开|表/.test(plain) && plain.length <= 60 && CAPTION.test(plain);
}

/** Figures of a line that is a row: a label and what stands behind it, or figures alone. */
function figuresOf({ segments }: SegmentLine): number {
  return segments.length < 2 ? 0 : segments.filter((segment) => segment.kind === "figure").length;
}

/** Where lines stand among the ruled parts of a page. */
export interface Place {
  readonly below: boolean;
  readonly above: boolean;
}

/** Cuts the lines of a page into tables and other lines; directly below a ruled part one row makes a table. */
export function openRegions(lines: readonly SegmentLine[], place: Place): Region[] {
  const regions: Region[] = [];
  let open: SegmentLine[] = [];
  const close = (last = false): void => {
    const first = regions.length === 0 && place.below;
    if (first && open.length > 0 && ((last && place.above) || open.some((line) => figuresOf(line) > 0)))
      regions.push({ table: open });
    else if (isTable(open)) regions.push(...trimmed(open));
    else regions.push(...open.map((line) => ({ line })));
    open = [];
  };
  for (const line of lines) {
    if (!isBoundary(line)) {
      open.push(line);
      continue;
    }
    close();
    regions.push({ line });
  }
  close(true);
  return regions;
}

function isTable(lines: readonly SegmentLine[]): boolean {
  const figures = lines.map(figuresOf).filter((count) => count > 0);
  return figures.length >= 2 ? Math.max(...figures) >= 2 || figures.length >= 3 : (figures[0] ?? 0) >= 3;
}

/** A large heading right above the header is no part of the table. */
function trimmed(lines: readonly SegmentLine[]): Region[] {
  const heights = lines.map((line) => line.y1 - line.y0).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  let first = 0;
  while (
    first < lines.length &&
    lines[first]?.segments.length === 1 &&
    (lines[first] as SegmentLine).y1 - (lines[first] as SegmentLine).y0 > usual * 1.2
  )
    first++;
  return [...lines.slice(0, first).map((line) => ({ line })), { table: lines.slice(first) }];
}
