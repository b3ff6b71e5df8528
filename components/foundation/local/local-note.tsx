"use client";

import { useLocal } from "../engine/engine-provider";
import { lazyPart } from "../failure/lazy-part";

const SaidLocal = lazyPart(async () => (await import("./said-local")).SaidLocal);

/** Says on every page that local documents are among the data: who keeps none needs no words for it. */
export function LocalNote() {
  const { documents, damaged, apart, problem } = useLocal();
  return (documents.size > 0 || damaged > 0 || apart > 0 || problem !== null) && <SaidLocal />;
}
