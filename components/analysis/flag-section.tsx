"use client";

import { lazyPart } from "../foundation/failure/lazy-part";
import type { Flags } from "./use-flags";

const SaidFlags = lazyPart(async () => (await import("./said-flags")).SaidFlags);

/** What stands out among the figures of a page: only the engine knows, and the words for it come along. */
export function FlagSection({ flags }: { flags: Flags }) {
  return flags.all.length > 0 && <SaidFlags flags={flags} />;
}
