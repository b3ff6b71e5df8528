"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { findEngineObstacle } from "@/lib/engine/capability";
import type { EngineFault } from "@/lib/engine/engine-fault";
import { subscribeLocalChange } from "../local/local-change";
import { type LocalSummary, NO_LOCAL } from "../local/local-summary";
import type { EngineState } from "./engine-state";
import { type EngineLoader, loadEngine } from "./load-engine";

interface EngineHandle {
  readonly state: EngineState;
  retry(): void;
}

const EngineContext = createContext<EngineHandle>({ state: { kind: "static" }, retry: () => undefined });

export function useEngine(): EngineHandle {
  return useContext(EngineContext);
}

/** The local documents all pages show. */
export function useLocal(): LocalSummary {
  const { state } = useEngine();
  return state.kind === "ready" ? state.local : NO_LOCAL;
}

const PAUSE_MS = 400;

/** Changes come in bursts, one a document of a folder; the tables are laid anew once they pause. */
function settled(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MS);
  };
}

const STEPS = 20;

/** Passes a share on when it has grown by a step: each one draws the page's readers of the engine again. */
function inSteps(tell: (share: number) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    const step = Math.floor(STEPS * share);
    if (step > last) tell(step / STEPS);
    last = step;
  };
}

/** Loads the engine behind the painted page and hands it to every query below. */
export function EngineProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<EngineState>({ kind: "static" });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again.
  useEffect(() => {
    if (findEngineObstacle()) {
      setState({ kind: "unsupported" });
      return;
    }
    let gone = false;
    let loader: EngineLoader | undefined;
    const set = (next: EngineState): void => {
      if (!gone) setState(next);
    };
    const refresh = async (): Promise<void> => {
      const loaded = await loader?.current();
      if (loaded) set({ kind: "ready", ...loaded });
    };
    const load = async (): Promise<void> => {
      set({ kind: "loading", progress: null });
      try {
        loader = await loadEngine(inSteps((progress) => set({ kind: "loading", progress })));
        if (gone) await loader.close();
        else await refresh();
      } catch (cause) {
        const fault = cause instanceof Error && "fault" in cause ? (cause.fault as EngineFault) : null;
        set({ kind: "failed", fault, reason: cause instanceof Error ? cause.message : String(cause) });
      }
    };
    void load();
    const unsubscribe = subscribeLocalChange(settled(() => void refresh()));
    return () => {
      gone = true;
      unsubscribe();
    };
  }, [attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const handle = useMemo(() => ({ state, retry }), [state, retry]);
  return <EngineContext value={handle}>{children}</EngineContext>;
}
