import type { SourceRow, SourceStatus } from "../../collect/source-table";
import { isWanted } from "../../collect/wanted";
import type { Crawled } from "./crawl";
import type { Item } from "./frontier";
import type { Visited } from "./visit";

const bare = (item: Item): Omit<SourceRow, "status"> => ({
  file: "",
  url: item.url,
  page: item.page,
  title: item.title,
  published: item.published,
  fetched_at: "",
  sha256: "",
  reason: "",
  ...item.known,
});

function statusOf({ visit }: Visited, before: Visited | undefined): SourceStatus {
  if (visit.outcome === "refused") return "refused";
  if (visit.outcome === "gone") return before?.visit.taken ? "gone" : "failed";
  if (visit.outcome === "failed") return "failed";
  const earlier = before?.visit.taken;
  if (!earlier || before.visit.outcome === "gone") return "new";
  return earlier.sha256 === visit.taken?.sha256 ? "unchanged" : "changed";
}

/** Of a file its own words where they say what it is, else those of its page as well. */
const titleOf = ({ item, visit }: Visited): string =>
  visit.page?.title ?? (isWanted(item.words) ? item.words : `${item.title} ${item.words}`.trim());

/** One row an address that a document was taken from, or that gave none where one was due. */
export function sourceRows(
  { visited, beyond, left, limit }: Crawled,
  before: ReadonlyMap<string, Visited>,
): SourceRow[] {
  const seen = visited.flatMap((one): SourceRow[] => {
    const { item, visit } = one;
    const status = statusOf(one, before.get(item.url));
    if (!visit.taken && status !== "refused" && status !== "failed") return [];
    return [
      {
        ...bare(item),
        file: visit.taken?.file ?? "",
        title: titleOf(one),
        published: visit.page?.published ?? item.published,
        fetched_at: visit.at,
        sha256: visit.taken?.sha256 ?? "",
        status,
        reason: visit.reason,
      },
    ];
  });
  const elsewhere = beyond.map(
    ({ item, reason }): SourceRow => ({ ...bare(item), title: item.words, status: "refused", reason }),
  );
  const reason = limit === null ? "the run was interrupted" : limit;
  const later = left.map((item): SourceRow => {
    const taken = before.get(item.url)?.visit.taken;
    return { ...bare(item), file: taken?.file ?? "", sha256: taken?.sha256 ?? "", status: "left", reason };
  });
  return [...seen, ...elsewhere, ...later].toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
}
