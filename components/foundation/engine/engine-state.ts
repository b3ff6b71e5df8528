import type { Engine } from "@/lib/engine/types";
import type { LocalSummary } from "../local/local-summary";

/** Where the engine stands. Pages show their pre-drawn view in every state but "ready". */
export type EngineState =
  | { readonly kind: "static" }
  /** `progress` is 0–1 while the engine's bytes arrive, null before the first. */
  | { readonly kind: "loading"; readonly progress: number | null }
  | { readonly kind: "ready"; readonly engine: Engine; readonly local: LocalSummary }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "unsupported" };
