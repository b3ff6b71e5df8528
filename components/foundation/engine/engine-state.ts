import type { SqlConsole } from "@/lib/engine/console";
import type { EngineFault } from "@/lib/engine/engine-fault";
import type { Engine } from "@/lib/engine/types";
import type { LocalSummary } from "../local/local-summary";

/** The engine with the data it answers from. */
export interface LoadedEngine {
  /** Another object after each change of the local documents, so that whoever asked before asks again. */
  readonly engine: Engine;
  /** Where a person's own SQL runs: apart from what the page shows. */
  readonly console: Pick<SqlConsole, "ask">;
  readonly local: LocalSummary;
}

/** Where the engine stands. Pages show their pre-drawn view in every state but "ready". */
export type EngineState =
  | { readonly kind: "static" }
  /** `progress` is 0–1 while the engine's bytes arrive, null before the first. */
  | { readonly kind: "loading"; readonly progress: number | null }
  | ({ readonly kind: "ready" } & LoadedEngine)
  | { readonly kind: "failed"; readonly fault: EngineFault | null; readonly reason: string }
  | { readonly kind: "unsupported" };
