"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { findEngineObstacle } from "@/lib/engine/capability";
import type { EngineState } from "./engine-state";
import { loadEngine } from "./load-engine";

interface EngineHandle {
  readonly state: EngineState;
  retry(): void;
}

const EngineContext = createContext<EngineHandle>({ state: { kind: "static" }, retry: () => undefined });

export function useEngine(): EngineHandle {
  return useContext(EngineContext);
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
    const set = (next: EngineState): void => {
      if (!gone) setState(next);
    };
    const load = async (): Promise<void> => {
      set({ kind: "loading", progress: null });
      try {
        const engine = await loadEngine(inSteps((progress) => set({ kind: "loading", progress })));
        if (gone) await engine.close();
        else set({ kind: "ready", engine });
      } catch (cause) {
        set({ kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) });
      }
    };
    void load();
    return () => {
      gone = true;
    };
  }, [attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const handle = useMemo(() => ({ state, retry }), [state, retry]);
  return <EngineContext value={handle}>{children}</EngineContext>;
}
