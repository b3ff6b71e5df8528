"use client";

import { useEngine } from "../engine/engine-provider";
import { lazyPart } from "../failure/lazy-part";

const OfflineWorker = lazyPart(async () => (await import("./offline-worker")).OfflineWorker);

/** Work without a network comes behind the engine: the first visit's bytes are for what a person is waiting for. */
export function OfflineSupport() {
  return useEngine().state.kind === "ready" && <OfflineWorker />;
}
