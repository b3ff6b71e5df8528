import { groupBy } from "../../records/group";
import type { Line } from "./lines";

const PAGE_NUMBER =
  /^\s*(?:[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})\s*$/;
/** Lines looked at from the top and from the bottom of a page. */
const EDGE = 2;

/** Lines without page numbers and the heads that pages repeat; where a form feed ends each page, bare numbers too. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const pages = pagesOf(lines);
  const dropped = new Set([...bareNumbers(pages), ...runningHeads(pages)]);
  return lines.filter((line) => !dropped.has(line) && !PAGE_NUMBER.test(line.text));
}

/** The pages a text is parted into; none where nothing parts it, for then no page can be like another. */
function pagesOf(lines: readonly Line[]): Line[][] {
  if (lines.at(-1)?.page === 0) return [];
  const printed = lines.filter(({ text }) => text.trim() !== "");
  return [...groupBy(printed, ({ page }) => page).values()];
}

/** Numbers alone on the first or last line of pages, rising by one with the page. */
function bareNumbers(pages: readonly Line[][]): Line[] {
  const candidates = pages.flatMap((page) =>
    [page[0], page.at(-1)].flatMap((line) => {
      const number = /^\s*(\d{1,4})\s*$/.exec(line?.text ?? "")?.[1];
      return line && number ? [{ line, offset: Number(number) - line.page }] : [];
    }),
  );
  const counts = new Map<number, number>();
  for (const { offset } of candidates) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return candidates.filter(({ offset }) => (counts.get(offset) ?? 0) >= 3).map(({ line }) => line);
}

/** The same words at the edge of most pages. */
function runningHeads(pages: readonly Line[][]): Line[] {
  if (pages.length < 5) return [];
  const edges = pages.map((page) => [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])]);
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return edges.flat().filter((line) => {
    const count = counts.get(keyOf(line)) ?? 0;
    return count >= 3 && count > pages.length * 0.6 && /[\u4e00-\u9fff]{4}/.test(line.text);
  });
}

function keyOf(line: Line): string {
  return line.text.trim().replace(/\d+/g, "#");
}
