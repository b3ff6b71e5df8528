import { hostOf, type Reach } from "../../collect/address";
import type { Known } from "../../collect/list";
import { filesOf, type Link, type Page } from "../../collect/page";
import { isWanted } from "../../collect/wanted";
import type { Item } from "./frontier";

/** A file that is wanted and stands where the list does not lead. */
export interface Beyond {
  readonly item: Item;
  readonly reason: string;
}

/** Of what a list knows of a page that lists many, only the place is true of each. */
const knownBelow = (known: Known): Known => ({ ...known, bureau: "", year: "", kind: "" });

function itemOf(link: Link, from: Item, page: Page, role: Item["role"], depth: number): Item {
  const single = from.single && role === "file";
  return {
    url: link.url,
    role,
    depth,
    words: link.words,
    page: from.url,
    title: page.title ?? "",
    published: (role === "file" ? (page.published ?? link.date) : link.date) ?? "",
    known: single ? from.known : knownBelow(from.known),
    single,
    hops: [],
  };
}

/**
 * Where a page leads: its files that are disclosures, further pages of the same list, and pages one link deeper.
 * @param isTaken whether the page is a disclosure itself: one the list names by itself leads to its files alone
 */
export function follow(
  from: Item,
  page: Page,
  reach: Reach,
  depth: number,
  isTaken: boolean,
): { readonly items: readonly Item[]; readonly beyond: readonly Beyond[] } {
  const files = filesOf(page, from.url, from.words).map((link) =>
    itemOf(link, from, page, "file", from.depth),
  );
  const beyond = files
    .filter(({ url }) => !reach.isOnHost(url))
    .map((item) => ({
      item,
      reason: `It stands on another host, ${hostOf(item.url)}. Name its address in the list to collect it.`,
    }));
  const within = page.links.filter(({ url }) => !(from.single && isTaken) && reach.isWithin(url));
  const paged = within
    .filter(({ kind }) => kind === "paging")
    .map((link) => ({ ...itemOf(link, from, page, "page", from.depth), words: from.words }));
  const deeper =
    from.depth < depth
      ? within
          .filter(({ kind }) => kind === "page")
          .toSorted((a, b) => Number(isWanted(b.words)) - Number(isWanted(a.words)))
          .map((link) => itemOf(link, from, page, "page", from.depth + 1))
      : [];
  return { items: [...files.filter(({ url }) => reach.isOnHost(url)), ...paged, ...deeper], beyond };
}
