import { isCaptionText } from "../captions";
import type { Box, PageContent } from "./geometry";
import { joinPieces, type PageLine } from "./page-lines";

/** A number alone at the edge of a page, with the marks set around it. */
export function isPageNumber(line: PageLine, page: PageContent): boolean {
  const edge = line.y0 > page.height * 0.88 || line.y1 < page.height * 0.08;
  return edge && /^[\s—–\-·.第页共/]*\d{1,4}[\s—–\-·.第页共/\d]*$/.test(line.text);
}

/** A table's owner, form number or unit; each page may print its own, and where all print the same it still counts. */
const isCaption = (text: string): boolean => /\p{L}/u.test(text) && isCaptionText(text.replace(/\s/g, ""));

/** Lines that stand at the same height near the edge of most pages, captions of tables aside. */
export interface RunningLines {
  has(line: PageLine, page: PageContent): boolean;
}

export function runningLines(pages: readonly PageContent[]): RunningLines {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(
      joinPieces(page.texts)
        .filter((line) => line.y1 < page.height * 0.1 || line.y0 > page.height * 0.9)
        .filter((line) => !isCaption(line.text))
        .map((line) => keyOf(line.text, line, page)),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const running = (count: number): boolean => count >= 3 && count > pages.length * 0.4;
  return { has: (line, page) => running(counts.get(keyOf(line.text, line, page)) ?? 0) };
}

function keyOf(text: string, box: Box, page: PageContent): string {
  return `${text.replace(/\d+/g, "#").trim()}@${Math.round((box.y0 / page.height) * 50)}`;
}
