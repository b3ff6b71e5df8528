import { fetchManifest } from "@/lib/engine/browser-fetch";
import { readSearchIndex, type SearchKind } from "@/lib/search/read-search-index";
import type { SearchIndex } from "@/lib/search/search-index";
import { prepareTargets, type Target } from "@/lib/search/targets";
import { siteRoot } from "../engine/load-engine";

export interface Searchable {
  readonly targets: readonly Target[];
  readonly kinds: readonly SearchKind[];
}

let loaded: Promise<Searchable> | undefined;

async function fetchIndex(): Promise<Searchable> {
  const base = siteRoot();
  const { search } = await fetchManifest(base);
  const response = await fetch(new URL(search, base));
  if (!response.ok) throw new Error(`${search}: ${response.status}`);
  const index = readSearchIndex((await response.json()) as SearchIndex);
  return { targets: prepareTargets(index), kinds: index.kinds };
}

/** The names there are, fetched once a visit; a failure is tried again by the next call. */
export function loadTargets(): Promise<Searchable> {
  loaded ??= fetchIndex().catch((cause: unknown) => {
    loaded = undefined;
    throw cause;
  });
  return loaded;
}
