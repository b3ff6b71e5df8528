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

/** Runs after the next paint; an idle callback came up to half a second later on a first visit. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
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
        const engine = await loadEngine((progress) => set({ kind: "loading", progress }));
        if (gone) await engine.close();
        else set({ kind: "ready", engine });
      } catch (cause) {
        set({ kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) });
      }
    };
    const cancel = afterPaint(() => void load());
    return () => {
      gone = true;
      cancel();
    };
  }, [attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const handle = useMemo(() => ({ state, retry }), [state, retry]);
  return <EngineContext value={handle}>{children}</EngineContext>;
}
