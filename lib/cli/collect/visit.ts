import type { Page } from "../../collect/page";
import type { Item } from "./frontier";

/** A document as it stands in the collection. */
export interface Taken {
  /** Path in the collection, with slashes. */
  readonly file: string;
  readonly sha256: string;
}

/** What became of an address that was looked at. */
export interface Visit {
  readonly outcome: "page" | "file" | "moved" | "refused" | "failed" | "gone";
  /** Sentence; empty where all is well. */
  readonly reason: string;
  /** When, ISO 8601. */
  readonly at: string;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly page: Page | null;
  /** Where it redirects to. */
  readonly to: string | null;
  /** The document taken from it; of one that is gone or failed, the one an earlier run took. */
  readonly taken: Taken | null;
}

/** One line of the journal. */
export interface Visited {
  readonly item: Item;
  readonly visit: Visit;
}
